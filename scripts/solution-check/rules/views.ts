import type { Finding } from '../finding.js';
import type { Subject, Table, View } from '../solution.js';
import { keyOf, STANDARD_COLUMNS } from '../standard.js';
import { attributeOf, descendantsOf, textOf } from '../xml.js';

/** Public, advanced find, associated, quick find, lookup: the server makes up the ones that are not supplied. */
const QUERY_TYPES = ['0', '1', '2', '4', '64'];
const QUICK_FIND = '4';

/** Views name columns that exist, and each of our tables has every kind of view, with one default each. */
export function checkViews({ solution }: Subject): Finding[] {
  return solution.tables.flatMap((table) => [
    ...table.views.flatMap((view) => wrongView(table, view)),
    ...(table.ours ? missingViews(table) : []),
  ]);
}

function wrongView(table: Table, view: View): Finding[] {
  const findings: Finding[] = [];
  const report = (problem: string, remedy: string) => findings.push({ file: view.path, problem, remedy });
  if (!view.path.endsWith(`/${view.id}.xml`))
    report(`savedqueryid is ${view.id}`, 'Name the file after the savedqueryid.');

  const entity = descendantsOf(view.root, 'entity')[0];
  const source = entity ? attributeOf(entity, 'name') : '';
  if (source !== table.logicalName)
    report(`reads the table ${source}`, `Write ${table.logicalName} in fetchxml.`);

  const key = keyOf(table.logicalName);
  const rowKey = descendantsOf(view.root, 'row').map((row) => attributeOf(row, 'id'));
  if (rowKey.some((id) => id !== key))
    report(`the row's id is ${rowKey.join(', ')}`, `Write ${key}: the primary key.`);

  const attributes = (element: string, name: string) =>
    descendantsOf(view.root, element).map((one) => attributeOf(one, name));
  const fetched = attributes('attribute', 'name');
  const shown = attributes('cell', 'name');
  const columns = columnsOf(table);
  for (const name of new Set([
    ...fetched,
    ...shown,
    ...attributes('order', 'attribute'),
    ...attributes('condition', 'attribute'),
  ])) {
    if (!columns.has(name))
      report(`names the column ${name}, which ${table.schemaName} does not have`, 'Correct the name.');
  }
  for (const name of shown.filter((cell) => !fetched.includes(cell))) {
    report(`shows the column ${name} without reading it`, 'Add the attribute to fetchxml.');
  }
  const searches = descendantsOf(view.root, 'filter').some(
    (filter) => attributeOf(filter, 'isquickfindfields') === '1',
  );
  if ((view.queryType === QUICK_FIND) !== searches) {
    report(
      searches
        ? 'has search columns without being a quick find view'
        : 'is a quick find view without search columns',
      'A view of query type 4, and only that, has a filter with isquickfindfields="1".',
    );
  }
  return findings;
}

/** Every column a view or a chart of the table may name. */
export function columnsOf(table: Table): ReadonlySet<string> {
  const standard = Object.keys(STANDARD_COLUMNS[table.logicalName] ?? {});
  return new Set([keyOf(table.logicalName), ...standard, ...table.columns.map(({ name }) => name)]);
}

function missingViews(table: Table): Finding[] {
  return QUERY_TYPES.flatMap((type) => {
    const views = table.views.filter(({ queryType }) => queryType === type);
    const defaults = views.filter(({ root }) => textOf(root, 'savedquery', 'isdefault') === '1');
    if (defaults.length === 1) return [];
    const problem =
      views.length === 0
        ? `${table.schemaName} has no view of query type ${type}`
        : `${table.schemaName} has ${String(defaults.length)} default views of query type ${type}`;
    const remedy =
      'Ship one default view of each query type 0, 1, 2, 4 and 64: others get random ids from the server.';
    return [{ file: table.path, problem, remedy }];
  });
}
