import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  createApiClient,
  encode,
  errorOf,
  rowOf,
  rowsIn,
  rowsOf,
  type ApiClient,
  sampleContacts,
} from '../testing/api-client';
import { asText } from './values';

describe('retrieving several rows', () => {
  let api: ApiClient;
  before(() => {
    api = createApiClient();
  });

  async function names(filter: string, rest = ''): Promise<unknown[]> {
    const answer = await api.get(`contacts?$select=fullname&$filter=${encode(filter)}${rest}`);
    return rowsOf(answer).map((row) => row['fullname']);
  }

  const FILTERS: readonly [string, readonly string[]][] = [
    ["mobilephone eq '+61412345678' or telephone1 eq '+61412345678'", ['Jane Citizen']],
    ["lastname eq 'o''brien & sons'", ["John O'Brien & Sons"]],
    ["(firstname eq 'Jane' or firstname eq 'Dora') and donotphone eq true", ['Dora Donotcall']],
    ["startswith(fullname,'Curly') and not contains(fullname,'x')", ['Curly {{Braces}}']],
    ["endswith(lastname,'citizen')", ['Jane Citizen']],
    ["startswith(mobilephone,'+614%345_78') and endswith(fullname,'citi_en')", ['Jane Citizen']],
    ["contains(lastname,'c[h-j]t[^a-h]z') and firstname eq 'Jane'", ['Jane Citizen']],
    ["contains(lastname,'citizen[') or startswith(lastname,'[%]')", []],
    ["statecode eq 1 and lastname eq 'Inactive' and emailaddress1 eq null", ['Ian Inactive']],
    ["parentcustomerid_account/name eq 'Northern Lights Energy' and lastname eq 'Citizen'", ['Jane Citizen']],
    [
      "Microsoft.Dynamics.CRM.In(PropertyName='mobilephone',PropertyValues=['+61412345678','+61491570111'])",
      ['Jane Citizen', 'Dora Donotcall'],
    ],
    [
      "lastname eq 'Citizen' and createdon gt 2025-01-01T00:00:00Z and createdon lt 2026-01-01",
      ['Jane Citizen'],
    ],
    ["Contact_Phonecalls/any(p:p/subject eq 'nothing like it')", []],
    [
      "lastname eq 'Citizen' and contact_activity_parties/any(p:p/participationtypemask eq 1)",
      ['Jane Citizen'],
    ],
  ];
  for (const [filter, expected] of FILTERS) {
    it(`finds ${expected.join(', ') || 'nobody'} by ${filter}`, async () => {
      assert.deepEqual(await names(filter), expected);
    });
  }

  it('takes 500 conditions and no more', async () => {
    const conditions = (count: number) => Array(count).fill('donotphone eq true').join(' or ');
    assert.ok((await names(`lastname eq 'Donotcall' and (${conditions(499)})`)).length > 0);
    const refused = await api.get(`contacts?$filter=${encode(conditions(501))}`);
    assert.deepEqual([refused.status, errorOf(refused).code], [400, '0x8004430c']);
  });

  it('takes a GUID without quotes and compares lookups by `_x_value`', async () => {
    const jane = rowOf(await api.get(`contacts?$filter=${encode("lastname eq 'Citizen'")}`));
    assert.deepEqual(await names(`contactid eq ${asText(jane['contactid'])}`), ['Jane Citizen']);
    const account = asText(jane['_parentcustomerid_value']);
    assert.ok((await names(`_parentcustomerid_value eq ${account}`)).includes('Jane Citizen'));
  });

  it('sorts, cuts and counts', async () => {
    const answer = await api.get(
      'contacts?$select=fullname&$orderby=lastname desc,firstname&$top=3&$count=true',
    );
    const rows = rowsOf(answer).map((row) => asText(row['fullname']));
    assert.equal(rows.length, 3);
    assert.equal(answer.json['@odata.count'], sampleContacts());
    const lastNames = rows.map((name) => name.split(' ').at(-1) ?? '');
    assert.deepEqual(lastNames, [...lastNames].sort().reverse());
    assert.equal((await api.get('contacts/$count')).text, String(sampleContacts()));
  });

  it('pages by odata.maxpagesize until every row was there once', async () => {
    const seen = new Set<unknown>();
    let path = 'contacts?$select=contactid&$orderby=createdon';
    for (let pages = 0; path !== ''; pages++) {
      assert.ok(pages < 4, 'the last page has no link');
      const answer = await api.get(path, { Prefer: 'odata.maxpagesize=50' });
      rowsOf(answer).forEach((row) => seen.add(row['contactid']));
      path = asText(answer.json['@odata.nextLink']).replace(/^.*\/v9\.2\//, '');
    }
    assert.equal(seen.size, sampleContacts());
  });

  it('formats values and names lookups only when asked', async () => {
    const path = `contacts?$select=statecode,_parentcustomerid_value&$filter=${encode("lastname eq 'Citizen'")}`;
    const plain = rowOf(await api.get(path));
    assert.ok(!Object.keys(plain).some((key) => key.includes('FormattedValue')));
    const rich = rowOf(await api.get(path, { Prefer: 'odata.include-annotations="*"' }));
    assert.equal(rich['statecode@OData.Community.Display.V1.FormattedValue'], 'Active');
    assert.equal(
      rich['_parentcustomerid_value@OData.Community.Display.V1.FormattedValue'],
      'Northern Lights Energy',
    );
    assert.equal(rich['_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname'], 'account');
  });

  it('expands one level, to one and to many', async () => {
    const filter = encode("name eq 'Harbour Bridge Dental'");
    const expand =
      'contact_customer_accounts($select=fullname;$orderby=fullname;$filter=startswith(fullname,%27Priya%27)),ownerid($select=fullname)';
    const account = rowOf(await api.get(`accounts?$select=name&$filter=${filter}&$expand=${expand}`));
    assert.deepEqual(pick(account['contact_customer_accounts'], 'fullname'), ['Priya Nair']);
    assert.deepEqual(pick([account['ownerid']], 'fullname'), ['Robin Colleague']);
  });

  it('reads roles of a user over the many-to-many relationship', async () => {
    const { UserId } = (await api.get('WhoAmI')).json;
    const answer = await api.get(`systemusers(${asText(UserId)})/systemuserroles_association?$select=name`);
    assert.ok(rowsOf(answer).some((row) => row['name'] === 'ipSCAPE CTI Agent'));
  });

  it('finds a number in all the notations of a list, by In and by a long `or`', async () => {
    const values = ['+61491570156', '0491570156', '0491 570 156', '(02) 5550 0101', '+61 2 5550 0102 x12'];
    const list = values.map((value) => `'${value}'`).join(',');
    const names = ['Brenda Brackets', 'Nora National', 'Xavier Extension'];
    const byIn = ['telephone1', 'mobilephone']
      .map((column) => `Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=[${list}])`)
      .join(' or ');
    const many = [...values, ...Array.from({ length: 100 }, (_, index) => `+6100${index}`)];
    const byOr = many.map((value) => `telephone1 eq '${value}' or mobilephone eq '${value}'`).join(' or ');
    for (const filter of [byIn, byOr]) {
      const path = `contacts?$select=fullname&$orderby=fullname&$filter=${encode(filter)}`;
      assert.deepEqual(pick(rowsOf(await api.get(path)), 'fullname'), names);
    }
  });

  it('finds a number with an extension by how it begins', async () => {
    const filter = encode("startswith(telephone1,'+61 2 5550 0102')");
    const row = rowOf(await api.get(`contacts?$select=telephone1&$filter=${filter}`));
    assert.equal(row['telephone1'], '+61 2 5550 0102 x12');
  });

  it('finds the user who asks, as FetchXML does by eq-userid', async () => {
    const me = "Microsoft.Dynamics.CRM.EqualUserId(PropertyName='systemuserid')";
    const answer = await api.get(`systemusers?$select=fullname&$filter=${encode(me)}`);
    assert.deepEqual(pick(rowsOf(answer), 'fullname'), ['Alex Agent']);
  });

  it('reads a `+` that is not encoded as a space, as every server does', async () => {
    const answer = await api.get("contacts?$filter=mobilephone%20eq%20'+61412345678'");
    assert.deepEqual(rowsOf(answer), []);
  });

  const REFUSED: readonly [string, number, RegExp][] = [
    [
      'contacts?$select=nickname2',
      400,
      /^Could not find a property named 'nickname2' on type 'Microsoft\.Dynamics\.CRM\.contact'\.$/,
    ],
    ['contacts?$select=parentcustomerid', 400, /Could not find a property named 'parentcustomerid'/],
    ['contacts?$select=createdbyname', 400, /Could not find a property named 'createdbyname'/],
    ["contacts?$filter=shoesize%20eq%20'9'", 400, /Could not find a property named 'shoesize'/],
    [
      'contacts?$filter=fullname%20eq%205',
      400,
      /incompatible types .* 'Edm\.String' and 'Edm\.Int32' for operator kind 'Equal'/,
    ],
    ["contacts?$filter=fullname%20is%20'x'", 400, /Syntax error at position 9 in/],
    ["contacts?$filter=fullname%20eq%20'x", 400, /Syntax error at position 12/],
    ['contacts?$skip=5', 400, /Skip Clause is not supported in CRM/],
    ['kangaroos', 404, /Resource not found for the segment 'kangaroos'\./],
    ['contacts(1)', 400, /Guid should contain 32 digits/],
    ["contacts?$filter=fullname%20in%20('a','b')", 501, /does not imitate the operator 'in'/],
    ['contacts?$apply=groupby((fullname))', 501, /does not imitate the query option \$apply/],
    ['contacts?$search=x', 501, /the query option \$search/],
    ['contacts?fetchXml=x', 501, /the query parameter 'fetchXml'/],
    ["contacts?$filter=tolower(fullname)%20eq%20'x'", 501, /the function 'tolower'/],
    ['accounts?$expand=contact_customer_accounts($expand=ownerid)', 501, /\$expand inside \$expand/],
    ["contacts(emailaddress1='a')", 501, /alternate keys/],
    ['$metadata', 501, /does not imitate \$metadata/],
  ];
  for (const [path, status, message] of REFUSED) {
    it(`refuses ${path}`, async () => {
      const error = errorOf(await api.get(path));
      assert.equal(error.status, status);
      assert.match(error.message, message);
    });
  }
});

function pick(value: unknown, key: string): unknown[] {
  return rowsIn(value).map((row) => row[key]);
}
