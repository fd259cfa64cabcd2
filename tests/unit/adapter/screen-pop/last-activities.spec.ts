import { lastActivities } from '../../../../WebResources/adapter/screen-pop/last-activities';
import type { Match } from '../../../../WebResources/adapter/adapter-state';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { TableInfo } from '../../../../WebResources/ports/records';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';

const JANE = '11111111-0000-4000-8000-000000000001';
const JOHN = '11111111-0000-4000-8000-000000000002';
const ACTIVITIES: TableInfo = {
  logicalName: 'activitypointer',
  entitySetName: 'activitypointers',
  primaryIdColumn: 'activityid',
  primaryNameColumn: 'subject',
  displayName: 'Activity',
};

describe('lastActivities', () => {
  let dataverse: DataverseFake;
  let steps: TraceStep[];
  beforeEach(() => {
    dataverse = dataverseFake();
    dataverse.info(ACTIVITIES);
    steps = [];
  });
  const find = (...ids: string[]): Promise<ReadonlyMap<string, Date>> => {
    const matches = ids.map((id): Match => ({ record: { table: 'contact', id }, name: id, detail: '' }));
    return lastActivities(matches, dataverse, (step) => steps.push(step));
  };
  const activity = (about: string, modifiedon: string, actualend: string | null = null): void => {
    dataverse.has('activitypointer', { _regardingobjectid_value: about, modifiedon, actualend });
  };

  it('are the newest about each record, by one request', async () => {
    activity(JANE, '2026-11-20T09:00:00Z');
    activity(JANE, '2026-11-01T09:00:00Z');

    expect([...(await find(JANE, JOHN))]).toEqual([[JANE, new Date('2026-11-20T09:00:00Z')]]);
    expect(dataverse.queries.map(({ query }) => decodeURIComponent(query))).toEqual([
      '?$select=_regardingobjectid_value,modifiedon,actualend' +
        `&$filter=_regardingobjectid_value eq ${JANE} or _regardingobjectid_value eq ${JOHN}` +
        '&$orderby=modifiedon desc&$top=50',
    ]);
  });

  it('are as old as their end, whatever has changed them since', async () => {
    activity(JANE, '2026-11-24T09:00:00Z', '2026-03-01T09:00:00Z');
    activity(JANE, '2026-11-20T09:00:00Z', '2026-04-01T09:00:00Z');

    expect((await find(JANE)).get(JANE)).toEqual(new Date('2026-04-01T09:00:00Z'));
  });

  it('leave out what has no date', async () => {
    activity(JANE, '');

    expect((await find(JANE)).size).toBe(0);
  });

  it('ask nothing for nobody', async () => {
    expect((await find()).size).toBe(0);
    expect(dataverse.queries).toEqual([]);
  });

  it('are none where the agent may not read them: the list will do, the trace says so', async () => {
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'activitypointer' }));

    expect((await find(JANE)).size).toBe(0);
    expect(steps).toEqual(['activities-failed']);
  });
});
