import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { object, orElse, read, text, truth } from '../../WebResources/ports/readers.js';
import { plainGuid } from '../../WebResources/ports/records.js';

/* What a deployment has to know of an organisation's rows. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ConfigurationName extends Named {
  readonly isDefault: boolean;
  readonly ctiUrl: string;
}

/** The active ones. */
export async function readConfigurations(dataverse: Dataverse): Promise<readonly ConfigurationName[]> {
  const row = object({
    ips_cticonfigurationid: text,
    ips_name: text,
    ips_ctiurl: orElse(text, ''),
    ips_isdefault: orElse(truth, false),
  });
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    '?$select=ips_cticonfigurationid,ips_name,ips_ctiurl,ips_isdefault&$filter=statecode eq 0&$orderby=ips_order,ips_name',
  );
  return rows.map((each) => {
    const { value } = read(row, each);
    return {
      id: plainGuid(value.ips_cticonfigurationid),
      name: value.ips_name,
      isDefault: value.ips_isdefault,
      ctiUrl: value.ips_ctiurl,
    };
  });
}

/** Each role once: business units have copies of it, whose parent it is. */
export async function readRoles(dataverse: Dataverse): Promise<readonly Named[]> {
  const rows = await dataverse.retrieveMultiple(
    'role',
    '?$select=roleid,name&$filter=_parentroleid_value eq null&$orderby=name',
  );
  return rows.map((row) => {
    const { roleid, name } = read(object({ roleid: text, name: text }), row).value;
    return { id: plainGuid(roleid), name };
  });
}

export interface App extends Named {
  readonly uniqueName: string;
}

/** The published apps. */
export async function readApps(dataverse: Dataverse): Promise<readonly App[]> {
  const rows = await dataverse.retrieveMultiple(
    'appmodule',
    '?$select=appmoduleid,uniquename,name&$orderby=name',
  );
  return rows.map((row) => {
    const { value } = read(object({ appmoduleid: text, uniquename: text, name: text }), row);
    return { id: plainGuid(value.appmoduleid), uniqueName: value.uniquename, name: value.name };
  });
}
