import { hostContext } from '../host-context';
import { bracedId } from '../record-id';
import { collection } from './metadata';
import { refuseUnknown } from './refuse-unknown';

/** The version the local Dynamics answers with, of the same shape as an organisation's. */
export const DYNAMICS_VERSION = '9.2.25104.00170';

/** `Xrm.Utility.getGlobalContext()`. */
export function globalContext() {
  const { user, organisation, languageId } = hostContext;
  const roles = collection(
    user.roles.map(({ id, name }) => ({ id, name, entityType: 'role' })),
    (role) => role.name,
  );
  return refuseUnknown('Xrm.Utility.getGlobalContext()', {
    getClientUrl: () => location.origin,
    getVersion: () => DYNAMICS_VERSION,
    isOnPremises: () => false,
    getCurrentAppUrl: () => `${location.origin}/main.aspx?appid=${currentAppId()}`,
    getCurrentAppName: async () => currentApp()?.name ?? '',
    getCurrentAppProperties: async () => {
      const app = currentApp();
      return app ? { appId: app.id, displayName: app.name, uniqueName: app.uniqueName } : {};
    },
    client: refuseUnknown('globalContext.client', {
      getClient: () => 'Web',
      getClientState: () => 'Online',
      getFormFactor: () => 1,
      isOffline: () => false,
    }),
    organizationSettings: refuseUnknown('globalContext.organizationSettings', {
      organizationId: organisation.id,
      uniqueName: organisation.uniqueName,
      languageId,
    }),
    userSettings: refuseUnknown('globalContext.userSettings', {
      userId: bracedId(user.id),
      userName: user.name,
      languageId,
      isRTL: false,
      roles,
      securityRoles: user.roles.map(({ id }) => id),
    }),
  });
}

export function currentAppId(): string {
  return (new URLSearchParams(location.search).get('appid') ?? '').toLowerCase();
}

export function currentApp() {
  return hostContext.apps.find((app) => app.id === currentAppId());
}
