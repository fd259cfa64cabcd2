import { render } from 'preact';
import type { IntegrationScript } from '../integration';
import { loadScripts } from './integration-scripts';
import { exposeSdk } from './sdk';
import { openSession } from './session';
import { Softphone } from './softphone';

/**
 * ipSCAPE's CTI page, simulated. The scripts start while the page still asks its server who is signed in: a real page
 * is no sooner ready, so they have to wait for `window.ipscape`.
 */
const root = document.getElementById('softphone');
if (root) {
  const session = openSession();
  loadScripts(JSON.parse(root.dataset['scripts'] ?? '[]') as IntegrationScript[]);
  session.onState((state) => {
    if (!window.ipscape) exposeSdk(session);
    render(<Softphone session={session} state={state} />, root);
  });
}
