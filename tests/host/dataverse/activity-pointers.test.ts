import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { stableId } from '../stable-id';
import { createApiClient, encode, errorOf, rowOf, rowsOf, type ApiClient } from '../testing/api-client';

const ANA = stableId('contact:recent Ana');
const BEN = stableId('contact:recent Ben');

describe('activities of all types', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
  });
  const of = (contact: string): string => encode(`_regardingobjectid_value eq ${contact}`);

  it('are rows of activitypointer under their own id, with their type and what they have in common', async () => {
    const call = await api.create('phonecalls', {
      subject: 'A call',
      phonenumber: '+61255500120',
      'regardingobjectid_contact_phonecall@odata.bind': `/contacts(${ANA})`,
    });
    const rows = rowsOf(
      await api.get(
        `activitypointers?$filter=${of(ANA)}&$orderby=createdon desc&$select=subject,activitytypecode`,
      ),
    );
    assert.deepEqual(
      rows.map((row) => [row['subject'], row['activitytypecode']]),
      [
        ['A call', 'phonecall'],
        ['Change the delivery date', 'task'],
      ],
    );
    assert.equal((await api.get(`activitypointers(${call})`)).json['phonenumber'], undefined);
    assert.match(
      errorOf(await api.get('activitypointers?$select=phonenumber')).message,
      /property named 'phonenumber' on type 'Microsoft\.Dynamics\.CRM\.activitypointer'/,
    );
  });

  it('give for several records at once the last activity, newest first', async () => {
    const filter = encode(`_regardingobjectid_value eq ${ANA} or _regardingobjectid_value eq ${BEN}`);
    const rows = rowsOf(
      await api.get(
        `activitypointers?$select=_regardingobjectid_value,actualend,modifiedon&$filter=${filter}&$orderby=actualend desc`,
      ),
    );
    assert.deepEqual(
      rows.map((row) => [row['_regardingobjectid_value'], row['actualend']]),
      [
        [BEN, '2025-11-02T03:30:00Z'],
        [ANA, '2025-10-20T01:04:00Z'],
      ],
    );
  });

  it('need the one privilege of activities, at its depth', async () => {
    assert.deepEqual(rowsOf(await api.get('activitypointers?$select=subject')).length, 2);
    const colleagues = errorOf(await api.get(`activitypointers(${stableId('phonecall:0')})`));
    assert.equal(colleagues.code, '0x80048306');
    api.organisation.signInAs('administrator');
    assert.match(errorOf(await api.get('activitypointers')).message, /prvReadActivity/);
  });

  it('name their type as people read it', async () => {
    const row = rowOf(
      await api.get(`activitypointers?$select=activitytypecode,statecode&$filter=${of(BEN)}`, {
        Prefer: 'odata.include-annotations="*"',
      }),
    );
    assert.equal(row['activitytypecode@OData.Community.Display.V1.FormattedValue'], 'Task');
    assert.equal(row['statecode@OData.Community.Display.V1.FormattedValue'], 'Completed');
  });

  it('are written as what they are, not here', async () => {
    assert.equal(errorOf(await api.send('POST', 'activitypointers', { subject: 'x' })).status, 501);
  });
});
