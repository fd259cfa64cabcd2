import type { ImportedOptions } from '../../../WebResources/configuration/json/import-json';
import { NEW_RULE } from '../../../WebResources/configuration/options';
import type { ScreenPopRule } from '../../../WebResources/configuration/configuration';
import { checkOptions } from '../../../WebResources/settings/check-options';
import { metadataFake } from '../../support/metadata-fake';
import { CONTACT, CONTACT_COLUMNS } from '../../support/some-tables';

const RULE: ScreenPopRule = {
  ...NEW_RULE,
  name: 'Any call',
  callTypes: ['default'],
  table: 'contact',
  query: "?$select=fullname&$filter=telephone1 eq '{{number}}'",
  parameters: [{ name: 'number', path: 'interaction.activity.customerCli', type: 'phone', format: 'e164' }],
};
const RELATED = {
  table: 'contact',
  entitySetName: 'contacts',
  idColumn: 'contactid',
  columns: ['fullname', 'donotphone'],
  type: 'person',
} as const;

/** Each finding as `table "name" column: text`. */
async function findingsOf(options: ImportedOptions): Promise<readonly string[]> {
  const metadata = metadataFake();
  metadata.hasTable(CONTACT);
  metadata.has('contact', ...CONTACT_COLUMNS);
  const found = await checkOptions(options, metadata);
  return found.map(({ table, name, column, finding }) => `${table} "${name}" ${column}: ${finding.text}`);
}

describe('The check of options for an organisation', () => {
  it('has nothing to say of what fits it', async () => {
    const options: ImportedOptions = {
      subjectTemplate: 'Call {{interaction.activity.customerCli}}',
      dispositionColumn: 'subject',
      relatedTables: [RELATED],
      rules: [RULE],
      activityFields: [{ column: 'description', path: 'interaction.notes' }],
    };
    expect(await findingsOf(options)).toEqual([]);
    expect(await findingsOf({})).toEqual([]);
  });

  const cases: readonly (readonly [string, ImportedOptions, string])[] = [
    [
      'a column of the phone call that is not there',
      { dispositionColumn: 'wrapcod' },
      'ips_cticonfiguration "" ips_dispositioncolumn: unknown_column',
    ],
    [
      'a column of the phone call that cannot take the value',
      { interactionIdColumn: 'createdon' },
      'ips_cticonfiguration "" ips_interactionidcolumn: column_unfit',
    ],
    [
      'a related table that is not there',
      { relatedTables: [{ ...RELATED, table: 'contcat' }] },
      'ips_relatedtable "contcat" ips_logicalname: unknown_table',
    ],
    [
      'a column of a related table that is not there',
      { relatedTables: [{ ...RELATED, columns: ['fulname'] }] },
      'ips_relatedtable "contact" ips_columns: unknown_column',
    ],
    [
      'a table to search that is not there',
      { rules: [{ ...RULE, table: 'contcat' }] },
      'ips_screenpoprule "Any call" ips_tablename: unknown_table',
    ],
    [
      'a column to search that is not there',
      { rules: [{ ...RULE, query: "$filter=telefone1 eq '{{number}}'" }] },
      'ips_screenpoprule "Any call" ips_query: unknown_column',
    ],
    [
      'a leading wildcard',
      { rules: [{ ...RULE, query: "$filter=endswith(telephone1,'{{number}}')" }] },
      'ips_screenpoprule "Any call" ips_query: leading_wildcard',
    ],
    [
      'a path that cannot be read',
      { rules: [{ ...RULE, parameters: [{ name: 'number', path: '?', type: 'string' }] }] },
      'ips_screenpopparameter "Any call › number" ips_path: path_unreadable',
    ],
    [
      'no rule for any call',
      { rules: [{ ...RULE, callTypes: ['inbound'] }] },
      'ips_screenpoprule "Any call" ips_calltypes: default_rule_missing',
    ],
    [
      'a constant that its column cannot take',
      { activityFields: [{ column: 'prioritycode', constant: 'Urgent' }] },
      'ips_activityfield "prioritycode" ips_constant: constant_unfit',
    ],
  ];
  for (const [what, options, expected] of cases) {
    it(`names ${what}`, async () => {
      expect(await findingsOf(options)).toContain(expected);
    });
  }
});
