import { checkConfiguration } from '../../../../WebResources/adapter/screen-pop/check-configuration';
import type { Configuration } from '../../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { relatedTable, sampleConfiguration, sampleRule } from '../../../support/sample-configuration';

async function organisation(): Promise<DataverseFake> {
  const dataverse = dataverseFake();
  const columns = ['contactid', 'fullname', 'telephone1', 'mobilephone', 'donotphone'];
  dataverse.info(await dataverse.tableInfo('contact'), columns);
  return dataverse;
}

async function verdict(part: Partial<Configuration>, dataverse?: DataverseFake): Promise<unknown> {
  const asked = dataverse ?? (await organisation());
  try {
    await checkConfiguration(
      sampleConfiguration({ name: 'Sales', relatedTables: [], rules: [], ...part }),
      asked,
    );
    return 'good';
  } catch (thrown) {
    return thrown instanceof AdapterError ? { code: thrown.code, ...thrown.values } : thrown;
  }
}

describe('A configuration, checked against the organisation', () => {
  it('is good where its tables and columns are there', async () => {
    expect(await verdict({ rules: [sampleRule()], relatedTables: [relatedTable('contact', 'person')] })).toBe(
      'good',
    );
  });

  it('names the column that a rule reads or compares and the table does not have', async () => {
    const named = { code: 'RULE_UNKNOWN_COLUMN', configuration: 'Sales', rule: 'Contacts', table: 'contact' };
    for (const query of [
      '?$select=fullname,telefone1&$search={{number}}',
      "?$select=fullname&$filter=mobilephone eq '{{number}}' or telefone1 eq '{{number}}'",
      "?$filter=not (contains(telefone1,'{{number}}') and statecode eq 0)",
    ])
      expect(await verdict({ rules: [sampleRule({ query })] })).toEqual({ ...named, column: 'telefone1' });
  });

  it('does not mind other tables’ columns, nor words that are none', async () => {
    const query =
      "?$select=fullname&$filter=parentcustomerid_account/telefone1 eq '{{number}}'" +
      " or Microsoft.Dynamics.CRM.In(PropertyName='x',PropertyValues=['telefone1']) or fullname eq 'telefone1 eq'";
    expect(await verdict({ rules: [sampleRule({ query })] })).toBe('good');
  });

  it('names the table that a rule looks in and the organisation does not have', async () => {
    expect(await verdict({ rules: [sampleRule({ table: 'new_caller' })] })).toEqual({
      code: 'RULE_UNKNOWN_TABLE',
      configuration: 'Sales',
      rule: 'Contacts',
      table: 'new_caller',
    });
  });

  it('names a rule whose query cannot be read', async () => {
    expect(await verdict({ rules: [sampleRule({ query: "?$filter=(telephone1 eq 'x'" })] })).toEqual({
      code: 'RULE_BAD_QUERY',
      configuration: 'Sales',
      rule: 'Contacts',
      table: 'contact',
    });
  });

  it('names a related table’s column, and leaves out a related table that is not installed', async () => {
    const related = { ...relatedTable('contact', 'person'), columns: ['fullname', 'shoesize'] };
    expect(await verdict({ relatedTables: [related] })).toEqual({
      code: 'RELATED_UNKNOWN_COLUMN',
      configuration: 'Sales',
      table: 'contact',
      column: 'shoesize',
    });
    expect(await verdict({ relatedTables: [relatedTable('new_thing', 'entity')] })).toBe('good');
  });

  it('is not reported wrong by a user who may not look, or by a bad connection', async () => {
    for (const code of ['MISSING_PRIVILEGE', 'DATAVERSE_OFFLINE'] as const) {
      const dataverse = await organisation();
      dataverse.failNext(new AdapterError(code, {}));
      expect(await verdict({ rules: [sampleRule()] }, dataverse)).toBe('good');
    }
  });
});
