import { CHOICES, wordsOf, type Choice } from '../../../WebResources/configuration/catalogue/choices.js';
import type { Column as CatalogueColumn } from '../../../WebResources/configuration/catalogue/column.js';
import { CONFIGURATION } from '../../../WebResources/configuration/catalogue/configuration.js';
import { columnsOf, tablesFrom } from '../../../WebResources/configuration/catalogue/table.js';
import type { Finding } from '../finding.js';
import type { Column, SourceFile, Subject, Table } from '../solution.js';
import { attributeOf, childrenOf, descendantsOf, labelIn, textOf } from '../xml.js';

/** Columns of every configuration table that are no values of the catalogue. */
const BESIDE_THE_CATALOGUE = ['ips_name', 'ips_order', 'ips_configurationid', 'ips_ruleid'];

const REMEDY = 'Correct the one that is wrong: WebResources/configuration/catalogue/ or this file.';

/** The catalogue of options and the solution have the same columns, types, defaults, ranges, lengths and choices. */
export function checkCatalogue({ solution, strings }: Subject): Finding[] {
  const tables = tablesFrom(CONFIGURATION).flatMap((listed) => {
    const table = solution.tables.find(({ logicalName }) => logicalName === listed.name);
    if (!table) return [missing(`the table ${listed.name}`)];
    const columns = columnsOf(listed).map(([, column]) => column);
    return [
      ...columns.flatMap((column) => wrongColumn(table, column)),
      ...unlisted(
        table,
        columns.map(({ name }) => name),
      ),
    ];
  });
  const choices = CHOICES.flatMap((listed) => {
    const choice = solution.choices.find(({ name }) => name === listed.name);
    return choice ? wrongOptions(choice, listed, strings) : [missing(`the choice ${listed.name}`)];
  });
  return [...tables, ...choices];
}

function missing(what: string): Finding {
  const file = 'Other/Solution.xml';
  return {
    file,
    problem: `${what} of the catalogue is not in the solution`,
    remedy: 'Add it, or take it out.',
  };
}

function unlisted(table: Table, listed: readonly string[]): Finding[] {
  const known = [...listed, ...BESIDE_THE_CATALOGUE];
  return table.columns
    .filter(({ custom, name }) => custom && !known.includes(name))
    .map(({ name }) => ({
      file: table.path,
      problem: `column ${name}: is not in the catalogue`,
      remedy: 'Add its line in WebResources/configuration/catalogue/: nothing reads or writes it.',
    }));
}

function wrongColumn(table: Table, listed: CatalogueColumn<unknown>): Finding[] {
  const column = table.columns.find(({ name }) => name === listed.name);
  if (!column) return [missing(`the column ${table.logicalName}.${listed.name}`)];
  const facts = factsOf(column);
  return Object.entries(factsIn(listed))
    .filter(([fact, value]) => facts[fact] !== value)
    .map(([fact, value]) => ({
      file: table.path,
      problem: `column ${column.name}: ${fact} is ${facts[fact] || 'missing'}, in the catalogue ${value || 'none'}`,
      remedy: REMEDY,
    }));
}

type Facts = Readonly<Record<string, string>>;

/** What Entity.xml says of a column. */
function factsOf({ type, format, element }: Column): Facts {
  const said = ['MaxLength', 'MinValue', 'MaxValue', 'AppDefaultValue', 'OptionSetName'];
  return {
    Type: type,
    Format: format,
    ...Object.fromEntries(said.map((name) => [name, textOf(element, name)])),
  };
}

/** What it should say. A choice without a default has -1 there, one that takes several has nothing. */
function factsIn({ stored }: CatalogueColumn<unknown>): Facts {
  switch (stored.type) {
    case 'text':
    case 'url':
      return { Type: 'nvarchar', Format: stored.type, MaxLength: String(stored.length) };
    case 'memo':
      return { Type: 'ntext', MaxLength: String(stored.length) };
    case 'yes-no':
      return { Type: 'bit', AppDefaultValue: stored.default ? '1' : '0' };
    case 'whole-number':
      return { Type: 'int', MinValue: String(stored.min), MaxValue: String(stored.max) };
    case 'choice': {
      const initial = stored.default === undefined ? -1 : stored.choice.values[stored.default];
      return { Type: 'picklist', OptionSetName: stored.choice.name, AppDefaultValue: String(initial) };
    }
    case 'choices':
      return { Type: 'multiselectpicklist', OptionSetName: stored.choice.name };
  }
}

/** Values, and labels as the settings pages call the words. */
function wrongOptions({ path, root }: SourceFile, listed: Choice, strings: readonly SourceFile[]): Finding[] {
  const wanted = wordsOf(listed).map(
    (word) => `${String(listed.values[word])} ${textIn(strings, `value_${word}`)}`,
  );
  const actual = descendantsOf(root, 'option').map(
    (option) => `${attributeOf(option, 'value')} ${labelIn(option, 'label')}`,
  );
  if (actual.join('\n') === wanted.join('\n')) return [];
  const problem = `has the options ${actual.join(', ')}, in the catalogue ${wanted.join(', ')}`;
  return [{ file: path, problem, remedy: REMEDY }];
}

/** The English text of that key. */
function textIn(strings: readonly SourceFile[], key: string): string {
  for (const { path, root } of strings) {
    if (!path.endsWith('.1033.resx')) continue;
    const data = childrenOf(root).find((one) => attributeOf(one, 'name') === key);
    if (data) return textOf(data, 'value');
  }
  return '';
}
