import type { Dataverse } from '../ports/dataverse';
import { plainGuid, textIn } from '../ports/records';
import type { Configuration, RoleName } from './configuration';
import { writeConfigurationFile } from './file/configuration-file';

/** What a configuration was before a change, kept with it. */
export interface Version {
  readonly configurationId: string;
  /** When, and who. */
  readonly name: string;
  /** The configuration as a file. */
  readonly content: string;
}

/** @param configuration what it is before it is changed */
export function versionOf(configurationId: string, configuration: Configuration, name: string): Version {
  return { configurationId, name, content: writeConfigurationFile(configuration) };
}

/** `ips_configurationversion.ips_name` takes 100 characters. */
const LONGEST_NAME = 100;

/** When, by this computer's clock, and who. */
export function versionName(now: Date, who: string): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())} ${who}`.trim().slice(0, LONGEST_NAME);
}

/** The signed-in user's name, on pages that have no Xrm to ask. */
export async function userName(dataverse: Dataverse): Promise<string> {
  const onlyMe = "Microsoft.Dynamics.CRM.EqualUserId(PropertyName='systemuserid')";
  const [user] = await dataverse.retrieveMultiple('systemuser', `?$select=fullname&$filter=${onlyMe}`);
  return user ? textIn(user, 'fullname') : '';
}

/**
 * The configuration with the names of its roles, which its row does not have: ids differ between environments. A user
 * who may not read roles gets ids alone, and so does a role that is gone.
 */
export async function withRoleNames(
  dataverse: Dataverse,
  configuration: Configuration,
): Promise<Configuration> {
  const names = await roleNames(dataverse, configuration.roles).catch(() => []);
  const roles = configuration.roles.map((role) => names.find(({ id }) => id === role.id) ?? role);
  return { ...configuration, roles };
}

async function roleNames(dataverse: Dataverse, roles: readonly RoleName[]): Promise<readonly RoleName[]> {
  if (roles.length === 0) return [];
  const any = roles.map(({ id }) => `roleid eq ${id}`).join(' or ');
  const rows = await dataverse.retrieveMultiple('role', `?$select=roleid,name&$filter=${any}`);
  return rows.map((row) => ({ id: plainGuid(textIn(row, 'roleid')), name: textIn(row, 'name') }));
}
