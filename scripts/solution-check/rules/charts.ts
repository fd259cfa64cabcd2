import type { Element } from '@xmldom/xmldom';
import type { Finding } from '../finding.js';
import type { Chart, Subject, Table } from '../solution.js';
import { attributeOf, descendantsOf } from '../xml.js';
import { columnsOf } from './views.js';

/**
 * Charts read their own table and columns it has, and what they draw is what they read
 * (learn.microsoft.com/power-apps/developer/model-driven-apps/understand-charts-underlying-data-chart-representation).
 */
export function checkCharts({ solution }: Subject): Finding[] {
  return solution.tables.flatMap((table) => table.charts.flatMap((chart) => wrongChart(table, chart)));
}

function wrongChart(table: Table, { path, id, root }: Chart): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: path, problem, remedy });
  if (!path.endsWith(`/${id.toUpperCase()}.xml`))
    report(`savedqueryvisualizationid is ${id}`, 'Name the file after it, in upper case.');

  const attributes = (element: string, name: string) =>
    descendantsOf(root, element).map((one) => attributeOf(one, name));
  const [source = ''] = attributes('entity', 'name');
  if (source !== table.logicalName)
    report(`reads the table ${source}`, `Write ${table.logicalName} in datadescription.`);
  const columns = columnsOf(table);
  for (const name of new Set([...attributes('attribute', 'name'), ...attributes('condition', 'attribute')])) {
    if (!columns.has(name))
      report(`names the column ${name}, which ${table.schemaName} does not have`, 'Correct the name.');
  }

  const read = descendantsOf(root, 'attribute');
  const aliases = (isWanted: (attribute: Element) => boolean) =>
    read.filter(isWanted).map((attribute) => attributeOf(attribute, 'alias'));
  const groups = aliases((attribute) => attributeOf(attribute, 'groupby') === 'true');
  const sums = aliases((attribute) => attributeOf(attribute, 'aggregate') !== '');
  for (const alias of attributes('category', 'alias').filter((one) => !groups.includes(one)))
    report(`draws the category ${alias}, by which it does not group`, 'Correct the alias.');
  for (const alias of attributes('measure', 'alias').filter((one) => !sums.includes(one)))
    report(`draws the measure ${alias}, which it does not aggregate`, 'Correct the alias.');

  const series = descendantsOf(root, 'Series').filter((one) => attributeOf(one, 'ChartType') !== '').length;
  const measures = descendantsOf(root, 'measurecollection').length;
  if (series !== measures)
    report(
      `has ${String(measures)} measure collections and ${String(series)} series`,
      'Write one Series with a ChartType for each measurecollection.',
    );
  return findings;
}
