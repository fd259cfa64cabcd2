import { accessOf } from '../dataverse/access';
import type { Context } from '../dataverse/context';
import { writeParties } from '../dataverse/parties';
import { newRow } from '../dataverse/row-rules';
import type { Store } from '../dataverse/store';
import { grant } from '../dataverse/role-privileges';
import type { CellValue, Reference, User } from '../organisation/model';
import type { Metadata, Role } from '../model';
import { COLLEAGUE, ORGANISATION_ID } from '../organisation/users';
import { stableId } from '../stable-id';

export type Values = Readonly<Record<string, CellValue>>;

/** Makes rows as Dataverse would, past all privileges, with ids that are the same on every start. */
export interface RowMaker {
  readonly metadata: Metadata;
  /** @param key unique within the table; the row's id is made of it unless `values` holds one */
  add(table: string, key: string, values: Values, owner?: User): Reference;
  /** A phone call with its parties, by participation type. */
  addActivity(
    table: string,
    key: string,
    values: Values,
    parties: Readonly<Record<number, Reference>>,
  ): Reference;
  /** A pair of a many-to-many relationship. */
  associate(intersectTable: string, pair: Values): void;
  /** A role with its privileges. */
  addRole(role: Role, businessUnit: Reference): void;
}

export function createRowMaker(store: Store, metadata: Metadata, now: () => Date): RowMaker {
  const contextOf = (user: User): Context => ({
    metadata,
    store,
    user,
    access: accessOf(user, metadata),
    organisationId: ORGANISATION_ID,
    origin: '',
    now,
  });

  function add(tableName: string, key: string, values: Values, owner: User = COLLEAGUE): Reference {
    const table = metadata.tables.get(tableName);
    if (!table) throw new Error(`Sample data for a table that is not there: ${tableName}.`);
    for (const column of Object.keys(values)) {
      if (!table.columns.has(column))
        throw new Error(`Sample data for ${tableName}.${column}, which is not there.`);
    }
    const given = values[table.primaryIdColumn];
    const id = typeof given === 'string' ? given : stableId(`${tableName}:${key}`);
    store.put(tableName, id, newRow(table, id, values, contextOf(owner)));
    return { table: tableName, id };
  }

  return {
    metadata,
    add,
    addRole({ id, name, privileges }, businessunitid) {
      add('role', name, { roleid: id, name, businessunitid });
      for (const [privilege, depth] of privileges) grant(store, id, privilege, depth);
    },
    addActivity(tableName, key, values, parties) {
      const activity = add(tableName, key, values);
      const table = metadata.tables.get(tableName);
      const row = store.get(tableName, activity.id);
      const bodies = Object.entries(parties).map(([mask, { table: target, id }]) => ({
        [`partyid_${target}@odata.bind`]: `/${metadata.tables.get(target)?.entitySetName ?? target}(${id})`,
        participationtypemask: Number(mask),
      }));
      if (table && row) writeParties(table, activity.id, row.values, bodies, contextOf(COLLEAGUE));
      return activity;
    },
    associate: (intersectTable, pair) => {
      const key = JSON.stringify(Object.entries(pair).sort());
      store.put(intersectTable, stableId(`${intersectTable}:${key}`), pair);
    },
  };
}
