import { missingPrivileges, neededPrivileges, type MissingPrivilege } from '../options/needed-privileges';
import type { Privileges } from '../ports/privileges';
import type { AdapterSettings } from '../adapter/adapter-ports';

/**
 * What the agent's roles lack for this profile, told before a call meets it. Never rejects: where it cannot be told
 * now, what is refused later names itself.
 */
export async function checkPrivileges(
  privileges: Privileges,
  { profile, userId }: Pick<AdapterSettings, 'profile' | 'userId'>,
): Promise<readonly MissingPrivilege[]> {
  const needed = neededPrivileges(profile);
  try {
    return missingPrivileges(needed, await privileges.standing(userId, needed));
  } catch {
    return [];
  }
}
