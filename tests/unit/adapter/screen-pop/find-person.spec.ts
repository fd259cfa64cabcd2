import { findPerson } from '../../../../WebResources/adapter/screen-pop/find-person';
import type { Match } from '../../../../WebResources/adapter/adapter-state';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { InteractionFacts } from '../../../../WebResources/ports/toolbar';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { interactionFacts } from '../../../support/interaction-facts';
import { sampleConfiguration, sampleRule } from '../../../support/sample-configuration';

const JANE = '11111111-0000-4000-8000-000000000001';
const JOHN = '11111111-0000-4000-8000-000000000002';

describe('findPerson', () => {
  let dataverse: DataverseFake;
  let steps: TraceStep[];
  beforeEach(() => {
    dataverse = dataverseFake();
    steps = [];
  });
  const find = (facts: Partial<InteractionFacts> = {}): Promise<Match | undefined> =>
    findPerson(interactionFacts(facts), sampleConfiguration(), {
      dataverse,
      note: (step) => steps.push(step),
    });
  const has = (contactid: string, fullname: string): void => {
    dataverse.has('contact', { contactid, fullname, telephone1: '+61412345678' });
  };

  it('is the one record that has the number by now', async () => {
    expect(await find()).toBeUndefined();
    has(JANE, 'Jane Citizen');

    expect((await find())?.record).toEqual({ table: 'contact', id: JANE, name: 'Jane Citizen' });
  });

  it('is nobody where several have it, or where there is no number', async () => {
    has(JANE, 'Jane Citizen');
    has(JOHN, 'John Citizen');

    expect(await find()).toBeUndefined();
    expect(await find({ customerNumber: 'anonymous' })).toBeUndefined();
  });

  it('is nobody where no rule serves the call', async () => {
    const configuration = sampleConfiguration({ rules: [sampleRule({ callTypes: ['outbound'] })] });

    expect(
      await findPerson(interactionFacts(), configuration, { dataverse, note: (step) => steps.push(step) }),
    ).toBeUndefined();
    expect(dataverse.queries).toEqual([]);
  });

  it('never rejects: what went wrong is in the trace', async () => {
    dataverse.failNext(new AdapterError('DATAVERSE_BUSY'));

    expect(await find()).toBeUndefined();
    expect(steps).toContain('query-failed');
  });
});
