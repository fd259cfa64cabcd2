/**
 * What the signed-in user may do with tables, by all roles: their own and those of their teams. Rejects with an
 * `AdapterError` with what Dataverse answered.
 */
export interface Privileges {
  /**
   * How each of the wanted privileges stands. Those on tables that the organisation does not have are left out, and
   * so is a verb that a table knows no privilege for. Asking takes Read on users: without it, the answer is only
   * that it is missing.
   */
  standing(userId: string, wanted: readonly TablePrivilege[]): Promise<readonly PrivilegeStanding[]>;
}

export type PrivilegeVerb = 'Create' | 'Read' | 'Write' | 'Append' | 'AppendTo';

export interface TablePrivilege {
  /** Logical name. */
  readonly table: string;
  readonly verb: PrivilegeVerb;
}

/**
 * - `none`  the user does not hold it
 * - `own`   it reaches the user's own records alone (depth Basic)
 * - `wide`  it reaches others' records too
 */
export type PrivilegeReach = 'none' | 'own' | 'wide';

export interface PrivilegeStanding extends TablePrivilege {
  /** Dataverse's name of it, `prvReadContact`: of a phone call it is `prvReadActivity`, of a user `prvReadUser`. */
  readonly name: string;
  /** The table as people read it. */
  readonly tableName: string;
  readonly reach: PrivilegeReach;
}
