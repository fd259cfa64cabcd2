import { read } from '../ports/readers';
import type { ConfigurationDocument, RoleName } from './document-model';
import { documentReader } from './document-readers';
import { optionsOf, type PresentConfiguration } from './present-configuration';
import { configurationRow, summaryRow } from './rows';

/** Where a document is wrong, `rules[0].query`, and how. */
export interface DocumentProblem {
  readonly path: string;
  readonly problem: string;
}

export interface ReadDocument {
  /** As much of it as can be read; `undefined` where the text is no document at all. */
  readonly document: ConfigurationDocument | undefined;
  readonly problems: readonly DocumentProblem[];
}

/** Raised when a document means something else than before; new keys alone do not, they have defaults. */
const FORMAT = 1;

/** @param roles the organisation's, for their names; one that is gone keeps its id alone */
export function documentOf(present: PresentConfiguration, roles: readonly RoleName[]): ConfigurationDocument {
  const { row } = present.configuration;
  const nameOf = (id: string): string => roles.find((role) => role.id === id)?.name ?? '';
  return {
    name: read(configurationRow.ips_name, row['ips_name']).value,
    ctiUrl: read(configurationRow.ips_ctiurl, row['ips_ctiurl']).value,
    integrationKey: read(configurationRow.ips_integrationkey, row['ips_integrationkey']).value,
    order: read(summaryRow.ips_order, row['ips_order']).value,
    isDefault: read(summaryRow.ips_isdefault, row['ips_isdefault']).value,
    roles: read(summaryRow.ips_roles, row['ips_roles']).value.map((id) => ({ id, name: nameOf(id) })),
    ...optionsOf(present),
  };
}

/** The document as JSON that people can read, compare and edit. */
export function writeDocument(document: ConfigurationDocument): string {
  return `${JSON.stringify({ ipscapeCtiProfile: FORMAT, ...document }, undefined, 2)}\n`;
}

/**
 * Reads what `writeDocument` wrote, perhaps edited since. Settings that are not mentioned have their defaults; a key
 * that nobody knows is a problem, since it is one mistyped.
 */
export function readDocument(text: string): ReadDocument {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return { document: undefined, problems: [{ path: '', problem: `is no JSON: ${String(thrown)}` }] };
  }
  if (typeof json !== 'object' || json === null || !('ipscapeCtiProfile' in json)) {
    return {
      document: undefined,
      problems: [{ path: 'ipscapeCtiProfile', problem: 'is missing: this is no configuration' }],
    };
  }
  const { ipscapeCtiProfile: format, ...content } = json;
  if (format !== FORMAT) {
    const problem = `is not ${String(FORMAT)}: the configuration was written by another release`;
    return { document: undefined, problems: [{ path: 'ipscapeCtiProfile', problem }] };
  }
  const { value, problems } = read(documentReader, content);
  return { document: value, problems: problems.map(({ key, message }) => ({ path: key, problem: message })) };
}

/**
 * A document's roles as this organisation has them, by id or else by name.
 * @param here the organisation's roles
 */
export function findRoles(
  roles: readonly RoleName[],
  here: readonly RoleName[],
): { readonly roles: readonly RoleName[]; readonly missing: readonly RoleName[] } {
  const found = roles.map(
    (role) =>
      here.find(({ id }) => id === role.id) ??
      here.find(({ name }) => name.toLowerCase() === role.name.toLowerCase()),
  );
  return {
    roles: found.filter((role) => role !== undefined),
    missing: roles.filter((_, index) => !found[index]),
  };
}
