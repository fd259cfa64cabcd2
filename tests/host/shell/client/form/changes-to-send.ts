import type { TableDescription } from '../../description';
import { bindPath, lookupsOf, PARTY_ROLES, writeValue, type FormValue, type SetOf } from './column-values';

export interface Changes {
  readonly table: TableDescription;
  readonly dirty: readonly string[];
  readonly isNew: boolean;
  readonly values: ReadonlyMap<string, FormValue>;
  readonly saved: ReadonlyMap<string, FormValue>;
  readonly summaryOf: SetOf;
}

/**
 * The body of the request that saves a form: its changed columns only. Of activity parties the complete list, since a
 * partial one clears the others.
 */
export function changesToSend({
  table,
  dirty,
  isNew,
  values,
  saved,
  summaryOf,
}: Changes): Readonly<Record<string, unknown>> {
  const body: Record<string, unknown> = {};
  for (const name of dirty) {
    const column = table.columns[name];
    if (!column || column.type === 'PartyList' || !(isNew ? column.createable : column.updateable)) continue;
    const value = values.get(name) ?? null;
    const before = saved.get(name) ?? null;
    Object.assign(body, writeValue(column, value, table.navigationProperties, summaryOf, before));
  }
  const isPartyChanged = dirty.some((name) => table.columns[name]?.type === 'PartyList');
  if (isPartyChanged) body[`${table.logicalName}_activity_parties`] = allParties(values, summaryOf);
  return body;
}

function allParties(values: Changes['values'], summaryOf: Changes['summaryOf']): object[] {
  return Object.entries(PARTY_ROLES).flatMap(([column, role]) =>
    lookupsOf(values.get(column) ?? null).map((reference) => ({
      participationtypemask: role,
      [`partyid_${reference.entityType}@odata.bind`]: bindPath(reference, summaryOf),
    })),
  );
}
