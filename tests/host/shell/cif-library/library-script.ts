import { listenOn } from '../cif/listen';
import { createCifLibrary } from './library';

/**
 * Loads as `msdyn_ciLibrary.js` in a provider's frame. There is no handshake: `CIFInitDone` comes in the next turn
 * whether a host is there or not.
 */
const script = document.querySelector<HTMLElement>('script[data-cifid="CIFMainLibrary"]');
const second = new URLSearchParams(location.search).get('ucilib');
const origins = [script?.dataset['crmurl'] ?? document.referrer, second]
  .filter((address): address is string => typeof address === 'string' && address !== '')
  .map((address) => new URL(address).origin);

// Messages go to the top window, not to the parent: a provider's frame is inside the container page's.
const { library, wire } = createCifLibrary({ host: window.top ?? window, origins });
listenOn(window, wire);
Object.assign(window, { Microsoft: { CIFramework: library } });
setTimeout(() => window.dispatchEvent(new CustomEvent('CIFInitDone', { detail: origins })), 0);
