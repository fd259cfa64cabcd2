import IpscapeWebClient from '@ipscape/web-client';
import { startBridge } from './bridge';
import { openChannel } from './channel';
import { organisationOrigin } from './organisation-origin';
import { whenPageHasStarted } from './page-start';

/**
 * Entry of bridge.js, a script in ipSCAPE's page: passes the SDK's events to the panel that frames the page, and the
 * panel's requests to the SDK. Without a usable `data-crmurl`, or outside a frame, it does nothing at all: it
 * knows no origin to exchange messages with, and the panel reports that after 10 s of silence.
 */
const organisation = organisationOrigin(document.currentScript?.dataset['crmurl']);
const channel = organisation && openChannel(window, organisation);
if (channel) {
  const bridge = startBridge(channel, document);
  whenPageHasStarted(() => new IpscapeWebClient(), bridge.connect);
}
