import * as v from 'valibot';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { booleanValue, idValue, textValue } from '../../WebResources/schemas/row-values.js';

/* What a deployment has to know of an organisation's rows. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ConfigurationName extends Named {
  readonly isDefault: boolean;
  readonly ctiUrl: string;
}

const configurationRow = v.object({
  ips_cticonfigurationid: idValue,
  ips_name: textValue,
  ips_ctiurl: textValue,
  ips_isdefault: booleanValue,
});

/** The active ones. */
export async function readConfigurations(dataverse: Dataverse): Promise<readonly ConfigurationName[]> {
  const rows = await dataverse.retrieveMultiple(
    'ips_cticonfiguration',
    '?$select=ips_cticonfigurationid,ips_name,ips_ctiurl,ips_isdefault&$filter=statecode eq 0&$orderby=ips_order,ips_name',
  );
  return rows.map((row) => {
    const { ips_cticonfigurationid: id, ips_name: name, ...rest } = v.parse(configurationRow, row);
    return { id, name, isDefault: rest.ips_isdefault, ctiUrl: rest.ips_ctiurl };
  });
}

const roleRow = v.object({ roleid: idValue, name: textValue });

/** Each role once: business units have copies of it, whose parent it is. */
export async function readRoles(dataverse: Dataverse): Promise<readonly Named[]> {
  const rows = await dataverse.retrieveMultiple(
    'role',
    '?$select=roleid,name&$filter=_parentroleid_value eq null&$orderby=name',
  );
  return rows.map((row) => {
    const { roleid: id, name } = v.parse(roleRow, row);
    return { id, name };
  });
}

export interface App extends Named {
  readonly uniqueName: string;
}

const appRow = v.object({ appmoduleid: idValue, uniquename: textValue, name: textValue });

/** The published apps. */
export async function readApps(dataverse: Dataverse): Promise<readonly App[]> {
  const rows = await dataverse.retrieveMultiple(
    'appmodule',
    '?$select=appmoduleid,uniquename,name&$orderby=name',
  );
  return rows.map((row) => {
    const { appmoduleid: id, uniquename: uniqueName, name } = v.parse(appRow, row);
    return { id, uniqueName, name };
  });
}
