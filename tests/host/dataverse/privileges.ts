import type { Metadata } from '../model';
import { privilegeName, verbsOf } from './access';
import { privilegeId } from './definitions';

export interface Privilege {
  readonly id: string;
  readonly name: string;
}

/** One of all tables' privileges. */
export function findPrivilege(
  metadata: Metadata,
  fits: (privilege: Privilege) => boolean,
): Privilege | undefined {
  for (const table of metadata.tables.values()) {
    const privileges = verbsOf(table).map((verb) => privilegeName(verb, table));
    const found = privileges.map((name) => ({ id: privilegeId(name), name })).find(fits);
    if (found) return found;
  }
  return undefined;
}
