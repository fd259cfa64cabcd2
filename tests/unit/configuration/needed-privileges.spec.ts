import {
  missingPrivileges,
  neededPrivileges,
  type NeededPrivilege,
} from '../../../WebResources/configuration/needed-privileges';
import type { PrivilegeReach, PrivilegeStanding } from '../../../WebResources/ports/privileges';
import { relatedTable, sampleRule } from '../../support/sample-configuration';

describe('The privileges a configuration needs', () => {
  const words = (needed: readonly NeededPrivilege[]): readonly string[] =>
    needed.map(({ feature, verb, table, wide }) => `${feature} ${verb} ${table}${wide ? '' : ' (own)'}`);

  it('are those of its configuration, of phone calls and of the agent’s own user, whatever it holds', () => {
    expect(words(neededPrivileges({ rules: [], relatedTables: [] }))).toEqual([
      'configuration Read ips_cticonfiguration',
      'configuration Read ips_relatedtable',
      'configuration Read ips_screenpoprule',
      'configuration Read ips_screenpopparameter',
      'configuration Read ips_activityfield',
      'log Create phonecall (own)',
      'log Read phonecall (own)',
      'log Write phonecall (own)',
      'log Append phonecall (own)',
      'log AppendTo phonecall (own)',
      'log Read systemuser (own)',
      'log AppendTo systemuser (own)',
    ]);
  });

  it('come from its rules and related tables, each once', () => {
    const rules = [
      sampleRule({ table: 'contact' }),
      sampleRule({ table: 'new_member', addNewRecord: true }),
      sampleRule({ table: 'contact', addNewRecord: true }),
    ];
    const relatedTables = [relatedTable('contact', 'person'), relatedTable('incident', 'entity')];
    const needed = neededPrivileges({ rules, relatedTables }).filter(
      ({ table }) => !table.startsWith('ips_') && table !== 'phonecall' && table !== 'systemuser',
    );
    expect(words(needed)).toEqual([
      'search Read contact',
      'search Read new_member',
      'link AppendTo contact',
      'link AppendTo new_member',
      'link AppendTo incident',
      'link Read incident',
      'create Create new_member (own)',
      'create Create contact (own)',
    ]);
  });
});

describe('Missing privileges', () => {
  const standing = (verb: 'Read' | 'Create', reach: PrivilegeReach): PrivilegeStanding => ({
    table: 'contact',
    verb,
    name: `prv${verb}Contact`,
    tableName: 'Contact',
    reach,
  });
  const needed: readonly NeededPrivilege[] = [
    { table: 'contact', verb: 'Read', feature: 'search', wide: true },
    { table: 'contact', verb: 'Create', feature: 'create', wide: false },
  ];

  it('are those the user does not hold', () => {
    expect(missingPrivileges(needed, [standing('Read', 'none'), standing('Create', 'none')])).toEqual([
      { ...standing('Read', 'none'), feature: 'search' },
      { ...standing('Create', 'none'), feature: 'create' },
    ]);
  });

  it('are also those that reach only own records, where others’ are needed', () => {
    expect(missingPrivileges(needed, [standing('Read', 'own'), standing('Create', 'own')])).toEqual([
      { ...standing('Read', 'own'), feature: 'search' },
    ]);
  });

  it('are none where all stand as they have to, or the organisation does not know the table', () => {
    expect(missingPrivileges(needed, [standing('Read', 'wide'), standing('Create', 'wide')])).toEqual([]);
    expect(missingPrivileges(needed, [])).toEqual([]);
  });
});
