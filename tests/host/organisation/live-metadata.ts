import { rolesIn } from '../dataverse/role-privileges';
import { asText } from '../dataverse/values';
import type { Store } from '../dataverse/store';
import type { Metadata, ViewMetadata } from '../model';

/** What of the metadata can be changed by rows: roles, and views, of which a change is there once it is published. */
export function liveMetadata(metadata: Metadata, store: Store): Metadata {
  const rows = new Map(store.all('savedquery').map(({ id, values }) => [id, values]));
  const asPublished = (view: ViewMetadata): ViewMetadata => {
    const row = rows.get(view.id);
    if (!row) return view;
    return { ...view, fetchXml: asText(row['fetchxml']), layoutXml: asText(row['layoutxml']) };
  };
  return { ...metadata, views: metadata.views.map(asPublished), roles: rolesIn(store) };
}

export function rolesOfUser(userId: string, store: Store): string[] {
  const pairs = store.all('systemuserroles').filter(({ values }) => values['systemuserid'] === userId);
  return pairs.map(({ values }) => asText(values['roleid']));
}

/** The store without the rows of solutions that a mode has taken away. */
export function withInstalledSolutions(store: Store, { solutions }: Metadata): Store {
  const names = new Set(solutions.map(({ uniqueName }) => uniqueName));
  return {
    ...store,
    all(table) {
      const rows = store.all(table);
      return table === 'solution'
        ? rows.filter(({ values }) => names.has(asText(values['uniquename'])))
        : rows;
    },
  };
}
