import * as fc from 'fast-check';
import { compareConfigurations, nameRoles } from '../../../WebResources/configuration/compare-configurations';
import type { Configuration } from '../../../WebResources/configuration/configuration';
import { NO_OPTIONS } from '../../../WebResources/configuration/options';
import { planChanges } from '../../../WebResources/configuration/rows/plan-changes';
import { rowsOf } from '../../support/configuration-rows';
import { sampleRule } from '../../support/sample-configuration';
import { someConfiguration } from '../../support/some-configuration';

const SALES: Configuration = {
  ...NO_OPTIONS,
  name: 'Sales',
  ctiUrl: 'https://tenant.ipscape.com.au',
  integrationKey: 'key',
  order: 1,
  isDefault: false,
  roles: [{ id: 'r1', name: 'Salesperson' }],
  defaultCountry: 'AU',
  rules: [sampleRule({ name: 'Inbound' })],
};

/** `changed Inbound: ips_query` */
function differences(left: Configuration, right: Configuration): string[] {
  return compareConfigurations(left, right)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, name, columns }) => {
      const different = columns.filter(({ isSame }) => !isSame).map(({ column }) => column);
      return `${kind} ${name}: ${different.join(' ')}`;
    });
}

describe('Two configurations side by side', () => {
  it('differ in nothing where they are the same', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        expect(differences(configuration, configuration)).toEqual([]);
      }),
    );
  });

  it('differ where going from one to the other changes something', () => {
    fc.assert(
      fc.property(someConfiguration, someConfiguration, (left, right) => {
        expect(differences(left, right).length > 0).toBe(planChanges(rowsOf(left), right).length > 0);
      }),
    );
  });

  it('show differing settings, rules and parameters, with values in words', () => {
    const other = sampleRule({ name: 'Preview', callTypes: ['preview'], parameters: [] });
    const right: Configuration = {
      ...SALES,
      name: 'Sales AU',
      doNotPhone: 'refuse',
      rules: [{ ...sampleRule({ name: 'Inbound' }), addNewRecord: true, parameters: [] }, other],
    };

    expect(differences(SALES, right)).toEqual([
      'changed : ips_name ips_donotphonepolicy',
      'changed Inbound: ips_addnewrecord',
      jasmine.stringMatching(/^removed Inbound › number: /),
      jasmine.stringMatching(/^added Preview: /),
    ]);
    const [settings] = compareConfigurations(SALES, right);
    expect(settings?.columns).toContain({
      column: 'ips_donotphonepolicy',
      left: 'warn',
      right: 'refuse',
      isSame: false,
    });
  });

  it('call roles by their names; one without keeps its id', () => {
    const right = { ...SALES, roles: [...SALES.roles, { id: 'r2', name: '' }] };
    const [settings] = compareConfigurations(SALES, right);
    expect(settings?.columns.find(({ column }) => column === 'ips_roles')).toEqual({
      column: 'ips_roles',
      left: ['Salesperson'],
      right: ['Salesperson', 'r2'],
      isSame: false,
    });
  });
});

describe('Changes for people to read', () => {
  it('name roles, and send ids all the same', () => {
    const [change] = nameRoles(planChanges(rowsOf({ ...SALES, roles: [] }), SALES), SALES.roles);
    expect(change?.kind === 'update' && change.columns).toEqual([
      { column: 'ips_roles', value: 'r1', from: [], to: ['Salesperson'] },
    ]);
  });
});
