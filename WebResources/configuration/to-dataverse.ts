import { read, text, type Reader } from '../ports/readers';
import type { Row } from '../ports/records';
import type { Json } from '../ports/toolbar';
import type { ConfigurationTable } from './configuration-tables';
import { nameApart, type JsonOptions } from './json/json-options';
import { toJson } from './json/json-source';
import { isObject } from './json/other-keys';
import { readJson } from './json/read-json';
import { inOrder } from './configuration';
import type { PresentConfiguration, PresentRow } from './present-configuration';
import type { ConfigurationIdentity } from './document-model';
import {
  activityFieldValues,
  configurationValues,
  identityValues,
  parameterValues,
  relatedTableValues,
  ruleValues,
} from './row-values';
import {
  activityFieldRow,
  configurationRow,
  parameterRow,
  relatedTableRow,
  ruleRow,
  summaryRow,
} from './rows';

/** One column that gets another value. */
export interface ColumnChange {
  readonly column: string;
  /** As the Web API takes it. */
  readonly value: unknown;
  /** As people know it: a word of a choice, not its number; `undefined` where there was no row. */
  readonly from: unknown;
  readonly to: unknown;
}

/** The row a new one belongs to: one that is there, or one that an earlier change (by its position) makes. */
export type Parent =
  { readonly lookup: string; readonly id: string } | { readonly lookup: string; readonly position: number };

/** What is to be done to one row. */
export type RowChange = { readonly table: ConfigurationTable; readonly name: string } & (
  | { readonly kind: 'create'; readonly columns: readonly ColumnChange[]; readonly parent?: Parent }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly etag: string;
      readonly columns: readonly ColumnChange[];
    }
  | { readonly kind: 'delete'; readonly id: string; readonly etag: string }
);

/** A configuration that is not there yet: what it needs beside its options. */
export type NewConfiguration = Pick<ConfigurationIdentity, 'name' | 'ctiUrl' | 'integrationKey'>;

/**
 * What has to change so that a configuration says `wanted`; nothing where it does already. Rows are known by what
 * people call them (table, rule, parameter, column), so that a changed rule stays the row it is. What a JSON of
 * ipSCAPE's does not say of a configuration stays as it is; a whole `ConfigurationDocument` says that, too.
 */
export function planChanges(
  present: PresentConfiguration | NewConfiguration,
  wanted: JsonOptions & Partial<ConfigurationIdentity>,
): readonly RowChange[] {
  const changes: RowChange[] = [];
  const values = { ...identityValues(wanted), ...configurationValues(wanted) };
  const isThere = 'configuration' in present;
  let parent: Parent = { lookup: 'ips_configurationid', position: 0 };
  if (isThere) {
    const { id } = present.configuration;
    parent = { lookup: 'ips_configurationid', id };
    const name = nameIn('ips_cticonfiguration', present.configuration.row);
    changes.push(...changed('ips_cticonfiguration', present.configuration, name, values));
  } else {
    const all = { ...identityValues(present), ...values };
    changes.push(created('ips_cticonfiguration', present.name, all));
  }
  const list = (table: ConfigurationTable, rows: readonly PresentRow[], rowsWanted: readonly WantedRow[]) =>
    planList(changes, table, rows, rowsWanted, parent);

  list(
    'ips_relatedtable',
    isThere ? present.relatedTables : [],
    wanted.relatedTables.map((table) => ({ name: table.table, values: relatedTableValues(table) })),
  );
  const rules = isThere ? present.rules : [];
  const parents = list(
    'ips_screenpoprule',
    rules,
    wanted.rules.map((rule) => ({ name: rule.name, values: ruleValues(rule) })),
  );
  wanted.rules.forEach(({ name, parameters }, index) => {
    const rule = parents[index];
    if (!rule) return;
    const before = 'id' in rule ? rules.find(({ id }) => id === rule.id)?.parameters : undefined;
    planList(
      changes,
      'ips_screenpopparameter',
      before ?? [],
      parameters.map((parameter) => ({ name: parameter.name, values: parameterValues(parameter) })),
      { ...rule, lookup: 'ips_ruleid' },
      `${name} › `,
    );
  });
  list(
    'ips_activityfield',
    isThere ? present.activityFields : [],
    wanted.activityFields.map((field) => ({ name: field.column, values: activityFieldValues(field) })),
  );
  return changes;
}

interface WantedRow {
  readonly name: string;
  readonly values: Row;
}

/**
 * @param prefix of the names people see
 * @returns for each wanted row, what its own children belong to
 */
function planList(
  changes: RowChange[],
  table: ConfigurationTable,
  present: readonly PresentRow[],
  wanted: readonly WantedRow[],
  parent: Parent,
  prefix = '',
): readonly Parent[] {
  const presentNames = nameApart(present.map(({ row }) => nameIn(table, row)));
  const wantedNames = nameApart(wanted.map(({ name }) => name));
  const rowOf = (name: string): PresentRow | undefined => present[presentNames.indexOf(name)];
  const orders = ordersOf(
    present.filter((_, index) => wantedNames.includes(presentNames[index] ?? '')),
    wantedNames.map(rowOf),
  );

  present.forEach(({ id, etag }, index) => {
    const name = presentNames[index] ?? '';
    if (!wantedNames.includes(name)) changes.push({ kind: 'delete', table, name: prefix + name, id, etag });
  });
  return wanted.map(({ values }, index) => {
    const name = wantedNames[index] ?? '';
    const row = rowOf(name);
    const all = { ...values, ...orders[index] };
    if (row) {
      changes.push(...changed(table, row, prefix + name, all));
      return { lookup: parent.lookup, id: row.id };
    }
    changes.push(created(table, prefix + name, { ips_name: name, ...all }, parent));
    return { lookup: parent.lookup, position: changes.length - 1 };
  });
}

/** Rows that keep their order keep their numbers, whatever these are; new ones at the end count on from them. */
function ordersOf(kept: readonly PresentRow[], wanted: readonly (PresentRow | undefined)[]): readonly Row[] {
  const isKept = kept.every((row, index) => wanted[index] === row);
  const last = kept[kept.length - 1]?.row['ips_order'];
  const start = isKept && typeof last === 'number' ? last - kept.length : 0;
  return wanted.map((row, index) => (isKept && row ? {} : { ips_order: start + index + 1 }));
}

function created(table: ConfigurationTable, name: string, values: Row, parent?: Parent): RowChange {
  const columns = Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([column, value]) => ({ column, value, from: undefined, to: meaning(table, column, value).value }));
  return { kind: 'create', table, name, columns, ...(parent && { parent }) };
}

/** An update of the columns that mean something else now, or that cannot be read. */
function changed(
  table: ConfigurationTable,
  { id, etag, row }: PresentRow,
  name: string,
  values: Row,
): readonly RowChange[] {
  const columns = Object.entries(values).flatMap(([column, value]) => {
    const from = meaning(table, column, row[column]);
    const to = meaning(table, column, value);
    const isSame = !from.isBroken && JSON.stringify(from.value) === JSON.stringify(to.value);
    return isSame ? [] : [{ column, value, from: from.value, to: to.value }];
  });
  return columns.length > 0 ? [{ kind: 'update', table, name, id, etag, columns }] : [];
}

const callTypes: Reader<unknown> = (value, say) => inOrder(ruleRow.ips_calltypes(value, say));

/** The same keys in another order are no change. */
const otherKeys: Reader<unknown> = (value) => {
  const { source } = readJson(read(text, value).value);
  return source ? inKeyOrder(toJson(source)) : '';
};

function inKeyOrder(json: Json): Json {
  if (Array.isArray(json)) return json.map(inKeyOrder);
  if (!isObject(json)) return json;
  const members = Object.entries(json).map(([key, value]) => [key, inKeyOrder(value)] as const);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const READERS: Readonly<Record<ConfigurationTable, Readonly<Record<string, Reader<unknown>>>>> = {
  ips_cticonfiguration: { ...summaryRow, ...configurationRow, ips_otherkeys: otherKeys },
  ips_relatedtable: relatedTableRow,
  ips_screenpoprule: { ...ruleRow, ips_calltypes: callTypes },
  ips_screenpopparameter: parameterRow,
  ips_activityfield: activityFieldRow,
};

/** What a column's value means; unset ones mean their default. */
function meaning(
  table: ConfigurationTable,
  column: string,
  value: unknown,
): { readonly value: unknown; readonly isBroken: boolean } {
  const reader = READERS[table][column];
  if (!reader) return { value: value ?? '', isBroken: false };
  const { value: known, problems } = read(reader, value);
  return { value: known, isBroken: problems.length > 0 };
}

/** By which column a row is known. */
function nameIn(table: ConfigurationTable, row: Row): string {
  switch (table) {
    case 'ips_relatedtable':
      return read(text, row['ips_logicalname']).value.trim().toLowerCase();
    case 'ips_activityfield':
      return read(text, row['ips_columnname']).value.trim().toLowerCase();
    default:
      return read(text, row['ips_name']).value.trim();
  }
}
