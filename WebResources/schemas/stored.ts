import * as v from 'valibot';

/**
 * An object with these members; others are left out. A member that is null where its schema does not take that is as
 * good as missing: a release that stored an empty value has stored nothing. So is `undefined`, which IndexedDB keeps.
 */
export function stored<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((members) =>
      Object.fromEntries(
        Object.entries(members).filter(([key, value]) => {
          const schema = entries[key];
          return value !== undefined && (value !== null || (schema !== undefined && v.is(schema, null)));
        }),
      ),
    ),
    v.object(entries),
  );
}
