import { plainGuid } from '../../../ports/records';
import { readRoleIds } from '../../role-choices';
import { isObject, itemsOf, placed, textOf, type Column, type Report } from '../column';

export interface ListLine {
  /** Of the text that holds the list, in characters. */
  readonly length: number;
  readonly json?: string;
}

type Lists = Pick<Column<readonly string[]>, 'readJson' | 'writeJson'> & {
  readonly split: (text: string) => readonly string[];
  readonly joint: string;
};

function column(
  name: string,
  { length, json }: ListLine,
  { split, joint, readJson, writeJson }: Lists,
): Column<readonly string[]> {
  return {
    name,
    stored: { type: 'memo', length },
    isRequired: false,
    json,
    silent: [],
    unset: [],
    read: (stored, report) => split(textOf(stored, report)),
    write: (items) => items.join(joint) || null,
    readFile: (value, report) =>
      itemsOf(value, report, (item, reportItem) => {
        const text = textOf(item, reportItem);
        if (!text) reportItem('is empty');
        return split(text);
      }).flat(),
    readJson,
    writeJson,
    compared: (items) => items,
    shown: (items) => items,
  };
}

/** Logical names; in rows and in ipSCAPE's JSON one text, separated by commas or blanks. */
export function columnNames(name: string, line: ListLine): Column<readonly string[]> {
  const split = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[;,\s]+/)
      .filter(Boolean);
  return column(name, line, {
    split,
    joint: ',',
    readJson: (node, key) => {
      const said = node.text(key);
      return said === undefined ? undefined : split(said);
    },
    writeJson: (names) => names.join(','),
  });
}

/** Numbers as people write them, one to a line or separated by commas: a number has blanks of its own. */
export function numbers(name: string, line: ListLine): Column<readonly string[]> {
  const split = (text: string): readonly string[] =>
    text
      .split(/[;,\n]+/)
      .map((number) => number.trim())
      .filter(Boolean);
  return column(name, line, {
    split,
    joint: '\n',
    readJson: (node, key) => node.texts(key)?.flatMap(split),
    writeJson: (items) => items,
  });
}

/** A security role. Its id differs between environments, so the name goes along; empty where nobody knows it. */
export interface RoleName {
  readonly id: string;
  readonly name: string;
}

/** In a row ids alone; a file has names too. */
export function roles(name: string, { length }: { readonly length: number }): Column<readonly RoleName[]> {
  return {
    name,
    stored: { type: 'memo', length },
    isRequired: false,
    json: undefined,
    silent: [],
    unset: [],
    read: (stored, report) => readRoleIds(textOf(stored, report)).map((id) => ({ id, name: '' })),
    write: (some) => some.map(({ id }) => id).join(';') || null,
    readFile: (value, report) => itemsOf(value, report, readRole),
    readJson: () => undefined,
    writeJson: () => undefined,
    compared: (some) => some.map(({ id }) => id),
    shown: (some) => some.map((role) => role.name || role.id),
  };
}

function readRole(value: unknown, report: Report): RoleName {
  if (!isObject(value)) report('is no object');
  const { id, name, ...others } = isObject(value) ? value : {};
  for (const key of Object.keys(others)) report('is not known', key);
  const known = plainGuid(textOf(id, placed(report, 'id')));
  if (!known) report('is empty', 'id');
  return { id: known, name: textOf(name, placed(report, 'name')) };
}
