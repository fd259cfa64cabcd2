import { asText } from '../dataverse/values';
import type { Store } from '../dataverse/store';
import type { Metadata } from '../model';

/** The views as their rows in `savedquery` have them: a change is in the metadata from the moment it is published. */
export function withPublishedViews(metadata: Metadata, store: Store): Metadata {
  const rows = new Map(store.all('savedquery').map(({ id, values }) => [id, values]));
  return {
    ...metadata,
    views: metadata.views.map((view) => {
      const row = rows.get(view.id);
      if (!row) return view;
      return { ...view, fetchXml: asText(row['fetchxml']), layoutXml: asText(row['layoutxml']) };
    }),
  };
}
