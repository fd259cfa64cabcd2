import type { Element } from '@xmldom/xmldom';
import type { Depth, Role } from '../model';
import { ImportRefusal } from './import-refusal';
import { attribute, child, children, guidOf } from './xml';

const DEPTHS: readonly Depth[] = ['Basic', 'Local', 'Deep', 'Global'];

/** @throws Error naming a privilege whose level Dataverse does not have */
export function readRoles(customizations: Element): Role[] {
  return children(child(customizations, 'Roles'), 'Role').map((element) => {
    const name = attribute(element, 'name');
    const privileges = children(child(element, 'RolePrivileges'), 'RolePrivilege').map(
      (privilege): [string, Depth] => {
        const depth = DEPTHS.find((candidate) => candidate === attribute(privilege, 'level'));
        if (!depth)
          throw new ImportRefusal(`Role "${name}": ${attribute(privilege, 'name')} has no known level.`);
        return [attribute(privilege, 'name').toLowerCase(), depth];
      },
    );
    return { id: guidOf(attribute(element, 'id')), name, privileges: new Map(privileges) };
  });
}
