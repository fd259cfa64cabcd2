import { openBindings, type Bindings } from '../../../../WebResources/adapter/activity/bindings';
import type { RelatedTable } from '../../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { metadataFake, type MetadataFake } from '../../../support/metadata-fake';

const contact = { table: 'contact', id: 'jane' };
const policy = { table: 'new_policy', id: 'p' };
const policies = {
  table: 'new_policy',
  entitySetName: 'new_policies',
  idColumn: '',
  columns: [],
  type: 'entity',
} as const;

describe('openBindings', () => {
  let dataverse: DataverseFake;
  let metadata: MetadataFake;
  beforeEach(() => {
    dataverse = dataverseFake();
    metadata = metadataFake();
  });
  const bindings = (related: readonly RelatedTable[] = [policies]): Bindings =>
    openBindings(related, dataverse, metadata);

  it('takes the set from the configuration where it names one, the property from metadata', async () => {
    metadata.binds('phonecall', 'regardingobjectid', 'new_policy', 'regardingobjectid_new_policy_phonecall');
    const known = bindings();
    expect(known.bind(policy)).toBeUndefined();

    await known.learn('new_policy');

    expect(known.bind(policy)).toEqual({
      ...policy,
      entitySetName: 'new_policies',
      regardingProperty: 'regardingobjectid_new_policy_phonecall',
    });
  });

  it('takes the set from metadata where the configuration leaves it out', async () => {
    const known = bindings([{ ...policies, table: 'contact', entitySetName: '' }]);

    await known.learn('contact');

    expect(known.bind(contact)).toEqual({
      ...contact,
      entitySetName: 'contacts',
      regardingProperty: 'regardingobjectid_contact_phonecall',
    });
  });

  it('binds no table as regarding that has no activities', async () => {
    const known = bindings();

    await known.learn('new_policy');

    expect(known.bind(policy)).toEqual({ ...policy, entitySetName: 'new_policies' });
  });

  it('goes by the documented name where the relationship cannot be read', async () => {
    metadata.failNext(new AdapterError('DATAVERSE_BUSY'));
    const known = bindings();

    await known.learn('new_policy');

    expect(known.bind(policy)?.regardingProperty).toBe('regardingobjectid_new_policy_phonecall');
  });

  it('asks Dataverse once for each table', async () => {
    const asked = spyOn(dataverse, 'tableInfo').and.callThrough();
    const known = bindings();

    for (const table of ['contact', 'contact', 'new_policy']) await known.learn(table);

    expect(asked.calls.allArgs()).toEqual([['contact']]);
  });

  it('leaves a table unbound that Dataverse does not report, and asks again the next time', async () => {
    const known = bindings();
    dataverse.failNext(new AdapterError('DATAVERSE_BUSY'));

    await known.learn('contact');
    expect(known.bind(contact)).toBeUndefined();

    await known.learn('contact');
    expect(known.bind(contact)).toBeDefined();
  });

  it('has nothing to learn of no table', async () => {
    await expectAsync(bindings().learn(undefined)).toBeResolved();
  });
});
