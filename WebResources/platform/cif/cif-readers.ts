import type { CifEnvironment, ClickToAct } from '../../ports/cif';
import { plainGuid, type RecordRef } from '../../ports/records';
import { parseJson } from './cif-errors';

/** An event's argument or a call's result as an object: it comes as JSON string, Map or object, by build and call. */
export function readObject(value: unknown): Readonly<Record<string, unknown>> {
  const read = typeof value === 'string' ? parseJson(value) : value;
  if (read instanceof Map) return Object.fromEntries<unknown>(read);
  return isObject(read) ? read : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

export function textIn(object: Readonly<Record<string, unknown>>, key: string): string {
  const value = object[key];
  return typeof value === 'string' ? value : '';
}

/** @returns `undefined` for the empty answer with which CIF 1.0 meets what it does not know */
export function readEnvironment(answer: unknown): CifEnvironment | undefined {
  const told = readObject(answer);
  if (Object.keys(told).length === 0) return undefined;
  const page = pageOf(textIn(told, 'pagetype'), textIn(told, 'etn'), textIn(told, 'id'));
  const { customParams, isDirty } = told;
  const languageId = Number(told['orgLcid']);
  return {
    organisationId: plainGuid(textIn(told, 'orgId')),
    userId: plainGuid(textIn(told, 'userId')),
    appId: plainGuid(textIn(told, 'appid')),
    customParams: typeof customParams === 'string' ? customParams : JSON.stringify(customParams ?? ''),
    ...(languageId > 0 && { languageId }),
    ...(page && { page }),
    ...(textIn(told, 'pagetype') === 'entityrecord' && { isForm: true }),
    ...(typeof isDirty === 'boolean' && { isDirty }),
  };
}

/** `{"value":"0412 345 678","name":"mobilephone","entityLogicalName":"contact"}`; an id with CIF 2.0 only. */
export function readClickToAct(argument: unknown): ClickToAct | undefined {
  const told = readObject(argument);
  const number = textIn(told, 'value');
  if (number === '') return undefined;
  const id = plainGuid(textIn(told, 'entityId'));
  return {
    number,
    column: textIn(told, 'name'),
    table: textIn(told, 'entityLogicalName'),
    ...(id && { id }),
  };
}

/** `{"value":"https://…/main.aspx?pagetype=entityrecord&etn=contact&id=…"}`, told before the page changes. */
export function readNavigation(argument: unknown): RecordRef | undefined {
  const address = textIn(readObject(argument), 'value');
  if (!URL.canParse(address)) return undefined;
  const query = new URL(address).searchParams;
  return pageOf(query.get('pagetype') ?? '', query.get('etn') ?? '', query.get('id') ?? '');
}

/** `{"savedEntityReference":[{"entityType":"contact","id":"{…}","name":"Jane"}]}`, once the form is saved. */
export function readSavedRecord(answer: unknown): RecordRef | undefined {
  const [saved] = Object.values(readObject(readObject(answer)['savedEntityReference']));
  const told = readObject(saved);
  const table = textIn(told, 'entityType');
  const id = plainGuid(textIn(told, 'id'));
  const name = textIn(told, 'name');
  return table && id ? { table, id, ...(name && { name }) } : undefined;
}

function pageOf(pagetype: string, table: string, id: string): RecordRef | undefined {
  return pagetype === 'entityrecord' && table && id ? { table, id: plainGuid(id) } : undefined;
}
