import type { CellValue, StoredRow } from '../organisation/model';
import type { ColumnMetadata, TableMetadata } from '../model';
import { wrongStatus } from './api-error';
import type { Context } from './context';
import { asText, isReference } from './values';

type Values = Readonly<Record<string, CellValue>>;

/** Values every new row gets: defaults, owner, stamps. Whatever the body says stands above them. */
export function newRow(table: TableMetadata, id: string, values: Values, context: Context): StoredRow {
  const stamp = now(context);
  const user = { table: 'systemuser', id: context.user.id };
  const unit = { table: 'businessunit', id: context.user.businessUnitId };
  const row: Record<string, CellValue> = {
    ...defaultsOf(table),
    statecode: 0,
    statuscode: defaultStatus(table, 0) ?? null,
    ...(table.ownership === 'UserOwned'
      ? { ownerid: user, owninguser: user, owningbusinessunit: unit }
      : { organizationid: { table: 'organization', id: context.organisationId } }),
    ...(table.isActivity && { activitytypecode: table.logicalName }),
    // One business unit: each role is its own root, and no copy of another unit's.
    ...(table.logicalName === 'role' && { parentrootroleid: { table: 'role', id } }),
    ...values,
    createdon: stamp,
    createdby: user,
    modifiedon: stamp,
    modifiedby: user,
    [table.primaryIdColumn]: id,
  };
  checkStatus(table, id, row);
  return tidy(table, computed(row));
}

/** The row after an update. */
export function changedRow(
  table: TableMetadata,
  id: string,
  before: StoredRow,
  values: Values,
  context: Context,
): StoredRow {
  const row: Record<string, CellValue> = {
    ...before,
    ...values,
    modifiedon: now(context),
    modifiedby: { table: 'systemuser', id: context.user.id },
  };
  const state = values['statecode'];
  if (typeof state === 'number' && values['statuscode'] === undefined && state !== before['statecode']) {
    row['statuscode'] = defaultStatus(table, state) ?? null;
  }
  checkStatus(table, id, row);
  const completed = table.isActivity && before['statecode'] === 0 && row['statecode'] === 1;
  return tidy(table, computed(completed ? completedActivity(row, context) : row));
}

function now(context: Context): string {
  return context
    .now()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
}

function defaultsOf(table: TableMetadata): Values {
  const withDefault = [...table.columns.values()].filter((column) => column.default !== undefined);
  return Object.fromEntries(withDefault.map((column) => [column.logicalName, column.default ?? null]));
}

function defaultStatus(table: TableMetadata, state: number): number | undefined {
  const named = table.columns.get('statecode')?.options?.find(({ value }) => value === state)?.defaultStatus;
  return named ?? statuses(table).find((status) => status.state === state)?.value;
}

function statuses(table: TableMetadata): NonNullable<ColumnMetadata['options']> {
  return table.columns.get('statuscode')?.options ?? [];
}

function checkStatus(table: TableMetadata, id: string, row: Values): void {
  const state = row['statecode'];
  const status = statuses(table).find(({ value }) => value === row['statuscode']);
  if (!status || status.state === undefined || status.state === state) return;
  const label = table.columns.get('statecode')?.options?.find(({ value }) => value === state)?.label ?? '';
  throw wrongStatus(status.value, label, table.schemaName, id);
}

/** Start, end and duration left out become what Dataverse knows of them. */
function completedActivity(row: Values, context: Context): Values {
  const actualstart = row['actualstart'] ?? row['createdon'] ?? null;
  const actualend = row['actualend'] ?? now(context);
  const minutes = Math.round((Date.parse(asText(actualend)) - Date.parse(asText(actualstart))) / 60_000);
  return {
    ...row,
    actualstart,
    actualend,
    actualdurationminutes: row['actualdurationminutes'] ?? Math.max(minutes, 0),
  };
}

/** Columns Dataverse makes out of others. */
function computed(row: Values): Values {
  const names = [row['firstname'], row['middlename'], row['lastname']].map(asText).filter(Boolean);
  const owner = row['ownerid'];
  return {
    ...row,
    ...(('firstname' in row || 'lastname' in row) && { fullname: names.join(' ') || null }),
    ...(isReference(owner) && owner.table === 'systemuser' && { owninguser: owner }),
  };
}

/** Only the table's columns, and only those that have a value. */
function tidy(table: TableMetadata, row: Values): StoredRow {
  return Object.fromEntries(
    Object.entries(row).filter(([name, value]) => value !== null && table.columns.has(name)),
  );
}
