import * as fc from 'fast-check';
import { wordsOf } from '../../WebResources/configuration/catalogue/choices';
import type { Column } from '../../WebResources/configuration/catalogue/column';
import { CONFIGURATION } from '../../WebResources/configuration/catalogue/configuration';
import {
  columnsOf,
  has,
  nameOf,
  type Item,
  type Table,
} from '../../WebResources/configuration/catalogue/table';
import type { Configuration, ConfigurationOptions } from '../../WebResources/configuration/configuration';
import { optionsOf } from '../../WebResources/configuration/options';

const logicalName = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const someText = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.trim());

/** Columns whose values are more than their kind tells. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ips_defaultcountry: fc.constantFrom('AU', 'NZ', 'US', 'GB', 'DE', 'ZA'),
  ips_ctiurl: fc.constantFrom('https://tenant.ipscape.com.au', 'https://other.example:8443'),
  ips_path: fc.constantFrom(
    'interaction.activity.customerCli',
    'interaction.leadData.phones.index=1[phone]',
    'no path',
  ),
  ips_query: fc.constantFrom("?$select=a&$filter=telephone1 eq '{{N}}'", '?$search={{X}}', 'nothing'),
  ips_columns: fc.array(logicalName, { maxLength: 4 }),
  ips_ownnumbers: fc.array(fc.stringMatching(/^\+?[0-9][0-9 ()-]{0,9}[0-9]$/)),
  ips_roles: fc.uniqueArray(fc.record({ id: fc.uuid(), name: someText.filter(Boolean) }), {
    selector: ({ id }) => id,
    maxLength: 3,
  }),
  ips_otherkeys: fc.constant({}),
};

function someValue(column: Column<unknown>): fc.Arbitrary<unknown> {
  const known = VALUES[column.name];
  if (known) return known;
  const { stored } = column;
  switch (stored.type) {
    case 'yes-no':
      return fc.boolean();
    case 'whole-number':
      return fc.integer({ min: stored.min, max: stored.max });
    case 'choice':
      return fc.constantFrom(...wordsOf(stored.choice));
    case 'choices':
      return fc.subarray([...wordsOf(stored.choice)]);
    default:
      return textFor(column);
  }
}

function textFor(column: Column<unknown>): fc.Arbitrary<unknown> {
  const isLogicalName = column.read('A', () => undefined) === 'a';
  const text = isLogicalName ? logicalName : someText.filter(Boolean);
  return column.isRequired || column.unset !== '' ? text : fc.oneof(fc.constant(''), text);
}

function someItem(table: Table): fc.Arbitrary<Item> {
  const columns = columnsOf(table).map(([key, column]) => [key, someValue(column)] as const);
  const lists = Object.entries(table.lists).map(([list, below]) => [list, someList(below)] as const);
  const every = [...columns, ...lists].map(([key]) => key).filter((key) => !table.optional?.includes(key));
  return fc
    .record<Item>(Object.fromEntries([...columns, ...lists]), { requiredKeys: every })
    .map((values) => {
      const members = Object.entries(values).filter(([key]) => has(table, key, values));
      const item = Object.fromEntries(members);
      return table.complete?.(item) ?? item;
    });
}

function someList(table: Table): fc.Arbitrary<readonly Item[]> {
  const item = someItem(table);
  const isUnique = table.isUnique ?? false;
  return isUnique
    ? fc.uniqueArray(item, { selector: (one) => nameOf(table, one), maxLength: 4 })
    : fc.array(item, { maxLength: 4 });
}

/** Any configuration, of every column and table of the catalogue. */
export const someConfiguration = someItem(CONFIGURATION) as unknown as fc.Arbitrary<Configuration>;

/** Any options a configuration can have. */
export const someOptions: fc.Arbitrary<ConfigurationOptions> = someConfiguration.map(optionsOf);
