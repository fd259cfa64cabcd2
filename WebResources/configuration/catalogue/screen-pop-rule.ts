import { RULE_CALL_TYPE } from './choices';
import { choices } from './kinds/choice';
import { logicalName, query, freeText } from './kinds/text';
import { yesNo } from './kinds/yes-no';
import { nameOfRule } from './rule-name';
import { SCREEN_POP_PARAMETER } from './screen-pop-parameter';
import type { Table } from './table';

/** Which call types search which table, with which query. In ipSCAPE's JSON `screenPop.default` and `screenPop.rules`. */
export const SCREEN_POP_RULE = {
  name: 'ips_screenpoprule',
  parent: 'ips_configurationid',
  namedBy: 'name',
  columns: {
    name: freeText('ips_name', { length: 100, json: 'name' }),
    callTypes: choices('ips_calltypes', RULE_CALL_TYPE, { json: 'callType' }),
    table: logicalName('ips_tablename', { length: 64, required: true, json: 'entity' }),
    /** `?$select=…&$filter=…&$search=…` with `{{parameter}}` in it, not encoded. */
    query: query('ips_query', { length: 4000, type: 'memo', required: true, json: 'query' }),
    addNewRecord: yesNo('ips_addnewrecord', { default: false, json: 'addNewRecord' }),
    /** Beyond the original, which does not distinguish active records from inactive ones. */
    activeRecordsOnly: yesNo('ips_activerecordsonly', { default: true, json: 'activeRecordsOnly' }),
    /** Looks for a phone parameter in every notation a number may be stored in, not only in the parameter's own. */
    matchNotations: yesNo('ips_matchnotations', { default: true, json: 'matchNotations' }),
    /** Where no notation is found: numbers in other spellings, by columns that an index helps with. */
    matchUnusualSpellings: yesNo('ips_matchunusualspellings', {
      default: true,
      json: 'matchUnusualSpellings',
    }),
  },
  lists: { parameters: SCREEN_POP_PARAMETER },
  complete: (rule) => (rule['name'] ? rule : { ...rule, name: nameOfRule(rule['callTypes']) }),
} as const satisfies Table;
