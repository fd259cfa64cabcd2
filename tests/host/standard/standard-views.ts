import type { TableMetadata, ViewMetadata } from '../model';
import { stableId } from '../stable-id';
import { STANDARD_LAYOUTS } from './standard-layouts';

/** Views of the standard tables, in the shape an import gives them. */
export function standardViews(tables: ReadonlyMap<string, TableMetadata>): ViewMetadata[] {
  return STANDARD_LAYOUTS.flatMap(({ table: name, list, find }) => {
    const table = tables.get(name);
    if (!table) return [];
    const [active, inactive] = table.isActivity ? ['Open', 'Completed'] : ['Active', 'Inactive'];
    const all = table.displayCollectionName;
    const base = { table: name, layoutXml: layoutXml(table, list) };
    const view = (title: string, queryType: number, filter: string, isDefault = true): ViewMetadata => ({
      ...base,
      id: stableId(`view:${name}:${title}`),
      name: title,
      queryType,
      isDefault,
      fetchXml: fetchXml(table, list, filter),
    });
    const quickFind = `<filter type="or" isquickfindfields="1">${find.map((column) => condition(column, 'like', '{0}')).join('')}</filter>`;
    return [
      view(`${active} ${all}`, 0, state(0)),
      view(`${inactive} ${all}`, 0, state(1), false),
      view(`${table.displayName} Associated View`, 2, state(0)),
      view(`Quick Find ${active} ${all}`, 4, state(0) + quickFind),
      view(`${all} Lookup View`, 64, state(0)),
    ];
  });
}

function state(value: number): string {
  return `<filter type="and">${condition('statecode', 'eq', String(value))}</filter>`;
}

function condition(attribute: string, operator: string, value: string): string {
  return `<condition attribute="${attribute}" operator="${operator}" value="${value}" />`;
}

function fetchXml(table: TableMetadata, list: readonly string[], filter: string): string {
  const attributes = [table.primaryIdColumn, ...list].map((name) => `<attribute name="${name}" />`).join('');
  return (
    `<fetch version="1.0" mapping="logical"><entity name="${table.logicalName}">${attributes}` +
    `<order attribute="${table.primaryNameColumn}" descending="false" />${filter}</entity></fetch>`
  );
}

function layoutXml(table: TableMetadata, list: readonly string[]): string {
  const cells = list
    .map((name) => `<cell name="${name}" width="${name === list[0] ? 220 : 150}" />`)
    .join('');
  return (
    `<grid name="resultset" jump="${table.primaryNameColumn}" select="1" icon="1" preview="1">` +
    `<row name="result" id="${table.primaryIdColumn}">${cells}</row></grid>`
  );
}
