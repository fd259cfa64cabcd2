import {
  PROTOCOL,
  PROTOCOL_VERSION,
  SDK_EVENTS,
  type FromBridge,
  type SdkListener,
} from '../ports/bridge-protocol';
import { VERSION } from '../version';
import { callSdk } from './call-sdk';
import type { Channel } from './channel';
import { otherScripts } from './other-scripts';
import { plainData, reasonOf } from './plain-data';
import type { IpscapeSdk } from './sdk';

/**
 * Events kept for a panel that has not said hello. When more come, the oldest stay and the newest are dropped: what
 * began a call cannot be had again, while the latest state can (the panel asks for the current interaction).
 */
export const EARLY_EVENTS = 500;

/**
 * Joins the SDK and the panel. Requests are answered from now on, events are heard from `connect` on.
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
    // A panel of another version is told ours, but trusts it with nothing more.
    greeted = message.version === PROTOCOL_VERSION;
    if (sdk) sayReady(sdk);
  });

  function sayReady(client: IpscapeSdk): void {
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
      for (const [listener, name] of Object.entries(SDK_EVENTS)) {
        if (!isSdkListener(listener) || typeof client[listener] !== 'function') continue;
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
      sayReady(client);
    },
  };
}

function isSdkListener(name: string): name is SdkListener {
  return name in SDK_EVENTS;
}
