import * as v from 'valibot';
import { accept } from '../../schemas/accept';

/** The tab, and whose it is: the browser's tabs may belong to several users. */
const sender = { from: v.string(), user: v.string() };
const broadcastMessage = v.variant('type', [
  v.object({ type: v.literal('joined'), ...sender }),
  v.object({ type: v.literal('focus'), ...sender, at: v.number() }),
  v.object({ type: v.literal('left'), ...sender }),
  v.object({
    type: v.literal('message'),
    ...sender,
    to: v.exactOptional(v.string()),
    message: v.unknown(),
  }),
]);
export type BroadcastMessage = v.InferOutput<typeof broadcastMessage>;

/** What another tab has sent; `undefined` for anything else, since a tab of another release may be open. */
export function readBroadcastMessage(data: unknown): BroadcastMessage | undefined {
  return accept(broadcastMessage, data);
}
