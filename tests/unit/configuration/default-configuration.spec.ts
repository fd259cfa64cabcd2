import { defaultConfiguration } from '../../../WebResources/configuration/default-configuration';
import {
  readConfigurationFile,
  writeConfigurationFile,
} from '../../../WebResources/configuration/file/configuration-file';
import { parseFilter } from '../../../WebResources/configuration/expressions/filter';
import { parseQuery } from '../../../WebResources/configuration/expressions/query';

const CONNECTION = {
  ctiUrl: ' https://tenant.ipscape.com.au ',
  integrationKey: ' key ',
  defaultCountry: 'au',
};

describe('The default configuration', () => {
  const made = defaultConfiguration(CONNECTION, () => true);

  it('is a whole configuration that serves everybody', () => {
    expect(readConfigurationFile(writeConfigurationFile(made))).toEqual({
      configuration: made,
      problems: [],
    });
    expect(made).toEqual(
      jasmine.objectContaining({
        ctiUrl: 'https://tenant.ipscape.com.au',
        integrationKey: 'key',
        defaultCountry: 'AU',
        isDefault: true,
        roles: [],
      }),
    );
  });

  it('relates calls to leads only where the organisation has them', () => {
    const tables = (has: boolean): readonly string[] =>
      defaultConfiguration(CONNECTION, () => has).relatedTables.map(({ table }) => table);
    expect(tables(true)).toEqual(['contact', 'account', 'lead']);
    expect(tables(false)).toEqual(['contact', 'account']);
  });

  it('looks callers up in each table, by default rules whose queries can be read', () => {
    expect(made.rules.map(({ table }) => table)).toEqual(made.relatedTables.map(({ table }) => table));
    for (const rule of made.rules) {
      expect(rule.callTypes).toEqual(['default']);
      expect(parseFilter(parseQuery(rule.query).filter)).toBeDefined();
    }
    expect(made.rules.filter(({ addNewRecord }) => addNewRecord).map(({ table }) => table)).toEqual([
      'contact',
    ]);
  });
});
