import * as v from 'valibot';
import { PROTOCOL } from '../../protocol/bridge-protocol';
import { accept } from '../../schemas/accept';

const protocol = v.literal(PROTOCOL);

/**
 * Messages of bridge.js. `ready` asks for the version alone, so that a bridge of another time is still recognised as
 * one; an event's name may be new, it is then reported as unreadable.
 */
const fromBridge = v.variant('type', [
  v.object({
    protocol,
    type: v.literal('ready'),
    version: v.number(),
    bridge: v.fallback(v.string(), ''),
    otherScripts: v.fallback(v.array(v.string()), []),
    greeted: v.fallback(v.boolean(), true),
  }),
  v.object({ protocol, type: v.literal('event'), name: v.string(), response: v.optional(v.unknown()) }),
  v.object({ protocol, type: v.literal('answer'), id: v.string(), response: v.optional(v.unknown()) }),
  v.object({ protocol, type: v.literal('failure'), id: v.string(), message: v.string() }),
]);

export type BridgeMessage = v.InferOutput<typeof fromBridge>;

/** @returns `undefined` for anything that is not a message of bridge.js: other protocols share the window */
export function readFromBridge(data: unknown): BridgeMessage | undefined {
  return accept(fromBridge, data);
}
