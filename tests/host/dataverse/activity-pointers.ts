import type { Metadata } from '../model';
import type { Store } from './store';

/** The table that has all activities of every type in it. */
export const ACTIVITY_POINTER = 'activitypointer';

/**
 * The store with the activities of all types as rows of `activitypointer`, as Dataverse shows them: the same id, the
 * columns they have in common, `activitytypecode` says the type. They are written as what they are.
 */
export function withActivityPointers(store: Store, { tables }: Metadata): Store {
  const types = [...tables.values()].filter((table) => table.isActivity).map((table) => table.logicalName);
  return {
    ...store,
    all: (table) =>
      table === ACTIVITY_POINTER ? types.flatMap((type) => store.all(type)) : store.all(table),
    get(table, id) {
      if (table !== ACTIVITY_POINTER) return store.get(table, id);
      return types.map((type) => store.get(type, id)).find((row) => row !== undefined);
    },
  };
}
