import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION } from '../WebResources/configuration/catalogue/configuration.js';
import { tablesFrom } from '../WebResources/configuration/catalogue/table.js';
import { columnTexts } from './column-texts.js';
import { ScriptError } from './script-error.js';

const SETTINGS = /^settings\.(\d+)\.resx$/;

/**
 * Gives the texts of the settings pages, in each of their languages, the labels that the solution has for the columns
 * of the configuration's tables, as `column_NAME`: pages and forms call a column the same.
 * @param strings the folder of the built RESX files
 */
export function addColumnLabels(strings: string): void {
  for (const file of readdirSync(strings)) {
    const language = SETTINGS.exec(file)?.[1];
    if (language === undefined) continue;
    const path = join(strings, file);
    writeFileSync(path, withTexts(readFileSync(path, 'utf8'), columnLabels(Number(language))));
  }
}

/**
 * @returns the labels by the columns' logical names
 * @throws ScriptError where two tables call columns of one name differently: the key does not name the table
 */
export function columnLabels(language: number): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { name: table } of tablesFrom(CONFIGURATION))
    for (const [column, { label }] of columnTexts(table, language)) {
      if (!column.startsWith('ips_')) continue;
      const other = labels.get(column) ?? label;
      if (other !== label)
        throw new ScriptError(
          `Solution/Entities/${table}/Entity.xml`,
          `${column} is called "${label}" here and "${other}" in another table`,
          'Call both the same, or name one of the columns otherwise.',
        );
      labels.set(column, label);
    }
  return labels;
}

function withTexts(resx: string, labels: ReadonlyMap<string, string>): string {
  const data = [...labels].map(
    ([column, label]) =>
      `  <data name="column_${column}" xml:space="preserve">\n    <value>${escaped(label)}</value>\n  </data>\n`,
  );
  return resx.replace('</root>', `${data.join('')}</root>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
