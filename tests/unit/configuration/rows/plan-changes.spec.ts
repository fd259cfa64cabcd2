import * as fc from 'fast-check';
import type { Configuration, ScreenPopRule } from '../../../../WebResources/configuration/configuration';
import { exportJson } from '../../../../WebResources/configuration/json/export-json';
import { importJson } from '../../../../WebResources/configuration/json/import-json';
import { NEW_RULE, NO_OPTIONS, optionsOf } from '../../../../WebResources/configuration/options';
import { planChanges } from '../../../../WebResources/configuration/rows/plan-changes';
import {
  readConfiguration,
  rootOf,
  type ConfigurationRows,
} from '../../../../WebResources/configuration/rows/read-configuration';
import { afterwards, rowsOf } from '../../../support/configuration-rows';
import { someConfiguration } from '../../../support/some-configuration';

const RULE: ScreenPopRule = {
  ...NEW_RULE,
  name: 'Inbound',
  callTypes: ['inbound'],
  table: 'contact',
  query: '?$search={{n}}',
  parameters: [
    { name: 'n', path: 'interaction.activity.customerCli', type: 'phone', format: 'e164' },
    { name: 'm', path: 'interaction.notes', type: 'string' },
  ],
};
const SUPPORT: Configuration = {
  ...NO_OPTIONS,
  name: 'Support',
  ctiUrl: 'https://tenant.ipscape.com.au',
  integrationKey: 'key',
  order: 1,
  isDefault: false,
  roles: [],
  defaultCountry: 'AU',
  rules: [RULE, { ...RULE, name: 'Default', callTypes: ['default'] }],
};

/** The changes in words, a line a row. */
function plan(present: ConfigurationRows, wanted: Partial<Configuration>): string[] {
  return planChanges(present, wanted).map((change) => {
    const columns = change.kind === 'update' ? change.columns.map(({ column }) => column).join(' ') : '';
    return `${change.kind} ${change.table} ${change.name} ${columns}`.trim();
  });
}

/** What the rows say; they have no names of roles. */
function read(rows: ConfigurationRows, { roles }: Configuration): Configuration {
  const { configuration, problems } = readConfiguration(rows);
  expect(problems).toEqual([]);
  const named = configuration.roles.map((role) => roles.find(({ id }) => id === role.id) ?? role);
  return { ...configuration, roles: named };
}

describe('The rows made of a configuration', () => {
  it('say that configuration', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        expect(read(rowsOf(configuration), configuration)).toEqual(configuration);
      }),
    );
  });

  it('say another one after the changes it takes, and take no more then', () => {
    fc.assert(
      fc.property(someConfiguration, someConfiguration, (before, after) => {
        const present = rowsOf(before);
        const changed = afterwards(present, planChanges(present, after));
        expect(read(changed, after)).toEqual(after);
        expect(plan(changed, after)).toEqual([]);
      }),
    );
  });

  it('are not changed by the import of their own export', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        const rows = rowsOf(configuration);
        const { options } = importJson(exportJson(optionsOf(readConfiguration(rows).configuration)));
        expect(plan(rows, options ?? {})).toEqual([]);
      }),
    );
  });

  it('is made with its connection, its children bound to it by position', () => {
    const [configuration, rule, , parameter] = planChanges(undefined, SUPPORT);

    expect(
      configuration?.kind === 'create' && configuration.columns.map(({ column, value }) => [column, value]),
    ).toEqual(
      jasmine.arrayContaining([
        ['ips_name', 'Support'],
        ['ips_ctiurl', 'https://tenant.ipscape.com.au'],
        ['ips_integrationkey', 'key'],
        ['ips_defaultcountry', 'AU'],
      ]),
    );
    expect(rule?.kind === 'create' && rule.parent).toEqual({ table: 'ips_cticonfiguration', position: 0 });
    expect(parameter?.kind === 'create' && parameter.parent).toEqual({
      table: 'ips_screenpoprule',
      position: 1,
    });
  });
});

describe('The changes to a configuration', () => {
  it('are the columns that differ, in words', () => {
    const present = rowsOf(SUPPORT);
    const [change] = planChanges(present, { ...SUPPORT, doNotPhone: 'refuse', rules: SUPPORT.rules });

    expect(change).toEqual({
      kind: 'update',
      table: 'ips_cticonfiguration',
      name: 'Support',
      id: 'new-0',
      etag: 'W/"2"',
      columns: [{ column: 'ips_donotphonepolicy', value: 727700002, from: 'warn', to: 'refuse' }],
    });
  });

  it('leave a rule the row it is when its parameters change', () => {
    const [n] = RULE.parameters;
    const added = { name: 'x', path: 'interaction.notes', type: 'string' as const };
    const wanted = { ...SUPPORT, rules: [{ ...RULE, parameters: [n!, added] }, SUPPORT.rules[1]!] };

    expect(plan(rowsOf(SUPPORT), wanted)).toEqual([
      'delete ips_screenpopparameter Inbound › m',
      'create ips_screenpopparameter Inbound › x',
    ]);
  });

  it('number rows again only where their order changes', () => {
    const spaced = rowsOf(SUPPORT);
    const rules = (spaced['ips_screenpoprule'] ?? []).map((rule, index) => ({
      ...rule,
      ips_order: 10 * (index + 1),
    }));
    const present = { ...spaced, ips_screenpoprule: rules };
    const third = { ...RULE, name: 'Third', parameters: [] };

    expect(plan(present, SUPPORT)).toEqual([]);
    const [create] = planChanges(present, { ...SUPPORT, rules: [...SUPPORT.rules, third] });
    expect(create?.kind === 'create' && create.columns).toContain({
      column: 'ips_order',
      value: 21,
      from: undefined,
      to: 21,
    });
    expect(plan(present, { ...SUPPORT, rules: [...SUPPORT.rules].reverse() })).toEqual([
      'update ips_screenpoprule Default ips_order',
      'update ips_screenpoprule Inbound ips_order',
    ]);
  });

  it('do not touch what is unset and means the same', () => {
    const present = rowsOf(SUPPORT);
    const unset = {
      ips_loginternalcalls: null,
      ips_donotphonepolicy: null,
      ips_personcomponent: ' whoId ',
      ips_regardingcomponent: null,
    };

    expect(plan({ ...present, ips_cticonfiguration: [{ ...rootOf(present), ...unset }] }, SUPPORT)).toEqual(
      [],
    );
  });

  it('repair a column that cannot be read', () => {
    const present = rowsOf(SUPPORT);
    const [first, second] = present['ips_screenpoprule'] ?? [];
    const broken = { ...first, ips_calltypes: '727700009' };

    expect(plan({ ...present, ips_screenpoprule: [broken, second!] }, SUPPORT)).toEqual([
      'update ips_screenpoprule Inbound ips_calltypes',
    ]);
  });

  it('delete a table that stands there twice', () => {
    const table = { table: 'contact', entitySetName: '', idColumn: '', columns: [], type: 'person' as const };
    const once = rowsOf({ ...SUPPORT, relatedTables: [table] });
    const [row] = once['ips_relatedtable'] ?? [];
    const twice = { ...once, ips_relatedtable: [row!, { ...row, ips_relatedtableid: 'again' }] };
    const { configuration } = readConfiguration(twice);

    expect(configuration.relatedTables).toEqual([table]);
    expect(plan(twice, configuration)).toEqual(['delete ips_relatedtable contact (2)']);
  });

  it('leave alone what is not mentioned, a whole list too', () => {
    expect(plan(rowsOf(SUPPORT), { minimumSeconds: 5 })).toEqual([
      'update ips_cticonfiguration Support ips_minimumseconds',
    ]);
    expect(plan(rowsOf(SUPPORT), { rules: [] })).toEqual([
      'delete ips_screenpoprule Inbound',
      'delete ips_screenpoprule Default',
    ]);
  });

  it('leave other keys alone whatever their order', () => {
    const present = rowsOf({ ...SUPPORT, otherKeys: { a: 1, b: { c: 2, d: 3 } } });
    expect(plan(present, { ...SUPPORT, otherKeys: { b: { d: 3, c: 2 }, a: 1 } })).toEqual([]);
  });
});
