import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { importSolution } from '../import/import-solution';
import { COLLEAGUE } from '../organisation/users';
import { stableId } from '../stable-id';
import { standardMetadata } from '../standard/standard-metadata';
import { createApiClient, errorOf, rowsOf, type ApiClient } from '../testing/api-client';
import { machineSolution } from '../testing/machine-solution';
import { solutionFixture } from '../testing/solution-fixture';

const PRESS = stableId('new_machine:press');

describe('what a phone call is about', () => {
  let api: ApiClient;
  before(() => {
    const { metadata } = importSolution(standardMetadata(), solutionFixture(), 'fixture.zip');
    api = createApiClient(importSolution(metadata, machineSolution(), 'machines.zip').metadata);
    api.organisation.store.put('new_machine', PRESS, {
      new_machineid: PRESS,
      new_name: 'Press 4',
      ownerid: { table: 'systemuser', id: COLLEAGUE.id },
    });
  });

  const REGARDING: readonly (readonly [table: string, set: string, id: string])[] = [
    ['incident', 'incidents', stableId('incident:open')],
    ['opportunity', 'opportunities', stableId('opportunity:heat pump')],
    ['lead', 'leads', stableId('lead:nophone')],
    ['account', 'accounts', stableId('account:bakery')],
    ['new_machine', 'new_machines', PRESS],
  ];
  for (const [table, set, id] of REGARDING)
    it(`may be a row of ${table}, bound by the property that metadata names`, async () => {
      const filter = encodeURIComponent(`ReferencingAttribute eq 'regardingobjectid'`);
      const path = `EntityDefinitions(LogicalName='phonecall')/ManyToOneRelationships?$filter=${filter}`;
      const named = rowsOf(await api.get(path)).filter((row) => row['ReferencedEntity'] === table);
      assert.deepEqual(
        named.map((row) => row['ReferencingEntityNavigationPropertyName']),
        [`regardingobjectid_${table}_phonecall`],
      );
      const call = await api.create('phonecalls', {
        subject: 'A call',
        [`regardingobjectid_${table}_phonecall@odata.bind`]: `/${set}(${id})`,
      });
      const { json } = await api.get(`phonecalls(${call})`, { Prefer: 'odata.include-annotations="*"' });
      assert.equal(json['_regardingobjectid_value'], id);
      assert.equal(json['_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname'], table);
      const [pointer] = rowsOf(await api.get(`activitypointers?$filter=activityid eq ${call}`));
      assert.equal(pointer?.['_regardingobjectid_value'], id);
    });

  it('is no row of a table that has no activities', async () => {
    const bind = { 'regardingobjectid_tst_book_phonecall@odata.bind': `/tst_books(${PRESS})` };
    const answer = await api.send('POST', 'phonecalls', { subject: 'A call', ...bind });
    assert.match(errorOf(answer).message, /undeclared property/);
  });
});
