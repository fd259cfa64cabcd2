import { isEmpty, isMissing, isObject, itemsOf, placed, type Report } from '../catalogue/column';
import { CONFIGURATION } from '../catalogue/configuration';
import { columnsOf, has, type Item, type Table } from '../catalogue/table';
import type { Configuration, RoleName } from '../configuration';

/** Where a configuration file is wrong, `rules[0].query`, and how. */
export interface FileProblem {
  readonly path: string;
  readonly problem: string;
}

export interface ReadConfigurationFile {
  /** As much of it as can be read; `undefined` where the text is no configuration file at all. */
  readonly configuration: Configuration | undefined;
  readonly problems: readonly FileProblem[];
}

/** The member that makes JSON a configuration file; its value is the format. */
const MARK = 'ipscapeCtiConfiguration';
/** As files had it that were written before. */
const FORMER_MARK = 'ipscapeCtiProfile';
/** Raised when a file means something else than before; new keys alone do not, they have defaults. */
const FORMAT = 1;

/** A configuration as JSON that people can read, compare and edit: what a version keeps, and what is deployed. */
export function writeConfigurationFile(configuration: Configuration): string {
  const content = { [MARK]: FORMAT, ...ownMembers(CONFIGURATION, configuration) };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function ownMembers(table: Table, item: Item): Item {
  const values = columnsOf(table).map(([key]) => [key, item[key]] as const);
  const lists = Object.entries(table.lists).map(([list, below]) => {
    const items = item[list] as readonly Item[];
    return [list, items.map((one) => ownMembers(below, one))] as const;
  });
  return Object.fromEntries([...values, ...lists]);
}

/**
 * Reads what `writeConfigurationFile` wrote, perhaps edited since. What is not mentioned has its default; a key that
 * nobody knows is a problem, since it is one mistyped.
 */
export function readConfigurationFile(text: string): ReadConfigurationFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    return refused('', `is no JSON: ${String(thrown)}`);
  }
  const mark = isObject(json) && FORMER_MARK in json ? FORMER_MARK : MARK;
  if (!isObject(json) || !(mark in json)) return refused(mark, 'is missing: this is no configuration');
  const { [mark]: format, ...content } = json;
  if (format !== FORMAT)
    return refused(mark, `is not ${String(FORMAT)}: the configuration was written by another release`);
  const problems: FileProblem[] = [];
  const report: Report = (problem, path = '') => problems.push({ path, problem });
  // the catalogue's columns and lists are the configuration's
  return { configuration: readItem(CONFIGURATION, content, report) as Configuration, problems };
}

function refused(path: string, problem: string): ReadConfigurationFile {
  return { configuration: undefined, problems: [{ path, problem }] };
}

function readItem(table: Table, json: unknown, report: Report): Item {
  if (!isObject(json)) report('is no object');
  const members = isObject(json) ? json : {};
  const known = Object.keys(members).filter(
    (key) => (key in table.columns && has(table, key, members)) || key in table.lists,
  );
  for (const key of Object.keys(members)) if (!known.includes(key)) report('is not known', key);
  let item: Item = {};
  for (const [key, column] of columnsOf(table)) {
    if (!has(table, key, item)) continue;
    const value = column.readFile(members[key], placed(report, key));
    const isOptional = table.optional?.includes(key) ?? false;
    if (isOptional && isEmpty(value)) {
      if (!isMissing(members[key])) report('is empty', key);
      continue;
    }
    item = { ...item, [key]: value };
  }
  const lists = Object.entries(table.lists).map(([list, below]) => {
    const read = (one: unknown, reportOne: Report): Item => readItem(below, one, reportOne);
    return [list, itemsOf(members[list], placed(report, list), read)] as const;
  });
  return { ...(table.complete?.(item) ?? item), ...Object.fromEntries(lists) };
}

/**
 * A file's roles as this organisation has them, by id or else by name.
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
