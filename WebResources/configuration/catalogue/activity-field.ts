import { logicalName, freeText } from './kinds/text';
import type { Table } from './table';

/** A column of the phone call that is filled from the interaction or with a constant. A path beside it comes first. */
export const ACTIVITY_FIELD = {
  name: 'ips_activityfield',
  parent: 'ips_configurationid',
  namedBy: 'column',
  json: { key: 'activityFields', as: 'list' },
  columns: {
    column: logicalName('ips_columnname', { length: 64, required: true, json: 'column' }),
    path: freeText('ips_path', { length: 500, json: 'path' }),
    constant: freeText('ips_constant', { length: 500, json: 'constant' }),
  },
  optional: ['path'],
  when: { constant: ({ path }) => !path },
  lists: {},
} as const satisfies Table;
