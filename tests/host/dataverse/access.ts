import type { StoredRow, User } from '../organisation/model';
import type { Depth, Metadata, TableMetadata } from '../model';
import { accessDenied, missingPrivilege } from './api-error';
import { isReference } from './values';

export const VERBS = ['Read', 'Create', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign'] as const;
export type Verb = (typeof VERBS)[number];

/** What the signed-in user may do: privileges of all roles together, the deepest counts. */
export interface Access {
  depthOf(verb: Verb, table: TableMetadata): Depth | undefined;
  /** @throws ApiError 0x80040220 */
  demand(verb: Verb, table: TableMetadata): void;
  /** @throws ApiError 0x80040220 without the privilege, 0x80048306 where it does not reach the row */
  demandRow(verb: Verb, table: TableMetadata, id: string, row: StoredRow): void;
  reaches(verb: Verb, table: TableMetadata, row: StoredRow): boolean;
  /** A privilege that belongs to no table. @throws ApiError 0x80040220 */
  demandPrivilege(name: string): void;
}

/** Tables whose privileges bear another name than `prv<Verb><SchemaName>`. */
const PRIVILEGE_NAMES: Readonly<Record<string, string>> = {
  systemuser: 'User',
  // Covers every activity type: it cannot be narrowed to phone calls.
  phonecall: 'Activity',
  task: 'Activity',
  activitypointer: 'Activity',
  activityparty: 'Activity',
  savedquery: 'Query',
};

const DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];

export function privilegeName(verb: Verb, table: TableMetadata): string {
  return `prv${verb}${PRIVILEGE_NAMES[table.logicalName] ?? table.schemaName}`;
}

/** What a table has privileges for. What no user owns cannot be assigned. */
export function verbsOf({ ownership }: TableMetadata): readonly Verb[] {
  return VERBS.filter((verb) => verb !== 'Assign' || ownership === 'UserOwned');
}

export function accessOf(user: User, metadata: Metadata): Access {
  const roles = metadata.roles.filter((role) => user.roleIds.includes(role.id));

  function depthOf(verb: Verb, table: TableMetadata): Depth | undefined {
    return depthOfPrivilege(privilegeName(verb, table));
  }

  function depthOfPrivilege(name: string): Depth | undefined {
    if (user.isAdministrator) return 'Global';
    const privilege = name.toLowerCase();
    if (user.without?.some((one) => one.toLowerCase() === privilege)) return undefined;
    const held = roles.flatMap((role) => role.privileges.get(privilege) ?? []);
    return DEPTHS.filter((depth) => held.includes(depth)).at(-1);
  }

  function reaches(verb: Verb, table: TableMetadata, row: StoredRow): boolean {
    const depth = depthOf(verb, table);
    if (!depth) return false;
    // One business unit: from Local on everything is in reach. What nobody owns has no narrower depth.
    if (depth !== 'Basic' || table.ownership !== 'UserOwned') return true;
    const owner = row['ownerid'];
    return isReference(owner) && owner.id === user.id;
  }

  function demand(verb: Verb, table: TableMetadata): void {
    if (!depthOf(verb, table)) throw missingPrivilege(user.id, privilegeName(verb, table), table.logicalName);
  }

  return {
    depthOf,
    demand,
    reaches,
    demandPrivilege(name) {
      if (!depthOfPrivilege(name)) throw missingPrivilege(user.id, name);
    },
    demandRow(verb, table, id, row) {
      demand(verb, table);
      if (!reaches(verb, table, row)) throw accessDenied(user.id, verb, table.logicalName, id);
    },
  };
}
