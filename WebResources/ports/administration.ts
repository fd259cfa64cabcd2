/**
 * What an administrator's pages do in Dataverse beyond rows: roles and publishing. Everything rejects with an
 * `AdapterError` with what Dataverse answered; changing roles, users' roles and views takes a System Administrator.
 */
export interface Administration {
  /** What a table has privileges for. @throws AdapterError UNKNOWN_TABLE */
  tablePrivileges(table: string): Promise<readonly TablePrivilegeId[]>;
  /** @returns ids of the privileges that a role holds for the whole organisation */
  heldPrivileges(roleId: string): Promise<readonly string[]>;
  /** Makes an empty role in the root business unit, unmanaged. @returns its id */
  createRole(name: string, description: string): Promise<string>;
  /** Adds privileges for the whole organisation; those the role has stay. */
  addPrivileges(roleId: string, privilegeIds: readonly string[]): Promise<void>;
  /** @param roleId the role as the user's own business unit has it */
  giveRole(userId: string, roleId: string): Promise<void>;
  /** Makes changed views of a table the ones that people see. */
  publishViews(table: string): Promise<void>;
}

export interface TablePrivilegeId {
  readonly id: string;
  /** `prvReadLead` */
  readonly name: string;
  /** `Read`, `AppendTo` … */
  readonly verb: string;
}
