import { RECORD_TYPE } from './choices';
import { choice } from './kinds/choice';
import { columnNames } from './kinds/lists';
import { logicalName } from './kinds/text';
import type { Table } from './table';

/** A table whose records a call can be with or about (`entities` in ipSCAPE's JSON). */
export const RELATED_TABLE = {
  name: 'ips_relatedtable',
  parent: 'ips_configurationid',
  namedBy: 'table',
  isUnique: true,
  json: { key: 'entities', as: 'object' },
  columns: {
    table: logicalName('ips_logicalname', { length: 64, required: true }),
    entitySetName: logicalName('ips_entitysetname', { length: 128, json: 'plural' }),
    idColumn: logicalName('ips_primaryidcolumn', { length: 64, json: 'key' }),
    columns: columnNames('ips_columns', { length: 2000, json: 'query' }),
    type: choice('ips_recordtype', RECORD_TYPE, { json: 'type', silent: 'entity' }),
  },
  lists: {},
} as const satisfies Table;
