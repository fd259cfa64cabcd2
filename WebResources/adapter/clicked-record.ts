import type { Configuration, RelatedTable } from '../configuration/configuration';
import { encodeFilter } from '../configuration/expressions/query';
import type { ClickToAct } from '../ports/cif';
import type { Dataverse } from '../ports/dataverse';
import { plainGuid, textIn, type RecordRef, type Row, type TableInfo } from '../ports/records';
import type { Match } from './adapter-state';

const DO_NOT_PHONE = 'donotphone';

/** Records that show one number; more than are shown to choose from, so that a full list is seen to be one. */
const MOST_RECORDS = 6;

/** A record a clicked number belongs to. */
export interface ClickedRecord {
  readonly match: Match;
  readonly doNotPhone: boolean;
}

/**
 * - `nobody`       the table is none of the configuration's, or it is not known which record was clicked
 * - `one`
 * - `several`      each has the clicked text: the agent has to say who it is
 * - `not-checked`  Dataverse could not be asked
 */
export type ClickedRecords =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'one'; readonly record: ClickedRecord }
  | { readonly kind: 'several'; readonly records: readonly ClickedRecord[] }
  | { readonly kind: 'not-checked' };

/**
 * The record whose number was clicked. CIF 2.0 names it. CIF 1.0 does not, and the form in front may be another one's: a
 * subgrid or a quick view shows other records of its table. So the clicked column is asked for the clicked text.
 *
 * @param page the record whose form is in front: where no record has the text, it is one that the agent has typed there
 *   and not saved yet
 */
export async function clickedRecords(
  click: ClickToAct,
  page: RecordRef | undefined,
  configuration: Configuration,
  dataverse: Dataverse,
): Promise<ClickedRecords> {
  const related = configuration.relatedTables.find(({ table }) => table === click.table);
  if (!related) return { kind: 'nobody' };
  try {
    const table = await dataverse.tableInfo(click.table);
    const select = `$select=${columnsOf(table, related).join(',')}`;
    const retrieve = (id: string): Promise<Row> => dataverse.retrieve(click.table, id, `?${select}`);
    if (click.id) return { kind: 'one', record: recordOf(await retrieve(click.id), table, related, click) };
    const query = `?${select}&$filter=${filterOf(click)}&$top=${MOST_RECORDS}`;
    const rows = await dataverse.retrieveMultiple(click.table, query);
    const [first, ...others] = rows.map((row) => recordOf(row, table, related, click));
    if (first)
      return others.length === 0
        ? { kind: 'one', record: first }
        : { kind: 'several', records: [first, ...others] };
    // With the flag ignored it matters only whose call it is, and an unsaved text is nobody's yet.
    if (page?.table !== click.table || configuration.doNotPhone === 'ignore') return { kind: 'nobody' };
    return { kind: 'one', record: recordOf(await retrieve(page.id), table, related, click) };
  } catch {
    return { kind: 'not-checked' };
  }
}

/** The flag is asked for only where the configuration lists it: not every table has it. */
function columnsOf(
  { primaryIdColumn, primaryNameColumn }: TableInfo,
  { columns }: RelatedTable,
): readonly string[] {
  return [primaryIdColumn, primaryNameColumn, ...(columns.includes(DO_NOT_PHONE) ? [DO_NOT_PHONE] : [])];
}

function filterOf({ column, number }: ClickToAct): string {
  return encodeFilter(`${column} eq '${number.replace(/'/g, "''")}'`);
}

/** A record without a name is called by its number. */
function recordOf(
  row: Row,
  table: TableInfo,
  { columns }: RelatedTable,
  { number }: ClickToAct,
): ClickedRecord {
  const name = textIn(row, table.primaryNameColumn) || number;
  const record = { table: table.logicalName, id: plainGuid(textIn(row, table.primaryIdColumn)), name };
  return {
    match: { record, name, detail: '' },
    doNotPhone: columns.includes(DO_NOT_PHONE) && row[DO_NOT_PHONE] === true,
  };
}
