import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { object, read, text } from '../../WebResources/ports/readers.js';
import { plainGuid } from '../../WebResources/ports/records.js';

/* What a deployment has to know of an organisation's rows. */

export interface Named {
  readonly id: string;
  readonly name: string;
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
