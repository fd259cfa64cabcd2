import * as v from 'valibot';
import type { Metadata } from '../../ports/metadata';
import type { Row } from '../../ports/records';
import { bodyOf, READ, readDefinition } from './answer-body';
import { readColumns } from './column-info';
import { remember } from './remember';
import { knownRows, readRowsIn } from './rows';
import { readTables, TABLE_NAMES } from './table-info';
import { requestWebApi, type WebApi } from './web-api-request';

const CLASS = 'Attributes/Microsoft.Dynamics.CRM.';
const COLUMNS =
  'Attributes?$select=LogicalName,AttributeTypeName,DisplayName,IsValidForCreate,IsValidForUpdate,IsSecured';
/**
 * Lengths and options belong to classes of columns: each takes a request of its own, with a cast ("Query table
 * definitions using the Web API" in Microsoft's documentation).
 */
const LENGTHS = ['String', 'Memo'].map(
  (name) => `${CLASS}${name}AttributeMetadata?$select=LogicalName,MaxLength`,
);
const CHOICES = ['Picklist', 'MultiSelectPicklist'].map(
  (name) =>
    `${CLASS}${name}AttributeMetadata?$select=LogicalName` +
    '&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)',
);

const relationship = v.object({
  ReferencedEntity: v.string(),
  ReferencingEntityNavigationPropertyName: v.string(),
});

/** Five requests for the columns of a table, one for all targets of a lookup; each is asked once. */
export function metadataByFetch(api: WebApi): Metadata {
  async function definitions(table: string, path: string): Promise<readonly Row[]> {
    return readRowsIn(table, await readDefinition(api, table, `/${path}`));
  }

  const columns = remember(async (table) => {
    const ask = (paths: readonly string[]): Promise<readonly Row[]> =>
      Promise.all(paths.map((path) => definitions(table, path))).then((answers) => answers.flat());
    const [all, choices, lengths] = await Promise.all([ask([COLUMNS]), ask(CHOICES), ask(LENGTHS)]);
    return readColumns({ columns: all, choices, lengths });
  });

  const bindings = remember(async (tableAndLookup) => {
    const [table = '', lookup = ''] = tableAndLookup.split('.');
    const filter = encodeURIComponent(`ReferencingAttribute eq '${lookup}'`);
    const select = 'ReferencedEntity,ReferencingEntityNavigationPropertyName';
    const rows = await definitions(table, `ManyToOneRelationships?$select=${select}&$filter=${filter}`);
    return knownRows(relationship, rows);
  });

  const tables = remember(async (path) => {
    const body = bodyOf(await requestWebApi(api, path, READ), '');
    return readTables(readRowsIn('', body));
  });

  return {
    tables: () => tables(`EntityDefinitions?$select=${TABLE_NAMES}`),
    columns,
    async navigationProperty(table, lookup, target) {
      const names = (await bindings(`${table}.${lookup}`))
        .filter(({ ReferencedEntity }) => ReferencedEntity === target)
        .map((row) => row.ReferencingEntityNavigationPropertyName);
      // An activity's own name, should the one it inherits be listed too: cases refuse to be bound by that one.
      return names.find((name) => name.endsWith(`_${table}`)) ?? names[0];
    },
  };
}
