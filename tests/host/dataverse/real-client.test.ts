import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DynamicsWebApi } from 'dynamics-web-api';
import { rowsIn, sampleContacts } from '../testing/api-client';
import { startHost, type RunningHost } from '../testing/running-host';

type Row = Record<string, unknown>;

/** A client library that others use against real organisations, as it is published. */
describe('dynamics-web-api against the local Dynamics', () => {
  let host: RunningHost;
  let client: DynamicsWebApi;
  before(async () => {
    host = await startHost();
    client = new DynamicsWebApi({
      serverUrl: host.url,
      dataApi: { version: '9.2' },
      headers: { Cookie: host.cookie },
    });
  });
  beforeEach(() => host.reset());
  after(() => host.close());

  it('creates, reads, updates and deletes a row', async () => {
    const id = await client.create<Row, string>({
      collection: 'contacts',
      data: { firstname: 'Ada', lastname: 'Byron' },
    });
    const row = await client.retrieve<Row>({
      collection: 'contacts',
      key: id,
      select: ['fullname', '_ownerid_value'],
    });
    assert.equal(row['fullname'], 'Ada Byron');
    await client.update({ collection: 'contacts', key: id, data: { firstname: 'Augusta' } });
    const changed = await client.retrieve<Row>({ collection: 'contacts', key: id, select: ['fullname'] });
    assert.equal(changed['fullname'], 'Augusta Byron');
    await client.deleteRecord({ collection: 'contacts', key: id });
    await assert.rejects(client.retrieve<Row>({ collection: 'contacts', key: id }), {
      status: 404,
      code: '0x80040217',
    });
  });

  it('gets the row back from a create', async () => {
    const row = await client.create<Row, Row>({
      collection: 'contacts',
      data: { lastname: 'Returned' },
      returnRepresentation: true,
      select: ['fullname'],
    });
    assert.equal(row['fullname'], 'Returned');
  });

  it('filters, sorts, expands and counts', async () => {
    const found = await client.retrieveMultiple<Row>({
      collection: 'contacts',
      select: ['fullname'],
      filter: "telephone1 eq '+61298765432' or mobilephone eq '+61298765432'",
      orderBy: ['lastname asc'],
      expand: [{ property: 'parentcustomerid_account', select: ['name'] }],
      count: true,
    });
    assert.equal(found.oDataCount, 3);
    assert.deepEqual(
      found.value.map((row) => [row['fullname'], rowsIn([row['parentcustomerid_account']])[0]?.['name']]),
      [
        ['Tom Baker', 'Harbour Bridge Dental'],
        ['Priya Nair', 'Harbour Bridge Dental'],
        ['Sam Nguyen', 'Harbour Bridge Dental'],
      ],
    );
  });

  it('follows next links to the end', async () => {
    const all = await client.retrieveAll<Row>({
      collection: 'contacts',
      select: ['contactid'],
      maxPageSize: 40,
    });
    assert.equal(new Set(all.value.map((row) => row['contactid'])).size, sampleContacts());
  });

  it('reads formatted values', async () => {
    const { value } = await client.retrieveMultiple<Row>({
      collection: 'contacts',
      select: ['statecode'],
      filter: "lastname eq 'Inactive'",
      includeAnnotations: '*',
    });
    assert.equal(value[0]?.['statecode@OData.Community.Display.V1.FormattedValue'], 'Inactive');
  });

  it('upserts, with and without conditions', async () => {
    const key = 'f0f0f0f0-0000-4000-8000-000000000003';
    await client.upsert({ collection: 'contacts', key, data: { lastname: 'Made' } });
    const kept = await client.upsert({
      collection: 'contacts',
      key,
      data: { lastname: 'No' },
      ifnonematch: '*',
    });
    assert.equal(kept, null);
    await client.upsert({ collection: 'contacts', key, data: { lastname: 'Changed' }, ifmatch: '*' });
    assert.equal((await client.retrieve<Row>({ collection: 'contacts', key }))['lastname'], 'Changed');
  });

  it('writes a phone call with its parties and completes it', async () => {
    const contact = await client.create<Row, string>({
      collection: 'contacts',
      data: { lastname: 'Caller' },
    });
    const key = await client.create<Row, string>({
      collection: 'phonecalls',
      data: {
        subject: 'A call',
        directioncode: false,
        'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${contact})`,
        phonecall_activity_parties: [
          { 'partyid_contact@odata.bind': `/contacts(${contact})`, participationtypemask: 1 },
        ],
      },
    });
    await client.update({ collection: 'phonecalls', key, data: { statecode: 1, statuscode: 4 } });
    const call = await client.retrieve<Row>({
      collection: 'phonecalls',
      key,
      select: ['statuscode'],
      expand: [
        { property: 'phonecall_activity_parties', select: ['participationtypemask', '_partyid_value'] },
      ],
    });
    assert.equal(call['statuscode'], 4);
    assert.deepEqual(
      rowsIn(call['phonecall_activity_parties']).map((party) => party['participationtypemask']),
      [1, 8, 9],
    );
    await assert.rejects(client.update({ collection: 'phonecalls', key, data: { subject: 'Late' } }), {
      message: 'Cannot update Closed or Cancelled Activity',
    });
  });

  it('runs a batch with a change set', async () => {
    client.startBatch();
    void client.create({ collection: 'accounts', data: { name: 'Batch & Co' }, contentId: '1' });
    void client.create({
      collection: 'contacts',
      data: { lastname: 'Batched', 'parentcustomerid_account@odata.bind': '$1' },
    });
    const answers: unknown[] = await client.executeBatch();
    const { value } = await client.retrieveMultiple<Row>({
      collection: 'contacts',
      select: ['_parentcustomerid_value'],
      filter: "lastname eq 'Batched'",
    });
    assert.equal(value[0]?.['_parentcustomerid_value'], answers[0]);
  });

  it('reads table and column metadata', async () => {
    const tables = await client.retrieveEntities<Row>({
      select: ['LogicalName', 'EntitySetName'],
      filter: "LogicalName eq 'phonecall'",
    });
    assert.equal(tables.value[0]?.['EntitySetName'], 'phonecalls');
    const columns = await client.retrieveAttributes<Row>({
      entityKey: "LogicalName='phonecall'",
      select: ['LogicalName'],
    });
    assert.ok(columns.value.some((column) => column['LogicalName'] === 'phonenumber'));
  });

  it('asks who it is', async () => {
    const me: unknown = await client.callFunction({ name: 'WhoAmI' });
    assert.match(JSON.stringify(me), /"UserId":"[0-9a-f-]{36}"/);
  });
});
