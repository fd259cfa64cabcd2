import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_TABLES } from '../WebResources/configuration/configuration-tables.js';
import { escapeXml } from './pack/xml.js';
import { ScriptError } from './script-error.js';
import { tableTexts } from './table-texts.js';

const SETTINGS = /^settings\.(\d+)\.resx$/;

/**
 * Gives the texts of the settings pages, in each of their languages, the labels that the solution has for the columns
 * of the configuration's tables, as `column_NAME`: pages and forms call a column the same.
 * @param strings the folder of the built RESX files
 */
export async function addColumnLabels(strings: string): Promise<void> {
  for (const file of readdirSync(strings)) {
    const language = SETTINGS.exec(file)?.[1];
    if (language === undefined) continue;
    const path = join(strings, file);
    writeFileSync(path, withTexts(readFileSync(path, 'utf8'), await columnLabels(language)));
  }
}

/**
 * @param language LCID
 * @returns the labels by the columns' logical names
 * @throws ScriptError where two tables call columns of one name differently: the key does not name the table
 */
export async function columnLabels(language: string): Promise<ReadonlyMap<string, string>> {
  const tables = await tableTexts(language);
  const labels = new Map<string, string>();
  for (const table of CONFIGURATION_TABLES)
    for (const [column, { label }] of tables.get(table)?.columns ?? []) {
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
      `  <data name="column_${column}" xml:space="preserve">\n    <value>${escapeXml(label)}</value>\n  </data>\n`,
  );
  return resx.replace('</root>', `${data.join('')}</root>`);
}
