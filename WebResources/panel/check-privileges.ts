import {
  missingPrivileges,
  neededPrivileges,
  type MissingPrivilege,
} from '../configuration/needed-privileges';
import type { Privileges } from '../ports/privileges';
import type { AdapterContext } from '../adapter/adapter-ports';

/**
 * What the agent's roles lack for this configuration, so that the panel says so before a call fails by it. Never rejects:
 * where the privileges cannot be read, a later refusal names the one that is missing.
 */
export async function checkPrivileges(
  privileges: Privileges,
  { configuration, userId }: Pick<AdapterContext, 'configuration' | 'userId'>,
): Promise<readonly MissingPrivilege[]> {
  const needed = neededPrivileges(configuration);
  try {
    return missingPrivileges(needed, await privileges.standing(userId, needed));
  } catch {
    return [];
  }
}
