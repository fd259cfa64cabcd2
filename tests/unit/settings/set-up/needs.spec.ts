import { defaultConfiguration } from '../../../../WebResources/configuration/default-configuration';
import type { ScreenPopRule } from '../../../../WebResources/configuration/configuration';
import { phoneColumns } from '../../../../WebResources/settings/set-up/phone-columns';
import { roleNeeds } from '../../../../WebResources/settings/set-up/role-needs';
import { administrationFake } from '../../../support/administration-fake';

const MADE = defaultConfiguration(
  { ctiUrl: 'https://tenant.ipscape.com.au', integrationKey: 'key', defaultCountry: 'AU' },
  () => true,
);

describe('The role of this environment', () => {
  const configuration = {
    id: '1',
    name: 'Default',
    isDefault: true,
    ctiUrl: '',
    integrationKey: '',
    options: MADE,
  };
  const names = async (...tables: string[]): Promise<readonly string[]> =>
    (await roleNeeds([configuration], administrationFake(tables))).map(({ name }) => name);

  it('needs the provider table and what the shipped role does not name', async () => {
    expect(await names('msdyn_ciprovider', 'contact', 'account', 'lead', 'phonecall')).toEqual([
      'prvReadmsdyn_ciprovider',
      'prvReadlead',
      'prvAppendTolead',
    ]);
  });

  it('needs nothing of a table that is not there', async () => {
    expect(await names('msdyn_ciprovider')).toEqual(['prvReadmsdyn_ciprovider']);
  });
});

describe('The columns a rule looks for numbers in', () => {
  const [anyCall] = MADE.rules;
  const columnsOf = (query: string, parameters: ScreenPopRule['parameters'] = anyCall?.parameters ?? []) =>
    anyCall && phoneColumns({ ...anyCall, query, parameters });

  it('are those compared with a phone parameter, each once', () => {
    expect(anyCall && phoneColumns(anyCall)).toEqual([
      'telephone1',
      'mobilephone',
      'telephone2',
      'address1_telephone1',
    ]);
    const nested =
      "?$filter=(telephone1 eq '{{telephone1}}' and not (Home2 ne '{{ telephone1 }}')) or telephone1 eq '{{telephone1}}'";
    expect(columnsOf(nested)).toEqual(['telephone1', 'home2']);
  });

  it('are none of another parameter, another table, or a query that cannot be read', () => {
    const lead = [{ name: 'lead', path: 'interaction.leadId', type: 'string' }] as const;
    expect(columnsOf("?$filter=new_lead eq '{{lead}}'", lead)).toEqual([]);
    expect(columnsOf("?$filter=parentcustomerid_account/telephone1 eq '{{telephone1}}'")).toEqual([]);
    expect(columnsOf("?$filter=(telephone1 eq '{{telephone1}}'")).toEqual([]);
    expect(columnsOf('?$search={{telephone1}}')).toEqual([]);
  });
});
