import * as fc from 'fast-check';
import type { ConfigurationDocument } from '../../../WebResources/configuration/document-model';
import {
  documentOf,
  findRoles,
  readDocument,
  writeDocument,
} from '../../../WebResources/configuration/configuration-document';
import { planChanges } from '../../../WebResources/configuration/to-dataverse';
import { afterwards } from '../../support/configuration-rows';
import { someConfiguration } from '../../support/some-configuration';

function reread(document: ConfigurationDocument): ConfigurationDocument | undefined {
  return readDocument(writeDocument(document)).document;
}

describe('A configuration document', () => {
  it('is the same after it was written and read', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        expect(readDocument(writeDocument(configuration))).toEqual({ document: configuration, problems: [] });
      }),
    );
  });

  it('makes a configuration that says it, and changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(someConfiguration, (configuration) => {
        const made = afterwards(configuration, planChanges(configuration, configuration));
        expect<object>(documentOf(made, configuration.roles)).toEqual(configuration);
        expect(planChanges(made, reread(configuration)!)).toEqual([]);
      }),
    );
  });

  it('makes one configuration another', () => {
    fc.assert(
      fc.property(someConfiguration, someConfiguration, (before, after) => {
        const made = afterwards(before, planChanges(before, before));
        const changed = afterwards(made, planChanges(made, after));
        expect<object>(documentOf(changed, after.roles)).toEqual(after);
        expect(planChanges(changed, after)).toEqual([]);
      }),
    );
  });

  it('needs no more than name, connection and country', () => {
    const { document, problems } = readDocument(
      JSON.stringify({
        ipscapeCtiProfile: 1,
        name: ' Sales ',
        ctiUrl: 'https://tenant.ipscape.com.au/',
        integrationKey: 'key',
        defaultCountry: 'au',
      }),
    );
    expect(problems).toEqual([]);
    expect(document).toEqual(
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
});

describe('A configuration document that cannot be used', () => {
  function problemsOf(part: object): string[] {
    const good = {
      ipscapeCtiProfile: 1,
      name: 'Sales',
      ctiUrl: 'https://tenant.ipscape.com.au',
      integrationKey: 'key',
      defaultCountry: 'AU',
    };
    return readDocument(JSON.stringify({ ...good, ...part })).problems.map(
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
    expect(readDocument('{').document).toBeUndefined();
    expect(readDocument('{').problems[0]?.problem).toMatch(/^is no JSON: /);
    expect(readDocument('{"config":{}}')).toEqual({
      document: undefined,
      problems: [{ path: 'ipscapeCtiProfile', problem: 'is missing: this is no configuration' }],
    });
    expect(problemsOf({ ipscapeCtiProfile: 2 })).toEqual([
      'ipscapeCtiProfile is not 1: the configuration was written by another release',
    ]);
  });
});

describe('The roles of a configuration document', () => {
  it('are found by id, else by name, and else are told', () => {
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
