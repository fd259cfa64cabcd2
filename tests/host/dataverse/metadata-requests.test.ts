import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createApiClient, errorOf, rowsIn, rowsOf, type ApiClient } from '../testing/api-client';

describe('What Dataverse has and this host has not', () => {
  it('is a 501 that names it', async () => {
    const api = createApiClient();
    for (const path of [
      'RetrieveVersion',
      'RetrieveVersion()',
      'RelationshipDefinitions',
      "GlobalOptionSetDefinitions(Name='ips_calltype')",
    ]) {
      const answer = await api.get(path);
      assert.equal(answer.status, 501, path);
      assert.match(errorOf(answer).message, new RegExp(path.split('(')[0] ?? path));
    }
    assert.equal((await api.send('POST', 'PublishAllXml')).status, 501);
    const forAnother = await api.get('contacts?$top=1', { MSCRMCallerID: crypto.randomUUID() });
    assert.match(errorOf(forAnother).message, /MSCRMCallerID/);
  });
});

describe('metadata', () => {
  let api: ApiClient;
  before(() => {
    api = createApiClient();
  });

  it('says what is needed to find, open and bind rows of a table', async () => {
    const { json } = await api.get(
      "EntityDefinitions(LogicalName='contact')?$select=LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute",
    );
    const { EntitySetName, PrimaryIdAttribute, PrimaryNameAttribute, IsActivity } = json;
    assert.deepEqual(
      [EntitySetName, PrimaryIdAttribute, PrimaryNameAttribute, IsActivity],
      ['contacts', 'contactid', 'fullname', undefined],
    );
  });

  it('expands columns, filtered and selected', async () => {
    const expand = "Attributes($select=LogicalName,AttributeType;$filter=LogicalName eq 'mobilephone')";
    const { json } = await api.get(
      `EntityDefinitions(LogicalName='contact')?$select=LogicalName&$expand=${encodeURIComponent(expand)}`,
    );
    const attributes = rowsIn(json['Attributes']);
    assert.deepEqual(
      attributes.map((attribute) => attribute['AttributeType']),
      ['String'],
    );
  });

  it('lists options of a choice under its metadata class', async () => {
    const path =
      "EntityDefinitions(LogicalName='phonecall')/Attributes/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet";
    const [status] = rowsOf(await api.get(path));
    assert.match(JSON.stringify(status), /"LogicalName":"statuscode".*"Value":4.*Received/);
  });

  it('gives options only when they are expanded, and those of a global choice under both names', async () => {
    const path =
      "EntityDefinitions(LogicalName='tst_book')/Attributes/Microsoft.Dynamics.CRM.MultiSelectPicklistAttributeMetadata";
    const [closed] = rowsOf(await api.get(path));
    assert.equal(closed?.['OptionSet'], undefined);
    const [kinds] = rowsOf(await api.get(`${path}?$select=LogicalName&$expand=OptionSet,GlobalOptionSet`));
    assert.match(JSON.stringify(kinds?.['OptionSet']), /Novel/);
    assert.deepEqual(kinds?.['GlobalOptionSet'], kinds?.['OptionSet']);
    const local = path.replace('tst_book', 'phonecall').replace('MultiSelectPicklist', 'Picklist');
    const [priority] = rowsOf(await api.get(`${local}?$expand=OptionSet,GlobalOptionSet`));
    assert.match(JSON.stringify(priority?.['OptionSet']), /High/);
    assert.equal(priority?.['GlobalOptionSet'], null);
  });

  it('gives the length of texts under their metadata class alone', async () => {
    const columns = "EntityDefinitions(LogicalName='phonecall')/Attributes";
    const error = errorOf(await api.get(`${columns}?$select=LogicalName,MaxLength`));
    assert.equal(error.status, 400);
    assert.match(
      error.message,
      /property named 'MaxLength' on type 'Microsoft.Dynamics.CRM.AttributeMetadata'/,
    );
    const memos = rowsOf(
      await api.get(`${columns}/Microsoft.Dynamics.CRM.MemoAttributeMetadata?$select=LogicalName,MaxLength`),
    );
    assert.deepEqual(
      memos.map((memo) => [memo['LogicalName'], memo['MaxLength']]),
      [['description', 2000]],
    );
  });

  it('names the navigation properties of lookups', async () => {
    const filter = encodeURIComponent(
      "ReferencingAttribute eq 'regardingobjectid' and ReferencedEntity eq 'contact'",
    );
    const rows = rowsOf(
      await api.get(`EntityDefinitions(LogicalName='phonecall')/ManyToOneRelationships?$filter=${filter}`),
    );
    assert.deepEqual(
      rows.map((row) => row['ReferencingEntityNavigationPropertyName']),
      ['regardingobjectid_contact_phonecall'],
    );
  });

  it('lists the tables of the imported solution', async () => {
    const rows = rowsOf(
      await api.get('EntityDefinitions?$select=LogicalName&$filter=IsCustomEntity eq true'),
    );
    assert.deepEqual(rows.map((row) => row['LogicalName']).sort(), ['tst_book', 'tst_shelf']);
  });

  it('says which table it does not have', async () => {
    const error = errorOf(await api.get("EntityDefinitions(LogicalName='kangaroo')"));
    assert.equal(error.status, 404);
    assert.match(error.message, /The entity with a name = 'kangaroo' .* was not found in the MetadataCache/);
  });

  it('refuses functions in filters of metadata, as Dataverse does', async () => {
    const filter = encodeURIComponent("startswith(LogicalName,'con')");
    const error = errorOf(await api.get(`EntityDefinitions?$filter=${filter}`));
    assert.equal(error.code, '0x8006088a');
  });
});
