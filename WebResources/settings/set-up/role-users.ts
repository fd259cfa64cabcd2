import * as v from 'valibot';
import type { Dataverse } from '../../ports/dataverse';
import { idValue, textValue } from '../../schemas/row-values';

export interface RoleUser {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
}

const userRow = v.object({ systemuserid: idValue, fullname: textValue, _businessunitid_value: idValue });
const copyRow = v.object({ roleid: idValue, _businessunitid_value: idValue });

/**
 * The enabled users who have a role themselves, in whatever business unit; not those who have it by a team, since the
 * role selector of a channel provider does not count them.
 * @param roleId of the root business unit's role, which its copies in other units name as their root
 */
export async function usersWithRole(dataverse: Dataverse, roleId: string): Promise<readonly RoleUser[]> {
  const rows = await dataverse.retrieveMultiple(
    'systemuser',
    '?$select=systemuserid,fullname,_businessunitid_value&$orderby=fullname' +
      `&$filter=isdisabled eq false and systemuserroles_association/any(r:r/_parentrootroleid_value eq ${roleId})`,
  );
  return rows.map((row) => {
    const user = v.parse(userRow, row);
    return { id: user.systemuserid, name: user.fullname, businessUnitId: user._businessunitid_value };
  });
}

/** A role's copy in each business unit: a user gets that of their own. @returns role ids by business unit */
export async function copiesOfRole(
  dataverse: Dataverse,
  roleId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await dataverse.retrieveMultiple(
    'role',
    `?$select=roleid,_businessunitid_value&$filter=_parentrootroleid_value eq ${roleId}`,
  );
  return new Map(
    rows.map((row) => {
      const { roleid, _businessunitid_value: businessUnitId } = v.parse(copyRow, row);
      return [businessUnitId, roleid];
    }),
  );
}
