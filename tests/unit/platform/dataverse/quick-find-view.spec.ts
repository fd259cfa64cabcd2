import { addColumns, readQuickFindView } from '../../../../WebResources/platform/dataverse/quick-find-view';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';

const CONTACTS =
  '<fetch version="1.0"><entity name="contact"><attribute name="fullname"/>' +
  '<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter>' +
  '<filter type="or" isquickfindfields="1"><condition attribute="fullname" operator="like" value="{0}"/>' +
  '<condition attribute="telephone1" operator="like" value="{0}"/>' +
  '<condition entityname="company" attribute="name" operator="like" value="{0}"/></filter></entity></fetch>';

function organisationWith(...queries: string[]): DataverseFake {
  const dataverse = dataverseFake();
  dataverse.info({
    logicalName: 'savedquery',
    entitySetName: 'savedqueries',
    primaryIdColumn: 'savedqueryid',
    primaryNameColumn: 'name',
    displayName: 'View',
  });
  for (const fetchxml of queries)
    dataverse.has('savedquery', {
      savedqueryid: 'A1',
      name: 'Quick Find',
      returnedtypecode: 'contact',
      fetchxml,
    });
  return dataverse;
}

describe('The default Quick Find view', () => {
  async function columnsOf(fetchxml: string): Promise<readonly string[] | undefined> {
    return (await readQuickFindView(organisationWith(fetchxml), 'contact'))?.columns;
  }

  it('searches the columns of its search filter, and none of another filter or table', async () => {
    expect(await columnsOf(CONTACTS)).toEqual(['fullname', 'telephone1']);
    expect(await columnsOf(CONTACTS.replace('"1"><condition', '"true"><condition'))).toContain('telephone1');
  });

  it('searches nothing where its query has no such filter or cannot be read', async () => {
    expect(await columnsOf('<fetch><entity name="contact"/></fetch>')).toEqual([]);
    expect(await columnsOf('<fetch')).toEqual([]);
  });

  it('is none where the table has none', async () => {
    expect(await readQuickFindView(organisationWith(), 'contact')).toBeUndefined();
  });

  it('takes further columns, and is else the view it was', async () => {
    const more = addColumns(CONTACTS, ['telephone1', 'mobilephone', 'home2']);
    expect(await columnsOf(more)).toEqual(['fullname', 'telephone1', 'mobilephone', 'home2']);
    expect(
      more.replace(/<condition attribute="(mobilephone|home2)" operator="like" value="\{0\}"\/>/g, ''),
    ).toBe(CONTACTS);
  });

  it('stays the same text where nothing is to be added, and gains a search filter where it has none', async () => {
    expect(addColumns(CONTACTS, ['fullname'])).toBe(CONTACTS);
    expect(addColumns('<fetch', ['fullname'])).toBe('<fetch');
    const bare = '<fetch><entity name="contact"/></fetch>';
    expect(await columnsOf(addColumns(bare, ['mobilephone']))).toEqual(['mobilephone']);
  });
});
