import type { CurrentUser } from '../../WebResources/ports/current-user';
import { AdapterError } from '../../WebResources/ports/adapter-error';

export interface CurrentUserFake extends CurrentUser {
  /** Who is signed in from now on; `undefined` when the session has ended. */
  signIn(id: string | undefined): void;
}

/** @param rolesOf the roles of each user */
export function currentUserFake(
  rolesOf: Readonly<Record<string, readonly string[]>>,
  signedIn: string | undefined,
): CurrentUserFake {
  let id = signedIn;
  return {
    ask: () => Promise.resolve(id === undefined ? { kind: 'signed-out' } : { kind: 'user', id }),
    roles: (userId) =>
      id === undefined
        ? Promise.reject(new AdapterError('DATAVERSE_SIGNED_OUT', { table: 'systemuser' }))
        : Promise.resolve(rolesOf[userId] ?? []),
    signIn: (next) => (id = next),
  };
}
