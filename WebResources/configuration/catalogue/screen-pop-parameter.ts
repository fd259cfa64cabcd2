import { PARAMETER_TYPE, PHONE_FORMAT } from './choices';
import { choice } from './kinds/choice';
import { freeText } from './kinds/text';
import type { Table } from './table';

/** A named value of a rule's query, taken from the interaction by its path. */
export const SCREEN_POP_PARAMETER = {
  name: 'ips_screenpopparameter',
  parent: 'ips_ruleid',
  namedBy: 'name',
  json: { key: 'map', as: 'list' },
  columns: {
    name: freeText('ips_name', { length: 100, required: true, json: 'name' }),
    path: freeText('ips_path', { length: 500, required: true, json: 'path' }),
    type: choice('ips_parametertype', PARAMETER_TYPE, { json: 'type', silent: 'string' }),
    /** A number without a format, or with one nobody knows, is left as ipSCAPE gives it. */
    format: choice('ips_format', PHONE_FORMAT, { unset: 'e164', json: 'format', silent: 'raw' }),
  },
  when: { format: ({ type }) => type === 'phone' },
  lists: {},
} as const satisfies Table;
