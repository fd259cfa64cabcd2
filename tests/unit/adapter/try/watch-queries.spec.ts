import { watchQueries, type SentQuery } from '../../../../WebResources/adapter/try/watch-queries';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { clockFake } from '../../../support/clock-fake';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';

describe('watchQueries', () => {
  let reported: (readonly SentQuery[])[];
  let dataverse: DataverseFake;
  const watched = (ms: number): ReturnType<typeof watchQueries> => {
    const clock = clockFake();
    const slow: typeof dataverse = {
      ...dataverse,
      async retrieveMultiple(table, query) {
        await clock.advance(ms);
        return dataverse.retrieveMultiple(table, query);
      },
    };
    return watchQueries(slow, clock, (queries) => reported.push(queries));
  };
  beforeEach(() => {
    reported = [];
    dataverse = dataverseFake();
  });

  it('reports a query as it is sent, and again with rows and time', async () => {
    dataverse.has('contact', { fullname: 'Jane' }, { fullname: 'John' });

    const rows = await watched(42).retrieveMultiple('contact', '?$select=fullname');

    expect(rows.length).toBe(2);
    expect(reported.map(([query]) => query?.outcome)).toEqual([
      { kind: 'running' },
      { kind: 'found', rows: 2, ms: 42 },
    ]);
  });

  it('reports a refusal and passes it on', async () => {
    const error = new AdapterError('MISSING_PRIVILEGE', { table: 'contact' });
    dataverse.failNext(error);

    await expectAsync(watched(7).retrieveMultiple('contact', '?$top=1')).toBeRejectedWith(error);

    expect(reported[1]?.[0]?.outcome).toEqual({ kind: 'failed', error, ms: 7 });
  });

  it('keeps queries in the order they were sent, whichever is answered first', async () => {
    const both = watched(0);
    await Promise.all([both.retrieveMultiple('contact', '?a'), both.retrieveMultiple('account', '?b')]);
    expect(reported[reported.length - 1]?.map(({ query }) => query)).toEqual(['?a', '?b']);
  });
});
