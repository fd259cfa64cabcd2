import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  createApiClient,
  encode,
  errorOf,
  rowsOf,
  sampleContacts,
  type ApiClient,
} from '../testing/api-client';

const ID = 'f0f0f0f0-0000-4000-8000-000000000001';

describe('writing rows', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
  });

  it('creates with defaults, owner and stamps, and answers the new address', async () => {
    const answer = await api.send('POST', 'contacts', { firstname: 'Ada', lastname: 'Byron' });
    assert.equal(answer.status, 204);
    const url = answer.headers.get('OData-EntityId') ?? '';
    assert.match(url, /^http:\/\/dynamics\.test\/api\/data\/v9\.2\/contacts\([0-9a-f-]{36}\)$/);
    const row = (await api.get(url.replace(/^.*\/v9\.2\//, ''))).json;
    assert.equal(row['fullname'], 'Ada Byron');
    assert.equal(row['statecode'], 0);
    assert.equal(row['statuscode'], 1);
    assert.equal(row['_ownerid_value'], api.organisation.user.id);
    assert.equal(row['_createdby_value'], api.organisation.user.id);
  });

  it('answers the row itself with Prefer: return=representation', async () => {
    const headers = { Prefer: 'return=representation' };
    const answer = await api.send('POST', 'contacts?$select=fullname', { lastname: 'Solo' }, headers);
    assert.equal(answer.status, 201);
    assert.equal(answer.json['fullname'], 'Solo');
    assert.equal(answer.headers.get('Preference-Applied'), 'return=representation');
  });

  it('answers 412 to a create with an id that exists', async () => {
    await api.create('contacts', { contactid: ID, lastname: 'First' });
    const error = errorOf(await api.send('POST', 'contacts', { contactid: ID, lastname: 'Second' }));
    assert.deepEqual(error, {
      status: 412,
      code: '0x80040237',
      message: 'A record with matching key values already exists.',
    });
  });

  it('creates a missing row by PATCH without If-Match, and refuses it with', async () => {
    const missing = await api.send('PATCH', `contacts(${ID})`, { lastname: 'Back' }, { 'If-Match': '*' });
    assert.deepEqual(errorOf(missing), {
      status: 404,
      code: '0x80040217',
      message: `Entity 'contact' With Id = ${ID} Does Not Exist`,
    });
    assert.equal((await api.send('PATCH', `contacts(${ID})`, { lastname: 'Back' })).status, 204);
    assert.equal((await api.get(`contacts(${ID})`)).json['lastname'], 'Back');
  });

  it('updates only while the version is the same, where If-Match names one', async () => {
    await api.create('contacts', { contactid: ID, lastname: 'One' });
    const etag = String((await api.get(`contacts(${ID})`)).json['@odata.etag']);
    assert.equal(
      (await api.send('PATCH', `contacts(${ID})`, { lastname: 'Two' }, { 'If-Match': etag })).status,
      204,
    );
    const late = await api.send('PATCH', `contacts(${ID})`, { lastname: 'Three' }, { 'If-Match': etag });
    assert.equal(errorOf(late).code, '0x80060882');
  });

  it('forbids the update with If-None-Match', async () => {
    await api.create('contacts', { contactid: ID, lastname: 'One' });
    const answer = await api.send('PATCH', `contacts(${ID})`, { lastname: 'Two' }, { 'If-None-Match': '*' });
    assert.equal(errorOf(answer).status, 412);
  });

  it('binds and clears lookups', async () => {
    const account = await api.create('accounts', { name: 'Bindery' });
    await api.create('contacts', {
      contactid: ID,
      lastname: 'Bound',
      'parentcustomerid_account@odata.bind': `/accounts(${account})`,
    });
    assert.equal((await api.get(`contacts(${ID})`)).json['_parentcustomerid_value'], account);
    await api.send('PATCH', `contacts(${ID})`, { parentcustomerid_account: null });
    assert.equal((await api.get(`contacts(${ID})`)).json['_parentcustomerid_value'], null);
  });

  it('clears a lookup by DELETE of its $ref too', async () => {
    const account = await api.create('accounts', { name: 'Bindery' });
    const bind = { 'parentcustomerid_account@odata.bind': `/accounts(${account})` };
    await api.create('contacts', { contactid: ID, lastname: 'Bound', ...bind });
    assert.equal((await api.send('DELETE', `contacts(${ID})/parentcustomerid_account/$ref`)).status, 204);
    assert.equal((await api.get(`contacts(${ID})`)).json['_parentcustomerid_value'], null);
  });

  it('deletes children where the relationship cascades, and unlinks them where it does not', async () => {
    api.organisation.signInAs('administrator');
    const shelf = await api.create('tst_shelfs', { tst_name: 'Top' });
    const book = await api.create('tst_books', {
      tst_name: 'Atlas',
      tst_kinds: '1,2',
      'tst_parentid@odata.bind': `/tst_shelfs(${shelf})`,
    });
    const filter = encode(
      "Microsoft.Dynamics.CRM.ContainValues(PropertyName='tst_kinds',PropertyValues=['2'])",
    );
    assert.equal(rowsOf(await api.get(`tst_books?$filter=${filter}`)).length, 1);
    assert.equal((await api.send('DELETE', `tst_shelfs(${shelf})`)).status, 204);
    assert.equal((await api.get(`tst_books(${book})`)).status, 404);

    api.organisation.signInAs('agent');
    const account = await api.create('accounts', { name: 'Short-lived' });
    const bind = { 'parentcustomerid_account@odata.bind': `/accounts(${account})` };
    const contact = await api.create('contacts', { lastname: 'Stays', ...bind });
    await api.send('DELETE', `accounts(${account})`);
    assert.equal((await api.get(`contacts(${contact})`)).json['_parentcustomerid_value'], null);
  });

  const REFUSED: readonly [string, object, string, RegExp][] = [
    [
      'an unknown column',
      { lastname: 'A', shoesize: 9 },
      '0x80048d19',
      /Invalid property 'shoesize' was found in entity 'Microsoft\.Dynamics\.CRM\.contact'/,
    ],
    [
      'an unknown navigation property',
      { 'boss@odata.bind': `/contacts(${ID})` },
      '0x80048d19',
      /An undeclared property 'boss' which only has property annotations/,
    ],
    [
      'a navigation property in the wrong case',
      { 'ParentCustomerId_account@odata.bind': `/accounts(${ID})` },
      '0x80048d19',
      /undeclared property/,
    ],
    [
      'a lookup written like a column',
      { parentcustomerid: ID },
      '0x80048d19',
      /Invalid property 'parentcustomerid'/,
    ],
    [
      'a lookup bound to nothing',
      { 'parentcustomerid_account@odata.bind': `/accounts(${ID})` },
      '0x80040217',
      /Entity 'account' With Id = .* Does Not Exist/,
    ],
    [
      'a lookup bound to null',
      { 'parentcustomerid_account@odata.bind': null },
      '0x80048d19',
      /annotation has a null value/,
    ],
    [
      'a text longer than its column',
      { lastname: 'x'.repeat(51) },
      '0x80044331',
      /The length of the 'lastname' attribute of the 'contact' entity exceeded the maximum allowed length of '50'/,
    ],
    ['a number outside of its range', { numberofchildren: -1 }, '0x8004432f', /outside the valid range/],
    [
      'a value that is no option',
      { gendercode: 77 },
      '0x8004431a',
      /The value 77 of 'gendercode' .* Accepted Values: 1,2/,
    ],
    [
      'a text for a number',
      { numberofchildren: 'two' },
      '0x80048d19',
      /Cannot convert the literal 'two' to the expected type 'Edm\.Int32'/,
    ],
    [
      'an annotation without a period',
      { '@logicalName': 'contact' },
      '0x80048d19',
      /'logicalName' is an invalid instance annotation name/,
    ],
  ];
  for (const [what, body, code, message] of REFUSED) {
    it(`refuses ${what} and changes nothing`, async () => {
      const error = errorOf(await api.send('POST', 'contacts', body));
      assert.equal(error.code, code);
      assert.match(error.message, message);
      assert.equal((await api.get('contacts/$count')).text, String(sampleContacts()));
    });
  }

  it('refuses a body that is no JSON', async () => {
    assert.match(errorOf(await api.send('POST', 'contacts', '{')).message, /Invalid JSON/);
  });
});
