import type { Element } from '@xmldom/xmldom';
import type { ChartMetadata, TableMetadata } from '../../model';
import type { ChartDescription } from '../description';
import { attribute, child, children, parseXml } from '../../import/xml';
import { columnOf, filterOf, propertyName } from './list-query';

/**
 * A chart's two halves, the data it reads and how they look, as what the list page draws. Source: Microsoft,
 * "Understand charts: Underlying data and chart representation" and "Sample charts".
 * @throws Error naming what of charts is not understood: anything but one count by one column, as bars
 */
export function describeChart(chart: ChartMetadata, table: TableMetadata, userId: string): ChartDescription {
  const not = (what: string): Error => new Error(`Chart "${chart.name}": ${what} is not understood`);
  const data = parseXml(chart.dataXml, chart.name);
  const fetches = children(child(data, 'fetchcollection'), 'fetch');
  const series = children(child(parseXml(chart.presentationXml, chart.name), 'Series'), 'Series');
  const entity = child(fetches[0], 'entity');
  const columns = children(entity, 'attribute');
  const [group, ...groups] = columns.filter((column) => attribute(column, 'groupby') === 'true');
  const [count, ...counts] = columns.filter((column) => attribute(column, 'aggregate') !== '');

  if (fetches.length !== 1 || children(entity, 'link-entity').length > 0) throw not('reading several tables');
  if (!group || groups.length > 0 || attribute(group, 'dategrouping'))
    throw not('grouping by other than one column');
  if (!count || counts.length > 0 || attribute(count, 'aggregate') !== 'count')
    throw not('other than one count');
  if (series.length !== 1 || attribute(series[0], 'ChartType') !== 'Bar')
    throw not('a chart of other than bars');
  if (!drawsWhatItReads(data, group, count)) throw not('drawing what is not read');

  const order = children(entity, 'order')[0];
  if (order && attribute(order, 'alias') !== attribute(count, 'alias'))
    throw not('an order by other than the count');
  const column = columnOf(table, attribute(group, 'name'));
  return {
    id: chart.id,
    name: chart.name,
    groupBy: propertyName(column),
    label: column.displayName,
    filter: filterOf(entity, table, userId),
    isMostFirst: order !== undefined && attribute(order, 'descending') === 'true',
  };
}

/** Left out, a category's alias is that of the one group there is. */
function drawsWhatItReads(data: Element, group: Element, count: Element): boolean {
  const categories = children(child(data, 'categorycollection'), 'category');
  const measures = categories.flatMap((category) =>
    children(category, 'measurecollection').flatMap((collection) => children(collection, 'measure')),
  );
  const category = attribute(categories[0], 'alias') || attribute(group, 'alias');
  return (
    categories.length === 1 &&
    measures.length === 1 &&
    category === attribute(group, 'alias') &&
    attribute(measures[0], 'alias') === attribute(count, 'alias')
  );
}
