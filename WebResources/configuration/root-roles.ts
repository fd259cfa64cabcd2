import { AdapterError } from '../ports/adapter-error';
import type { Dataverse } from '../ports/dataverse';
import { plainGuid, textIn } from '../ports/records';

/**
 * A user's roles, and the roles these are copies of. Every business unit has a copy of each role under an id of its
 * own; a user holds the copy of theirs, a configuration names the one of the root business unit
 * (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/role, `parentrootroleid`).
 *
 * @param roleIds as the client reports them
 * @returns them alone where the user may not read roles: in the root business unit they are the same
 * @throws AdapterError what `dataverse` throws otherwise
 */
export async function withRootRoles(
  dataverse: Dataverse,
  roleIds: readonly string[],
): Promise<readonly string[]> {
  if (roleIds.length === 0) return roleIds;
  const anyOfThem = roleIds.map((id) => `roleid eq ${id}`).join(' or ');
  try {
    const rows = await dataverse.retrieveMultiple(
      'role',
      `?$select=_parentrootroleid_value&$filter=${anyOfThem}`,
    );
    const roots = rows.map((row) => plainGuid(textIn(row, '_parentrootroleid_value')));
    return [...new Set([...roleIds, ...roots])];
  } catch (thrown) {
    if (thrown instanceof AdapterError && thrown.code === 'MISSING_PRIVILEGE') return roleIds;
    throw thrown;
  }
}
