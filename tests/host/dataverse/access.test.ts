import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { COLLEAGUE } from '../organisation/users';
import { stableId } from '../stable-id';
import { createApiClient, errorOf, rowsOf, type ApiClient } from '../testing/api-client';

const COLLEAGUES_CALL = stableId('phonecall:0');

describe('privileges', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
  });

  it('of Basic depth do not reach a record of another owner', async () => {
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { description: 'mine now' } : undefined;
      const error = errorOf(await api.send(method, `phonecalls(${COLLEAGUES_CALL})`, body));
      assert.equal(error.status, 403);
      assert.equal(error.code, '0x80048306');
      assert.match(error.message, /Access right\(s\) for record with id/);
    }
  });

  it('of Basic depth show only own records in a list', async () => {
    assert.deepEqual(rowsOf(await api.get('phonecalls')), []);
    await api.create('phonecalls', { subject: 'Mine' });
    assert.equal(rowsOf(await api.get('phonecalls')).length, 1);
  });

  it('let an agent read configuration tables, not write them', async () => {
    assert.equal((await api.get('tst_books')).status, 200);
    const error = errorOf(await api.send('POST', 'tst_books', { tst_name: 'No' }));
    assert.equal(error.status, 403);
    assert.equal(error.code, '0x80040220');
    assert.match(error.message, /is missing prvCreatetst_book privilege/);
  });

  it('let an administrator write configuration tables and the provider, without any right on activities', async () => {
    api.organisation.signInAs('administrator');
    await api.create('tst_books', { tst_name: 'Yes' });
    const provider = {
      msdyn_name: 'x',
      msdyn_label: 'x',
      msdyn_landingurl: 'https://x',
      msdyn_roleselector: 'x',
    };
    await api.create('msdyn_ciproviders', provider);
    assert.match(
      errorOf(await api.send('POST', 'phonecalls', { subject: 'x' })).message,
      /prvCreateActivity/,
    );
  });

  it('are asked for on the other table when a lookup is set', async () => {
    api.organisation.signInAs('administrator');
    const shelf = await api.create('tst_shelfs', { tst_name: 'Top' });
    api.organisation.signInAs('agent');
    const call = await api.create('phonecalls', { subject: 'Mine' });
    const other = { 'ownerid_phonecall@odata.bind': `/systemusers(${COLLEAGUE.id})` };
    assert.match(errorOf(await api.send('PATCH', `phonecalls(${call})`, other)).message, /prvAssignActivity/);
    assert.match(errorOf(await api.send('GET', `tst_shelfs(${shelf})`)).message, /prvReadtst_shelf/);
  });

  it('leave no trace of a refused request', async () => {
    const party = {
      'partyid_account@odata.bind': `/accounts(${stableId('account:Wattle Finance')})`,
      participationtypemask: 1,
    };
    const before = api.organisation.rows('phonecall').length;
    const answer = await api.send('POST', 'phonecalls', {
      subject: 'x',
      phonecall_activity_parties: [party, { nonsense: 1 }],
    });
    assert.equal(answer.status, 400);
    assert.equal(api.organisation.rows('phonecall').length, before);
  });
});

describe('an organisation without Sales, Service and the Channel Integration Framework', () => {
  it('has no such tables, and nothing points to them', async () => {
    const api = createApiClient();
    api.organisation.setModes({ withoutSalesAndService: true });
    for (const set of ['leads', 'incidents', 'opportunities', 'msdyn_ciproviders']) {
      assert.equal(errorOf(await api.get(set)).code, '0x8006088a');
    }
    const bind = { 'regardingobjectid_lead_phonecall@odata.bind': `/leads(${stableId('lead:0')})` };
    assert.match(
      errorOf(await api.send('POST', 'phonecalls', { subject: 'x', ...bind })).message,
      /undeclared property/,
    );
    assert.equal((await api.get("EntityDefinitions(LogicalName='lead')")).status, 404);
    assert.match(
      errorOf(await api.get('contacts?$select=_originatingleadid_value')).message,
      /Could not find a property named '_originatingleadid_value'/,
    );
  });
});
