import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createApiClient, encode, errorOf, rowOf, rowsIn, type ApiClient } from '../testing/api-client';
import { asText } from './values';

const ID = 'f0f0f0f0-0000-4000-8000-000000000002';

describe('phone calls', () => {
  let api: ApiClient;
  let jane: string;
  beforeEach(async () => {
    api = createApiClient();
    jane = asText(rowOf(await api.get(`contacts?$filter=${encode("lastname eq 'Citizen'")}`))['contactid']);
  });

  const from = (): object => ({
    'partyid_contact@odata.bind': `/contacts(${jane})`,
    participationtypemask: 1,
  });
  const to = (): object => ({
    'partyid_systemuser@odata.bind': `/systemusers(${api.organisation.user.id})`,
    participationtypemask: 2,
  });

  async function masks(): Promise<unknown[]> {
    const answer = await api.get(
      `phonecalls(${ID})?$expand=phonecall_activity_parties($orderby=participationtypemask)`,
    );
    return rowsIn(answer.json['phonecall_activity_parties']).map((party) => party['participationtypemask']);
  }

  it('are outgoing unless the body says otherwise', async () => {
    await api.create('phonecalls', { activityid: ID, subject: 'A call' });
    assert.equal((await api.get(`phonecalls(${ID})`)).json['directioncode'], true);
  });

  it('ignore statecode on create without a word', async () => {
    await api.create('phonecalls', { activityid: ID, subject: 'A call', statecode: 1 });
    assert.equal((await api.get(`phonecalls(${ID})`)).json['statecode'], 0);
  });

  it('take parties, and keep one for the regarding row and one for the owner themselves', async () => {
    await api.create('phonecalls', {
      activityid: ID,
      subject: 'A call',
      'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${jane})`,
      phonecall_activity_parties: [from(), to()],
    });
    assert.deepEqual(await masks(), [1, 2, 8, 9]);
  });

  it('lose every party that an update leaves out of its list', async () => {
    await api.create('phonecalls', {
      activityid: ID,
      subject: 'A call',
      phonecall_activity_parties: [from(), to()],
    });
    await api.send('PATCH', `phonecalls(${ID})`, { phonecall_activity_parties: [from()] });
    assert.deepEqual(await masks(), [1, 9]);
    await api.send('PATCH', `phonecalls(${ID})`, { subject: 'Renamed' });
    assert.deepEqual(await masks(), [1, 9]);
  });

  it('take a caller nobody knows as an unresolved party', async () => {
    const unknown = { unresolvedpartyname: '+61 2 5550 1234', participationtypemask: 1 };
    await api.create('phonecalls', {
      activityid: ID,
      subject: 'A call',
      phonecall_activity_parties: [unknown, to()],
    });
    assert.deepEqual(await masks(), [1, 2, 9]);
  });

  it('refuse updates once completed, unless they reopen', async () => {
    await api.create('phonecalls', { activityid: ID, subject: 'A call' });
    await api.send('PATCH', `phonecalls(${ID})`, { statecode: 1, statuscode: 4, description: 'last words' });
    for (const body of [
      { description: 'more' },
      { statecode: 1, statuscode: 4 },
      { phonecall_activity_parties: [] },
    ]) {
      const error = errorOf(await api.send('PATCH', `phonecalls(${ID})`, body));
      assert.equal(error.message, 'Cannot update Closed or Cancelled Activity');
    }
    assert.equal((await api.send('PATCH', `phonecalls(${ID})`, { statecode: 0, statuscode: 1 })).status, 204);
    assert.equal((await api.send('PATCH', `phonecalls(${ID})`, { description: 'more' })).status, 204);
  });

  it('get start, end and duration at completion where they were left out', async () => {
    await api.create('phonecalls', { activityid: ID, subject: 'A call' });
    await api.send('PATCH', `phonecalls(${ID})`, { statecode: 1 });
    const row = (await api.get(`phonecalls(${ID})`)).json;
    assert.equal(row['statuscode'], 2);
    assert.equal(row['actualstart'], row['createdon']);
    assert.ok(row['actualend']);
    assert.equal(row['actualdurationminutes'], 0);
  });

  it('are reopened, changed and completed again with the end they had', async () => {
    const end = '2026-11-21T09:06:00Z';
    await api.create('phonecalls', { activityid: ID, subject: 'A call' });
    const done = { statecode: 1, statuscode: 4, actualend: end, actualdurationminutes: 6 };
    const patch = async (body: object): Promise<number> =>
      (await api.send('PATCH', `phonecalls(${ID})`, body, { 'If-Match': '*' })).status;
    assert.equal(await patch({ ...done, phonecall_activity_parties: [to()] }), 204);
    assert.equal(await patch({ statecode: 0, statuscode: 1 }), 204);
    const changes = { description: 'more', phonecall_activity_parties: [from(), to()] };
    assert.equal(await patch({ ...changes, statecode: 1, statuscode: 4 }), 204);
    const row = (await api.get(`phonecalls(${ID})`)).json;
    const { actualend, actualdurationminutes, statecode, description } = row;
    assert.deepEqual([actualend, actualdurationminutes, statecode, description], [end, 6, 1, 'more']);
    assert.deepEqual(await masks(), [1, 2, 9]);
  });

  it('refuse a status reason of another state', async () => {
    await api.create('phonecalls', { activityid: ID, subject: 'A call' });
    const error = errorOf(await api.send('PATCH', `phonecalls(${ID})`, { statuscode: 4 }));
    assert.equal(error.code, '0x80048408');
    assert.match(
      error.message,
      /^4 is not a valid status code for state code PhoneCallState\.Open on phonecall/,
    );
  });

  it('bind what they are about by the long name and by the inherited short one', async () => {
    for (const name of ['regardingobjectid_contact_phonecall', 'regardingobjectid_contact']) {
      await api.send('PATCH', `phonecalls(${ID})`, {
        subject: 'A call',
        [`${name}@odata.bind`]: `/contacts(${jane})`,
      });
      assert.equal((await api.get(`phonecalls(${ID})`)).json['_regardingobjectid_value'], jane);
    }
  });

  it('go with the contact they are about', async () => {
    const contact = await api.create('contacts', { lastname: 'Gone soon' });
    await api.create('phonecalls', {
      activityid: ID,
      subject: 'A call',
      'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${contact})`,
    });
    await api.send('DELETE', `contacts(${contact})`);
    assert.equal((await api.get(`phonecalls(${ID})`)).status, 404);
  });
});
