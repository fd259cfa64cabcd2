import { PROTOCOL, PROTOCOL_VERSION, type FromBridge } from '../protocol/bridge-protocol';
import { listenerOf, SDK_EVENTS, type SdkEventName } from '../protocol/sdk-events';
import { VERSION } from '../version';
import { callSdk } from './call-sdk';
import type { Channel } from './channel';
import { otherScripts } from './other-scripts';
import { plainData, reasonOf } from './plain-data';
import type { IpscapeSdk } from './sdk';

/**
 * Events kept for a panel that has not sent hello. When more come, the oldest stay and the newest are dropped: what
 * began a call cannot be had again, while the latest state can (the panel asks for the current interaction).
 */
export const EARLY_EVENTS = 500;

/**
 * Connects the SDK and the panel. Requests are answered from now on, events are passed on from `connect` on.
 * @param page ipSCAPE's document, searched for other CRM integrations
 */
export function startBridge(channel: Channel, page: Document): { connect: (sdk: IpscapeSdk) => void } {
  const early: FromBridge[] = [];
  let sdk: IpscapeSdk | undefined;
  let greeted = false;

  channel.onMessage((message) => {
    if (message.type === 'request') {
      const { id, method, argument } = message;
      callSdk(sdk, method, argument).then(
        (response) => channel.send({ protocol: PROTOCOL, type: 'answer', id, response }),
        (thrown: unknown) =>
          channel.send({ protocol: PROTOCOL, type: 'failure', id, message: reasonOf(thrown) }),
      );
      return;
    }
    // A panel of another version gets our version, and no event.
    greeted = message.version === PROTOCOL_VERSION;
    if (sdk) sendReady(sdk);
  });

  function sendReady(client: IpscapeSdk): void {
    channel.send({
      protocol: PROTOCOL,
      type: 'ready',
      version: PROTOCOL_VERSION,
      bridge: VERSION,
      sdk: typeof client.version === 'string' ? client.version : '',
      otherScripts: otherScripts(page),
      greeted,
    });
    if (greeted)
      early.splice(0).forEach((event) => {
        channel.send(event);
      });
  }

  return {
    connect: (client) => {
      sdk = client;
      for (const name of Object.keys(SDK_EVENTS) as SdkEventName[]) {
        const listener = listenerOf(name);
        if (typeof client[listener] !== 'function') continue;
        client[listener]((response) => {
          const event: FromBridge = {
            protocol: PROTOCOL,
            type: 'event',
            name,
            response: plainData(response),
          };
          if (greeted) channel.send(event);
          else if (early.length < EARLY_EVENTS) early.push(event);
        });
      }
      sendReady(client);
    },
  };
}
