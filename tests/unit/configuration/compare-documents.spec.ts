import * as fc from 'fast-check';
import { compareDocuments, nameRoles } from '../../../WebResources/configuration/compare-documents';
import { NO_OPTIONS } from '../../../WebResources/configuration/json/json-options';
import type { ConfigurationDocument } from '../../../WebResources/configuration/document-model';
import { planChanges } from '../../../WebResources/configuration/to-dataverse';
import { afterwards } from '../../support/configuration-rows';
import { sampleRule } from '../../support/sample-configuration';
import { someConfiguration } from '../../support/some-configuration';

const PROFILE: ConfigurationDocument = {
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
function differences(left: ConfigurationDocument, right: ConfigurationDocument): string[] {
  return compareDocuments(left, right)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, name, columns }) => {
      const different = columns.filter(({ isSame }) => !isSame).map(({ column }) => column);
      return `${kind} ${name}: ${different.join(' ')}`;
    });
}

describe('Two documents side by side', () => {
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
        const made = afterwards(left, planChanges(left, left));
        expect(differences(left, right).length > 0).toBe(planChanges(made, right).length > 0);
      }),
    );
  });

  it('tell settings, rules and parameters apart, values in words', () => {
    const other = sampleRule({ name: 'Preview', callTypes: ['preview'], parameters: [] });
    const right: ConfigurationDocument = {
      ...PROFILE,
      name: 'Sales AU',
      doNotPhone: 'refuse',
      rules: [{ ...sampleRule({ name: 'Inbound' }), addNewRecord: true, parameters: [] }, other],
    };

    expect(differences(PROFILE, right)).toEqual([
      'changed : ips_name ips_donotphonepolicy',
      'changed Inbound: ips_addnewrecord',
      jasmine.stringMatching(/^removed Inbound › number: /),
      jasmine.stringMatching(/^added Preview: /),
    ]);
    const [settings] = compareDocuments(PROFILE, right);
    expect(settings?.columns).toContain({
      column: 'ips_donotphonepolicy',
      left: 'warn',
      right: 'refuse',
      isSame: false,
    });
  });

  it('call roles by their names; one without keeps its id', () => {
    const right = { ...PROFILE, roles: [...PROFILE.roles, { id: 'r2', name: '' }] };
    const [settings] = compareDocuments(PROFILE, right);
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
    const made = afterwards(PROFILE, planChanges(PROFILE, { ...PROFILE, roles: [] }));
    const [change] = nameRoles(planChanges(made, PROFILE), PROFILE.roles);
    expect(change?.kind === 'update' && change.columns).toEqual([
      { column: 'ips_roles', value: 'r1', from: [], to: ['Salesperson'] },
    ]);
  });
});
