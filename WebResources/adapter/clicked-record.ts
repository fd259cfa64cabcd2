import type { Configuration, RelatedTable } from '../configuration/configuration';
import { encodeFilter } from '../configuration/expressions/query';
import type { ClickToAct } from '../ports/cif';
import type { Dataverse } from '../ports/dataverse';
import { plainGuid, textIn, type RecordRef, type Row } from '../ports/records';
import type { Match } from './adapter-state';

const DO_NOT_PHONE = 'donotphone';

/** The record a clicked number belongs to. */
export interface ClickedRecord {
  /** Missing where several records show this number, or none could be read. */
  readonly match?: Match;
  /** Whether it asks not to be phoned; nothing where nobody could find out. */
  readonly doNotPhone?: boolean;
}

/**
 * The record whose number was clicked: the one CIF names (2.0), else the form in front where it is of the same table,
 * else the one that has the clicked text in the clicked column, as on lists and subgrids of CIF 1.0.
 *
 * @returns `undefined` where the table is none of the configuration's
 */
export async function clickedRecord(
  click: ClickToAct,
  page: RecordRef | undefined,
  configuration: Configuration,
  dataverse: Dataverse,
): Promise<ClickedRecord | undefined> {
  const related = configuration.relatedTables.find(({ table }) => table === click.table);
  if (!related) return undefined;
  const id = click.id ?? (page?.table === click.table ? page.id : undefined);
  try {
    const info = await dataverse.tableInfo(click.table);
    const columns = [info.primaryIdColumn, info.primaryNameColumn, ...doNotPhoneColumn(related)];
    const select = `$select=${columns.join(',')}`;
    const rows = id
      ? [await dataverse.retrieve(click.table, id, `?${select}`)]
      : await dataverse.retrieveMultiple(click.table, `?${select}&$filter=${filterOf(click)}&$top=2`);
    const [row] = rows;
    if (!row) return { doNotPhone: false };
    return {
      ...(rows.length === 1 && {
        match: matchOf(row, click.table, info.primaryIdColumn, info.primaryNameColumn),
      }),
      doNotPhone: related.columns.includes(DO_NOT_PHONE) && rows.some((one) => one[DO_NOT_PHONE] === true),
    };
  } catch {
    return {};
  }
}

/** Asked for only where the configuration lists it: not every table has it. */
function doNotPhoneColumn({ columns }: RelatedTable): readonly string[] {
  return columns.includes(DO_NOT_PHONE) ? [DO_NOT_PHONE] : [];
}

function filterOf({ column, number }: ClickToAct): string {
  return encodeFilter(`${column} eq '${number.replace(/'/g, "''")}'`);
}

function matchOf(row: Row, table: string, idColumn: string, nameColumn: string): Match {
  const name = textIn(row, nameColumn);
  return { record: { table, id: plainGuid(textIn(row, idColumn)), name }, name, detail: '' };
}
