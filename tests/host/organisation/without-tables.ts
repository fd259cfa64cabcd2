import type { ColumnMetadata, Metadata, TableMetadata } from '../model';
import { CIF_SOLUTIONS } from '../standard/standard-solutions';

/** Tables that come with Sales, Customer Service, the Channel Integration Framework and the App Profile Manager. */
export const SALES_AND_SERVICE = [
  'lead',
  'incident',
  'opportunity',
  'msdyn_ciprovider',
  'msdyn_channelprovider',
  'msdyn_appconfiguration',
  'msdyn_sessiontemplate',
  'msdyn_applicationtabtemplate',
  'msdyn_consoleapplicationtemplate',
  'msdyn_notificationtemplate',
  'msdyn_notificationfield',
] as const;

/** The organisation as it is where some tables were never installed: nothing points to them either. */
export function withoutTables(metadata: Metadata, names: readonly string[]): Metadata {
  const has = (table: string): boolean => !names.includes(table);
  return {
    ...metadata,
    tables: new Map(
      [...metadata.tables].filter(([name]) => has(name)).map(([name, table]) => [name, trim(table, has)]),
    ),
    forms: metadata.forms.filter((form) => has(form.table)),
    views: metadata.views.filter((view) => has(view.table)),
    solutions: metadata.solutions.filter(
      ({ uniqueName }) => has('msdyn_ciprovider') || !CIF_SOLUTIONS.includes(uniqueName),
    ),
    charts: metadata.charts.filter((chart) => has(chart.table)),
    apps: metadata.apps.map((app) => ({
      ...app,
      siteMap: {
        ...app.siteMap,
        areas: app.siteMap.areas.map((area) => ({
          ...area,
          groups: area.groups.map((group) => ({
            ...group,
            subAreas: group.subAreas.filter(({ target }) => target.kind !== 'table' || has(target.table)),
          })),
        })),
      },
    })),
  };
}

function trim(table: TableMetadata, has: (table: string) => boolean): TableMetadata {
  return {
    ...table,
    navigationProperties: table.navigationProperties.filter(({ referencedTable }) => has(referencedTable)),
    collections: table.collections.filter(({ referencingTable }) => has(referencingTable)),
    manyToMany: table.manyToMany.filter(({ otherTable }) => has(otherTable)),
    columns: new Map(
      [...table.columns].flatMap(([name, column]) => {
        const trimmed = trimColumn(column, has);
        return trimmed ? [[name, trimmed]] : [];
      }),
    ),
  };
}

/** A lookup of those tables alone (`originatingleadid`) comes with them. */
function trimColumn(column: ColumnMetadata, has: (table: string) => boolean): ColumnMetadata | undefined {
  if (!column.targets?.length) return column;
  const targets = column.targets.filter(has);
  return targets.length > 0 ? { ...column, targets } : undefined;
}
