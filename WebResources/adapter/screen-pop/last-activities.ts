import { asAdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { plainGuid, textIn } from '../../ports/records';
import type { Match } from '../adapter-state';
import type { Note } from '../trace';
import { encodeFilter } from '../../configuration/expressions/query';

/** One busy match may have many; enough for the others to show up among them. */
const NEWEST = 50;

const REGARDING = '_regardingobjectid_value';

/**
 * When something was last done about each match, to distinguish them: one request, after the list is there. Never
 * rejects, since a list without it will do.
 *
 * @returns by record id; a match without activities, or with none among the newest, is not in it
 */
export async function lastActivities(
  matches: readonly Match[],
  dataverse: Dataverse,
  note: Note,
): Promise<ReadonlyMap<string, Date>> {
  const dates = new Map<string, Date>();
  const keepLatest = (id: string, date: Date): void => {
    if (date.getTime() > (dates.get(id)?.getTime() ?? 0)) dates.set(id, date);
  };
  if (matches.length === 0) return dates;
  const filter = matches.map(({ record }) => `${REGARDING} eq ${record.id}`).join(' or ');
  try {
    const rows = await dataverse.retrieveMultiple(
      'activitypointer',
      `?$select=${REGARDING},modifiedon,actualend&$filter=${encodeFilter(filter)}&$orderby=modifiedon desc&$top=${NEWEST}`,
    );
    for (const row of rows) {
      // A bulk change of last week does not make a call of last year newer.
      const when = textIn(row, 'actualend') || textIn(row, 'modifiedon');
      keepLatest(plainGuid(textIn(row, REGARDING)), new Date(when));
    }
  } catch (thrown) {
    const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED');
    note('activities-failed', { message: '', code, ...values });
  }
  return dates;
}
