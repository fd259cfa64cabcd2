import * as fc from 'fast-check';
import { exportJson } from '../../../WebResources/configuration/json/export-json';
import { importJson } from '../../../WebResources/configuration/json/import-json';
import { NO_OPTIONS, type JsonOptions } from '../../../WebResources/configuration/json/json-options';
import type { ScreenPopRule } from '../../../WebResources/configuration/configuration';
import {
  optionsOf,
  type PresentConfiguration,
} from '../../../WebResources/configuration/present-configuration';
import { planChanges } from '../../../WebResources/configuration/to-dataverse';
import { afterwards } from '../../support/configuration-rows';
import { someOptions } from '../../support/some-options';

const NEW = { name: 'Support', ctiUrl: 'https://tenant.ipscape.com.au', integrationKey: 'key' };
const RULE: ScreenPopRule = {
  name: 'Inbound',
  callTypes: ['inbound'],
  table: 'contact',
  query: '?$search={{n}}',
  parameters: [
    { name: 'n', path: 'interaction.activity.customerCli', type: 'phone', format: 'e164' },
    { name: 'm', path: 'interaction.notes', type: 'string' },
  ],
  addNewRecord: false,
  activeRecordsOnly: true,
  matchNotations: true,
};
const OPTIONS: JsonOptions = {
  ...NO_OPTIONS,
  defaultCountry: 'AU',
  rules: [RULE, { ...RULE, name: 'Default', callTypes: ['default'] }],
};

function made(options: JsonOptions): PresentConfiguration {
  return afterwards(NEW, planChanges(NEW, options));
}

function plan(present: PresentConfiguration, wanted: JsonOptions): string[] {
  return planChanges(present, wanted).map((change) => {
    const columns = change.kind === 'update' ? change.columns.map(({ column }) => column).join(' ') : '';
    return `${change.kind} ${change.table} ${change.name} ${columns}`.trim();
  });
}

describe('A configuration made of options', () => {
  it('says these options', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        expect<object>(optionsOf(made(options))).toEqual(options);
      }),
    );
  });

  it('says other options after the changes they take, and takes no more then', () => {
    fc.assert(
      fc.property(someOptions, someOptions, (before, after) => {
        const present = made(before);
        const changed = afterwards(present, planChanges(present, after));
        expect<object>(optionsOf(changed)).toEqual(after);
        expect(plan(changed, after)).toEqual([]);
      }),
    );
  });

  it('is not changed by the import of its own export', () => {
    fc.assert(
      fc.property(someOptions, (options) => {
        const present = made(options);
        const { options: imported } = importJson(exportJson(optionsOf(present)));
        expect(plan(present, { ...optionsOf(present), ...imported })).toEqual([]);
      }),
    );
  });

  it('is made with its connection, its children bound to it by position', () => {
    const [configuration, rule, , parameter] = planChanges(NEW, OPTIONS);

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
    expect(rule?.kind === 'create' && rule.parent).toEqual({ lookup: 'ips_configurationid', position: 0 });
    expect(parameter?.kind === 'create' && parameter.parent).toEqual({ lookup: 'ips_ruleid', position: 1 });
  });
});

describe('The changes to a configuration', () => {
  it('are the columns that differ, in words', () => {
    const present = made(OPTIONS);
    const [change] = planChanges(present, { ...OPTIONS, doNotPhone: 'refuse', rules: OPTIONS.rules });

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
    const wanted = { ...OPTIONS, rules: [{ ...RULE, parameters: [n!, added] }, OPTIONS.rules[1]!] };

    expect(plan(made(OPTIONS), wanted)).toEqual([
      'delete ips_screenpopparameter Inbound › m',
      'create ips_screenpopparameter Inbound › x',
    ]);
  });

  it('number rows anew only where their order changes', () => {
    const spaced = made(OPTIONS);
    const rules = spaced.rules.map((rule, index) => ({
      ...rule,
      row: { ...rule.row, ips_order: 10 * (index + 1) },
    }));
    const present = { ...spaced, rules };
    const third = { ...RULE, name: 'Third', parameters: [] };

    expect(plan(present, OPTIONS)).toEqual([]);
    const [create] = planChanges(present, { ...OPTIONS, rules: [...OPTIONS.rules, third] });
    expect(create?.kind === 'create' && create.columns).toContain({
      column: 'ips_order',
      value: 21,
      from: undefined,
      to: 21,
    });
    expect(plan(present, { ...OPTIONS, rules: [...OPTIONS.rules].reverse() })).toEqual([
      'update ips_screenpoprule Default ips_order',
      'update ips_screenpoprule Inbound ips_order',
    ]);
  });

  it('do not touch what is unset and means the same', () => {
    const present = made(OPTIONS);
    const unset = {
      ips_loginternalcalls: null,
      ips_donotphonepolicy: null,
      ips_personcomponent: ' whoId ',
      ips_regardingcomponent: null,
    };
    const configuration = { ...present.configuration, row: { ...present.configuration.row, ...unset } };

    expect(plan({ ...present, configuration }, OPTIONS)).toEqual([]);
  });

  it('repair a column that cannot be read', () => {
    const present = made(OPTIONS);
    const [first, second] = present.rules;
    const broken = { ...first!, row: { ...first!.row, ips_calltypes: '727700009' } };

    expect(plan({ ...present, rules: [broken, second!] }, OPTIONS)).toEqual([
      'update ips_screenpoprule Inbound ips_calltypes',
    ]);
  });

  it('delete a table that stands there twice', () => {
    const table = { table: 'contact', entitySetName: '', idColumn: '', columns: [], type: 'person' as const };
    const once = made({ ...OPTIONS, relatedTables: [table] });
    const twice = {
      ...once,
      relatedTables: [...once.relatedTables, { ...once.relatedTables[0]!, id: 'again' }],
    };

    expect(optionsOf(twice).relatedTables).toEqual([table]);
    expect(plan(twice, optionsOf(twice))).toEqual(['delete ips_relatedtable contact (2)']);
  });

  it('leave other keys alone whatever their order', () => {
    const present = made({ ...OPTIONS, otherKeys: { a: 1, b: { c: 2, d: 3 } } });
    expect(plan(present, { ...OPTIONS, otherKeys: { b: { d: 3, c: 2 }, a: 1 } })).toEqual([]);
  });
});
