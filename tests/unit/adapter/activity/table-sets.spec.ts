import { tableSets } from '../../../../WebResources/adapter/activity/table-sets';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';

const contact = { table: 'contact', id: 'jane' };

describe('tableSets', () => {
  let dataverse: DataverseFake;
  beforeEach(() => (dataverse = dataverseFake()));

  const policies = {
    table: 'new_policy',
    entitySetName: 'new_policies',
    idColumn: '',
    columns: [],
    type: 'entity',
  } as const;

  it('binds a table the profile names at once', () => {
    expect(tableSets([policies], dataverse).bind({ table: 'new_policy', id: 'p' })).toEqual({
      table: 'new_policy',
      entitySetName: 'new_policies',
      id: 'p',
    });
  });

  it('binds others once it has learnt their set', async () => {
    const sets = tableSets([{ ...policies, table: 'contact', entitySetName: '' }], dataverse);
    expect(sets.bind(contact)).toBeUndefined();

    await sets.learn('contact');

    expect(sets.bind(contact)).toEqual({ table: 'contact', entitySetName: 'contacts', id: 'jane' });
  });

  it('asks Dataverse once for each table, and never for one the profile names', async () => {
    const asked = spyOn(dataverse, 'tableInfo').and.callThrough();
    const sets = tableSets([policies], dataverse);

    for (const table of ['contact', 'contact', 'new_policy']) await sets.learn(table);

    expect(asked.calls.allArgs()).toEqual([['contact']]);
  });

  it('leaves a table unbound that Dataverse does not tell of, and asks again the next time', async () => {
    const sets = tableSets([], dataverse);
    dataverse.failNext(new AdapterError('DATAVERSE_BUSY'));

    await sets.learn('contact');
    expect(sets.bind(contact)).toBeUndefined();

    await sets.learn('contact');
    expect(sets.bind(contact)).toBeDefined();
  });

  it('has nothing to learn of no table', async () => {
    await expectAsync(tableSets([], dataverse).learn(undefined)).toBeResolved();
  });
});
