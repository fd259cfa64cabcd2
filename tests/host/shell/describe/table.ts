import type { Organisation } from '../../organisation/model';
import type { FormMetadata, Metadata, TableMetadata } from '../../model';
import type { FormDescription, StringFiles, TableDescription } from '../description';
import { LANGUAGE_ID } from './context';
import { formLayout } from './form-layout';
import { attribute, parseXml } from '../../import/xml';
import { childrenAt } from './children-at';
import { describeChart } from './chart';
import { describeView, quickFindColumns } from './list-query';

/**
 * A table with the views and forms the signed-in user gets.
 * @param appId where an app restricts a table's forms or views, only those count
 * @returns undefined where the organisation has no such table
 */
export function describeTable(
  organisation: Organisation,
  logicalName: string,
  appId?: string,
): TableDescription | undefined {
  const table = organisation.metadata.tables.get(logicalName);
  if (!table) return undefined;
  const app = organisation.metadata.apps.find(({ id }) => id === appId);
  const views = ofApp(
    organisation.metadata.views.filter((view) => view.table === logicalName),
    app?.viewIds,
  );
  const quickFind = organisation.metadata.views.find(
    (view) => view.table === logicalName && view.queryType === 4,
  );
  return {
    ...table,
    columns: Object.fromEntries(table.columns),
    views: views.map((view) => describeView(view, table, organisation.user.id)),
    charts: organisation.metadata.charts
      .filter((chart) => chart.table === logicalName)
      .map((chart) => describeChart(chart, table, organisation.user.id)),
    forms: formsOf(organisation, table, app?.formIds).map((form) =>
      describeForm(form, organisation.metadata),
    ),
    commands: (table.commands ?? []).map((command) => ({
      ...command,
      strings: stringsOf([command.library], organisation.metadata),
    })),
    quickFindColumns: quickFindColumns(quickFind, table),
    may: {
      create: organisation.may('Create', logicalName),
      write: organisation.may('Write', logicalName),
      delete: organisation.may('Delete', logicalName),
    },
  };
}

/** Main forms the user's roles give, in order; the fallback where they give none. */
function formsOf(
  { metadata, user }: Organisation,
  table: TableMetadata,
  formIds: readonly string[] | undefined,
): FormMetadata[] {
  const main = metadata.forms.filter((form) => form.table === table.logicalName && form.type === 'main');
  const forms = [...ofApp(main, formIds)].sort((a, b) => a.order - b.order);
  const given = forms.filter(
    ({ roles }) => roles === 'everyone' || roles.some((id) => user.roleIds.includes(id)),
  );
  return given.length > 0 ? given : forms.filter((form) => form.isFallback);
}

function ofApp<T extends { readonly id: string }>(
  items: readonly T[],
  ids: readonly string[] | undefined,
): readonly T[] {
  const listed = items.filter((item) => ids?.includes(item.id));
  return listed.length > 0 ? listed : items;
}

function describeForm(form: FormMetadata, metadata: Metadata): FormDescription {
  const layout = formLayout(form.formXml);
  return { ...layout, id: form.id, name: form.name, strings: stringsOf(layout.libraries, metadata) };
}

/** RESX files the libraries declare as dependencies, one per base name: the user's language before any other. */
function stringsOf(libraries: readonly string[], metadata: Metadata): StringFiles {
  const strings = new Map<string, string>();
  const declared = metadata.webResources
    .filter((resource) => libraries.includes(resource.name) && resource.dependencyXml !== '')
    .flatMap((resource) =>
      childrenAt(parseXml(resource.dependencyXml, resource.name), 'Dependency', 'Library'),
    )
    .map((library) => attribute(library, 'name'));
  for (const name of declared) {
    const base = /^(.+)\.(\d+)\.resx$/.exec(name)?.[1];
    if (!base) continue;
    const inLanguage = `${base}.${LANGUAGE_ID}.resx`;
    strings.set(
      base,
      metadata.webResources.some((resource) => resource.name === inLanguage) ? inLanguage : name,
    );
  }
  return [...strings].map(([base, webResource]) => ({ base, webResource }));
}
