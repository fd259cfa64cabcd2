import * as v from 'valibot';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { idValue, textValue } from '../../WebResources/schemas/row-values.js';

/* What a deployment has to know of an organisation's rows. */

export interface Named {
  readonly id: string;
  readonly name: string;
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
