import * as v from 'valibot';

/**
 * An object with these members; others are left out. A member that is null where its schema does not take that is as
 * good as missing: a release that stored an empty value has stored nothing. So is `undefined`, which IndexedDB keeps.
 */
export function stored<const Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((members) =>
      keep(members, (value, key) => {
        const schema = entries[key];
        return value !== undefined && (value !== null || (schema !== undefined && v.is(schema, null)));
      }),
    ),
    v.object(entries),
  );
}

/** Values under names that only the reader of a record knows, those that are missing left out as by `stored`. */
export function storedRecord<const Value extends v.GenericSchema>(value: Value) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((members) => keep(members, (member) => member !== undefined && member !== null)),
    v.record(v.string(), value),
  );
}

function keep(
  members: Readonly<Record<string, unknown>>,
  isKept: (value: unknown, key: string) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([key, value]) => isKept(value, key)));
}
