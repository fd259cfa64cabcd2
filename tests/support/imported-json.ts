import { importJson } from '../../WebResources/configuration/json/import-json';
import type { ImportedOptions } from '../../WebResources/configuration/json/json-options';

export function optionsOf(json: string | object): ImportedOptions {
  const { options, remarks } = importJson(typeof json === 'string' ? json : JSON.stringify(json));
  if (!options) throw new Error(JSON.stringify(remarks));
  return options;
}

export function remarksOf(json: string | object): string[] {
  const text = typeof json === 'string' ? json : JSON.stringify(json, undefined, 1);
  return importJson(text).remarks.map(({ code, path }) => (path ? `${path}: ${code}` : code));
}

export const RULE = {
  entity: 'contact',
  query: "?$filter=telephone1 eq '{{n}}'",
  map: [{ name: 'n', type: 'phone', format: 'e164', path: 'interaction.activity.customerCli' }],
};
export const pop = (screenPop: object): object => ({ config: { options: { screenPop } } });
export const withRule = (rule: object): object => pop({ default: { ...RULE, ...rule } });
export const withItem = (item: object): object => withRule({ map: [{ ...RULE.map[0], ...item }] });
