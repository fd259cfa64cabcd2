import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { Administration, TablePrivilegeId } from '../../WebResources/ports/administration';

export interface AdministrationFake extends Administration {
  /** Whether the signed-in user is a System Administrator: only they may change anything. */
  mayChange: boolean;
  /** Roles of each user, by id. */
  readonly given: { readonly userId: string; readonly roleId: string }[];
  readonly published: string[];
}

const VERBS = ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'];

/** Roles in memory. Tables are those it is given. */
export function administrationFake(tables: readonly string[]): AdministrationFake {
  const roles = new Map<string, Set<string>>();
  const given: AdministrationFake['given'][number][] = [];
  const published: string[] = [];

  async function change(table: string, privilege: string): Promise<void> {
    await Promise.resolve();
    if (!fake.mayChange) throw new AdapterError('MISSING_PRIVILEGE', { table, privilege });
  }
  function privilegesOf(table: string): readonly TablePrivilegeId[] {
    return VERBS.map((verb) => ({ id: `${table}-${verb}`, name: `prv${verb}${table}`, verb }));
  }
  function roleCalled(id: string): Set<string> {
    const role = roles.get(id);
    if (!role) throw new AdapterError('NOT_FOUND', { table: 'role', id });
    return role;
  }

  const fake: AdministrationFake = {
    mayChange: true,
    given,
    published,
    async tablePrivileges(table) {
      await Promise.resolve();
      if (!tables.includes(table)) throw new AdapterError('UNKNOWN_TABLE', { table });
      return privilegesOf(table);
    },
    async heldPrivileges(roleId) {
      await Promise.resolve();
      return [...roleCalled(roleId)];
    },
    async createRole() {
      await change('role', 'prvCreateRole');
      const id = `00000000-0000-4000-8000-${String(roles.size + 1).padStart(12, '0')}`;
      roles.set(id, new Set());
      return id;
    },
    async addPrivileges(roleId, privilegeIds) {
      await change('role', 'prvWriteRole');
      const known = tables.flatMap((table) => privilegesOf(table).map(({ id }) => id));
      if (privilegeIds.some((id) => !known.includes(id)))
        throw new AdapterError('NOT_FOUND', { table: 'privilege' });
      for (const id of privilegeIds) roleCalled(roleId).add(id);
    },
    async giveRole(userId, roleId) {
      await change('role', 'prvAssignRole');
      roleCalled(roleId);
      given.push({ userId, roleId });
    },
    async publishViews(table) {
      await change('savedquery', 'prvPublishCustomization');
      published.push(table);
    },
  };
  return fake;
}
