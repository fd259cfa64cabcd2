import { accept, anything, either, number, object, oneOf, orElse, text } from '../../ports/readers';

const broadcastMessage = either(
  object({ type: oneOf('joined'), from: text }),
  object({ type: oneOf('focus'), from: text, at: number }),
  object({ type: oneOf('left'), from: text }),
  object({ type: oneOf('message'), from: text, to: orElse(text, undefined), message: anything }),
);
export type BroadcastMessage = ReturnType<typeof broadcastMessage>;

/** What another tab said; `undefined` for anything else, since a tab of another release may be open. */
export function readBroadcastMessage(data: unknown): BroadcastMessage | undefined {
  return accept(broadcastMessage, data);
}
