import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { wordsOf } from '../WebResources/configuration/catalogue/choices.js';
import type { Column } from '../WebResources/configuration/catalogue/column.js';
import { CONFIGURATION } from '../WebResources/configuration/catalogue/configuration.js';
import { columnsOf, tablesFrom, type Table } from '../WebResources/configuration/catalogue/table.js';
import { DOCS } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';
import { tableTexts, type TableTexts } from './table-texts.js';

type Texts = ReadonlyMap<string, TableTexts>;

/** The documents with a table of the options, each between `<!-- options -->` and `<!-- /options -->`. */
export const OPTION_DOCUMENTS: Readonly<Record<string, (texts: Texts) => string>> = {
  'features.md': optionsTable,
  'solution.md': columnTables,
};

const BLOCK = /(<!-- options -->)[^]*(<!-- \/options -->)/;

/**
 * A document with its table as the catalogue, the forms and the tooltips of the solution give it.
 * @throws ScriptError where the document has no place for it
 */
export async function withOptions(name: string): Promise<string> {
  const path = join(DOCS, name);
  const document = readFileSync(path, 'utf8');
  if (!BLOCK.test(document))
    throw new ScriptError(
      `docs/${name}`,
      'there is no place for the table of options',
      'Write <!-- options --> and <!-- /options --> where it is to stand.',
    );
  const table = OPTION_DOCUMENTS[name]?.(await tableTexts()) ?? '';
  const filled = document.replace(
    BLOCK,
    (_all, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`,
  );
  return format(filled, { ...(await resolveConfig(path)), parser: 'markdown' });
}

/** Every option with its key in ipSCAPE's JSON and its field in Dynamics; a column without a field is none. */
function optionsTable(texts: Texts): string {
  const places = jsonPlaces(CONFIGURATION, '');
  const rows = tablesFrom(CONFIGURATION).flatMap((table) => {
    const { label: tableLabel, columns } = textsOf(table, texts);
    return columnsOf(table).flatMap(([, column]) => {
      const { label, tab } = columns.get(column.name) ?? {};
      if (label === undefined || tab === undefined) return [];
      return [
        [
          jsonCell(column, places.get(table) ?? ''),
          `${table.parent ? tableLabel : tab}: ${label}`,
          code(`${table.name}.${column.name}`),
          defaultCell(column),
        ],
      ];
    });
  });
  return markdownTable(['in the JSON', 'on the form', 'in Dynamics', 'default'], rows);
}

/** The columns of each table with what its tooltip says. */
function columnTables(texts: Texts): string {
  return tablesFrom(CONFIGURATION)
    .map((table) => {
      const { label: tableLabel, columns } = textsOf(table, texts);
      const rows = columnsOf(table).map(([, column]) => {
        const { label = '', description = '' } = columns.get(column.name) ?? {};
        return [code(column.name), label, typeCell(column), escaped(description)];
      });
      const parent = table.parent ? `, child by ${code(table.parent)}` : '';
      return [
        `**${code(table.name)}**, ${tableLabel}${parent}:`,
        markdownTable(['column', 'label', 'type', 'tooltip'], rows),
      ].join('\n\n');
    })
    .join('\n\n');
}

function textsOf({ name }: Table, texts: Texts): TableTexts {
  return texts.get(name) ?? { label: '', columns: new Map() };
}

/** Where the JSON has the rows of each table, below `config.options`. */
function jsonPlaces(table: Table, place: string): ReadonlyMap<Table, string> {
  const below = Object.values(table.lists).flatMap((child) => {
    const { key, as } = child.json ?? { key: 'screenPop.rules', as: 'list' };
    return [...jsonPlaces(child, `${place}${key}${as === 'list' ? '[].' : '.<table>.'}`)];
  });
  return new Map([[table, place], ...below]);
}

function jsonCell({ json, stored }: Column<unknown>, place: string): string {
  if (json === undefined) return '–';
  const words = 'choice' in stored ? `: ${wordsOf(stored.choice).map(code).join(' ')}` : '';
  return code(place + json) + words;
}

function defaultCell({ unset, silent, isRequired, json }: Column<unknown>): string {
  const usual = isRequired && !hasValue(unset) ? 'required' : valueCell(unset);
  const other = valueCell(silent);
  return json === undefined || other === valueCell(unset) ? usual : `${usual}; in a JSON without it ${other}`;
}

function valueCell(value: unknown): string {
  return hasValue(value) ? code(String(value)) : 'none';
}

function hasValue(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== '';
}

function typeCell({ stored, isRequired }: Column<unknown>): string {
  const required = isRequired ? ', required' : '';
  switch (stored.type) {
    case 'yes-no':
      return `yes/no, ${stored.default ? 'yes' : 'no'}`;
    case 'whole-number':
      return `number ${String(stored.min)} to ${String(stored.max)}`;
    case 'choice':
    case 'choices':
      return `${stored.type === 'choice' ? 'choice' : 'several'} of \`${stored.choice.name}\`${required}`;
    default:
      return `${stored.type} ${String(stored.length)}${required}`;
  }
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const code = (text: string): string => `\`${text}\``;

/** Markdown takes `|` for the end of a cell, and braces and angles as they are only in code. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('*', '\\*').replaceAll('_', '\\_');
}

await runMain(import.meta.url, async () => {
  for (const name of Object.keys(OPTION_DOCUMENTS)) writeFileSync(join(DOCS, name), await withOptions(name));
});
