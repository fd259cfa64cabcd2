import * as fc from 'fast-check';
import {
  findRoles,
  readConfigurationFile,
  writeConfigurationFile,
} from '../../../../WebResources/configuration/file/configuration-file';
import { planChanges } from '../../../../WebResources/configuration/rows/plan-changes';
import { readConfiguration } from '../../../../WebResources/configuration/rows/read-configuration';
import { rowsOf } from '../../../support/configuration-rows';
import { sampleConfiguration } from '../../../support/sample-configuration';
import { someConfiguration } from '../../../support/some-configuration';

describe('A configuration file', () => {
  it('gives the configuration that was written', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        expect(readConfigurationFile(writeConfigurationFile(configuration))).toEqual({
          configuration,
          problems: [],
        });
      }),
    );
  });

  it('makes the rows of a configuration that says the same, and changes nothing in them', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        const read = readConfigurationFile(writeConfigurationFile(configuration)).configuration!;
        const rows = rowsOf(read);
        const roles = configuration.roles.map(({ id }) => ({ id, name: '' }));
        expect(readConfiguration(rows)).toEqual({ configuration: { ...configuration, roles }, problems: [] });
        expect(planChanges(rows, read)).toEqual([]);
      }),
    );
  });

  it('needs no more than name, connection and country', () => {
    const { configuration, problems } = readConfigurationFile(
      JSON.stringify({
        ipscapeCtiConfiguration: 1,
        name: ' Sales ',
        ctiUrl: 'https://tenant.ipscape.com.au/',
        integrationKey: 'key',
        defaultCountry: 'au',
      }),
    );
    expect(problems).toEqual([]);
    expect(configuration).toEqual(
      jasmine.objectContaining({
        name: 'Sales',
        ctiUrl: 'https://tenant.ipscape.com.au',
        defaultCountry: 'AU',
        personComponent: 'whoId',
        completeActivityRecordOnWrap: true,
        roles: [],
        rules: [],
      }),
    );
  });

  it('written when it was called a profile is read all the same', () => {
    const text = writeConfigurationFile(sampleConfiguration());
    const former = text.replace('ipscapeCtiConfiguration', 'ipscapeCtiProfile');
    expect(former).not.toBe(text);
    expect(readConfigurationFile(former)).toEqual({ configuration: sampleConfiguration(), problems: [] });
  });

  it('may hold several numbers or columns in one text', () => {
    const file = JSON.parse(writeConfigurationFile(sampleConfiguration())) as object;
    const relatedTables = [
      { table: 'lead', columns: ['FullName, telephone1', 'donotphone'], type: 'person' },
    ];
    const edited = { ...file, ownNumbers: ['1300 1, 1300 2', '1300 3'], relatedTables };
    const { configuration, problems } = readConfigurationFile(JSON.stringify(edited));
    expect(problems).toEqual([]);
    expect(configuration?.ownNumbers).toEqual(['1300 1', '1300 2', '1300 3']);
    expect(configuration?.relatedTables[0]?.columns).toEqual(['fullname', 'telephone1', 'donotphone']);
  });
});

describe('A configuration file that cannot be used', () => {
  function problemsOf(part: object): string[] {
    const good = {
      ipscapeCtiConfiguration: 1,
      name: 'Sales',
      ctiUrl: 'https://tenant.ipscape.com.au',
      integrationKey: 'key',
      defaultCountry: 'AU',
    };
    return readConfigurationFile(JSON.stringify({ ...good, ...part })).problems.map(
      ({ path, problem }) => `${path} ${problem}`,
    );
  }

  it('names each place that is wrong', () => {
    const rule = { name: 'Inbound', callTypes: ['inbound', 'fax'], table: 'contact', query: ' ' };
    const parameters = [
      { name: 'n', path: 'p', type: 'phone', format: 'morse' },
      { name: 'm', path: 'p', type: 'date' },
    ];
    expect(
      problemsOf({
        ctiUrl: 'tenant',
        minimumSeconds: 4000,
        relatedTable: [],
        rules: [{ ...rule, parameters }],
        activityFields: [{ column: 'subject', path: '' }],
      }),
    ).toEqual([
      'relatedTable is not known',
      'ctiUrl is not an https address without a path, such as https://tenant.ipscape.com.au',
      'minimumSeconds is no whole number from 0 to 3600',
      'rules[0].callTypes[1] is none of manual, inbound, preview, outbound, default',
      'rules[0].query is empty',
      'rules[0].parameters[0].format is none of local, e164, international, digits, raw',
      'rules[0].parameters[1].type is none of string, phone',
      'activityFields[0].path is empty',
    ]);
  });

  it('is no configuration where it is other JSON, no JSON, or of another release', () => {
    expect(readConfigurationFile('{').configuration).toBeUndefined();
    expect(readConfigurationFile('{').problems[0]?.problem).toMatch(/^is no JSON: /);
    expect(readConfigurationFile('{"config":{}}')).toEqual({
      configuration: undefined,
      problems: [{ path: 'ipscapeCtiConfiguration', problem: 'is missing: this is no configuration' }],
    });
    expect(problemsOf({ ipscapeCtiConfiguration: 2 })).toEqual([
      'ipscapeCtiConfiguration is not 1: the configuration was written by another release',
    ]);
  });
});

describe('The roles of a configuration file', () => {
  it('are found by id, else by name, and else are reported', () => {
    const here = [
      { id: 'a', name: 'Agent' },
      { id: 'b', name: 'Sales Person' },
    ];
    expect(
      findRoles(
        [
          { id: 'a', name: 'Renamed since' },
          { id: 'z', name: 'sales person' },
          { id: 'y', name: 'Nobody' },
        ],
        here,
      ),
    ).toEqual({ roles: here, missing: [{ id: 'y', name: 'Nobody' }] });
  });
});
