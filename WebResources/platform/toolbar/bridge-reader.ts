import { PROTOCOL } from '../../ports/bridge-protocol';
import {
  accept,
  anything,
  either,
  fallback,
  list,
  number,
  object,
  oneOf,
  text,
  truth,
} from '../../ports/readers';

const protocol = oneOf(PROTOCOL);

/**
 * Messages of bridge.js. `ready` asks for the version alone, so that a bridge of another time is still recognised as
 * one; an event's name may be new, it is then reported as unreadable.
 */
const fromBridge = either(
  object({
    protocol,
    type: oneOf('ready'),
    version: number,
    bridge: fallback(text, ''),
    otherScripts: fallback(list(text), []),
    greeted: fallback(truth, true),
  }),
  object({ protocol, type: oneOf('event'), name: text, response: anything }),
  object({ protocol, type: oneOf('answer'), id: text, response: anything }),
  object({ protocol, type: oneOf('failure'), id: text, message: text }),
);

export type BridgeMessage = ReturnType<typeof fromBridge>;

/** @returns `undefined` for anything that is not a message of bridge.js: other protocols share the window */
export function readFromBridge(data: unknown): BridgeMessage | undefined {
  return accept(fromBridge, data);
}
