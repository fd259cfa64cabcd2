import type { ShellPort } from '../shell-port';
import { globalContext } from './global-context';
import { entityMetadata } from './metadata';
import { createNavigation } from './navigation';
import { refuseUnknown } from './refuse-unknown';
import { resourceString } from './resource-strings';
import { createWebApi } from './web-api';

/** The Client API's global object. What it does not have throws its own name; the deprecated `Xrm.Page` is absent. */
export function createXrm(shell: ShellPort) {
  const webApi = createWebApi();
  return refuseUnknown('Xrm', {
    WebApi: refuseUnknown('Xrm.WebApi', { ...webApi, online: webApi }),
    Navigation: createNavigation(shell),
    Page: undefined,
    Utility: refuseUnknown('Xrm.Utility', {
      getEntityMetadata: entityMetadata,
      getGlobalContext: globalContext,
      getResourceString: resourceString,
    }),
  });
}
