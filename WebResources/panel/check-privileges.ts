import {
  missingPrivileges,
  neededPrivileges,
  type MissingPrivilege,
} from '../configuration/needed-privileges';
import type { Privileges } from '../ports/privileges';
import type { AdapterContext } from '../adapter/adapter-ports';

/**
 * What the agent's roles lack for this configuration, told before a call meets it. Never rejects: where it cannot be told
 * now, what is refused later names itself.
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
