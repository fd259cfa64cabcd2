import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { ColumnInfo, Metadata } from '../../WebResources/ports/metadata';
import type { TableInfo } from '../../WebResources/ports/records';

export interface MetadataFake extends Metadata {
  /** Columns of a table, beside those it has; one of the same name is replaced. */
  has(table: string, ...columns: ColumnInfo[]): void;
  /** The organisation has this table; `has` alone is enough where only its columns matter. */
  hasTable(info: TableInfo): void;
  /** A lookup takes records of a table, by this navigation property; `undefined`: it does not any more. */
  binds(table: string, lookup: string, target: string, navigationProperty: string | undefined): void;
  /** The next request is refused so. */
  failNext(error: AdapterError): void;
  /** Tables whose columns were asked for, each time. */
  readonly asked: string[];
}

/** What a phone call can be about, in an organisation with Sales and Customer Service. */
const REGARDING = ['account', 'contact', 'incident', 'lead', 'opportunity'];

const PHONE_CALL: readonly ColumnInfo[] = [
  { name: 'subject', displayName: 'Subject', type: 'text', writable: true, maxLength: 200 },
  { name: 'description', displayName: 'Description', type: 'text', writable: true, maxLength: 2000 },
  { name: 'phonenumber', displayName: 'Phone Number', type: 'text', writable: true, maxLength: 200 },
  { name: 'actualstart', displayName: 'Actual Start', type: 'date', writable: true },
  { name: 'actualdurationminutes', displayName: 'Duration', type: 'integer', writable: true },
  { name: 'directioncode', displayName: 'Direction', type: 'boolean', writable: true },
  {
    name: 'prioritycode',
    displayName: 'Priority',
    type: 'choice',
    writable: true,
    options: [
      { value: 0, label: 'Low' },
      { value: 1, label: 'Normal' },
      { value: 2, label: 'High' },
    ],
  },
  { name: 'regardingobjectid', displayName: 'Regarding', type: 'lookup', writable: true },
  { name: 'createdon', displayName: 'Created On', type: 'date', writable: false },
  { name: 'statuscode', displayName: 'Status Reason', type: 'other', writable: false },
];

const PHONE_CALL_INFO: TableInfo = {
  logicalName: 'phonecall',
  entitySetName: 'phonecalls',
  primaryIdColumn: 'activityid',
  primaryNameColumn: 'subject',
  displayName: 'Phone Call',
};

/** Phone calls with the columns above; other tables, columns and targets are added by `has` and `binds`. */
export function metadataFake(): MetadataFake {
  const tables = new Map([['phonecall', byName(PHONE_CALL)]]);
  const bindings = new Map(
    REGARDING.map((target) => [
      `phonecall.regardingobjectid.${target}`,
      `regardingobjectid_${target}_phonecall`,
    ]),
  );
  const infos = new Map<string, TableInfo>([['phonecall', PHONE_CALL_INFO]]);
  const failures: AdapterError[] = [];
  const asked: string[] = [];

  async function answer(): Promise<void> {
    await Promise.resolve();
    const failure = failures.shift();
    if (failure) throw failure;
  }

  async function known(table: string): Promise<ReadonlyMap<string, ColumnInfo>> {
    await answer();
    const columns = tables.get(table);
    if (!columns) throw new AdapterError('UNKNOWN_TABLE', { table });
    return columns;
  }

  return {
    asked,
    has: (table, ...columns) =>
      tables.set(table, new Map([...(tables.get(table) ?? []), ...byName(columns)])),
    hasTable: (info) => infos.set(info.logicalName, info),
    binds(table, lookup, target, navigationProperty) {
      const key = `${table}.${lookup}.${target}`;
      if (navigationProperty === undefined) bindings.delete(key);
      else bindings.set(key, navigationProperty);
    },
    failNext: (error) => failures.push(error),
    async tables() {
      await answer();
      return infos;
    },
    columns(table) {
      asked.push(table);
      return known(table);
    },
    async navigationProperty(table, lookup, target) {
      await known(table);
      return bindings.get(`${table}.${lookup}.${target}`);
    },
  };
}

function byName(columns: readonly ColumnInfo[]): Map<string, ColumnInfo> {
  return new Map(columns.map((column) => [column.name, column]));
}
