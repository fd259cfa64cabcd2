import * as v from 'valibot';
import type { PresentConfiguration } from '../configuration/present-configuration';
import type { ConfigurationDocument, RoleName } from '../configuration/document-model';
import { documentOf, writeDocument } from '../configuration/configuration-document';
import { summaryRow } from '../configuration/rows';
import type { Dataverse } from '../ports/dataverse';
import { read } from '../ports/readers';
import { textIn } from '../ports/records';
import { idValue, textValue } from '../schemas/row-values';

/** What a configuration was before a change, kept with it. */
export interface Version {
  readonly configurationId: string;
  /** When, and who. */
  readonly name: string;
  /** `writeDocument` of it. */
  readonly content: string;
}

const roleRow = v.object({ roleid: idValue, name: textValue });

/** A configuration as it is now, as a document. A user who may not read roles gets their ids alone. */
export async function readPresentDocument(
  dataverse: Dataverse,
  present: PresentConfiguration,
): Promise<ConfigurationDocument> {
  const ids = read(summaryRow.ips_roles, present.configuration.row['ips_roles']).value;
  return documentOf(present, await roleNames(dataverse, ids).catch(() => []));
}

async function roleNames(dataverse: Dataverse, ids: readonly string[]): Promise<readonly RoleName[]> {
  if (ids.length === 0) return [];
  const any = ids.map((id) => `roleid eq ${id}`).join(' or ');
  const rows = await dataverse.retrieveMultiple('role', `?$select=roleid,name&$filter=${any}`);
  return rows.map((row) => {
    const { roleid: id, name } = v.parse(roleRow, row);
    return { id, name };
  });
}

/** @param document what the configuration is before it is changed */
export function versionOf(configurationId: string, document: ConfigurationDocument, name: string): Version {
  return { configurationId, name, content: writeDocument(document) };
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
