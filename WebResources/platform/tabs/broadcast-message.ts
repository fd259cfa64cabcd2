import * as v from 'valibot';
import { accept } from '../../schemas/accept';

const broadcastMessage = v.variant('type', [
  v.object({ type: v.literal('joined'), from: v.string() }),
  v.object({ type: v.literal('focus'), from: v.string(), at: v.number() }),
  v.object({ type: v.literal('left'), from: v.string() }),
  v.object({
    type: v.literal('message'),
    from: v.string(),
    to: v.exactOptional(v.string()),
    message: v.unknown(),
  }),
]);
export type BroadcastMessage = v.InferOutput<typeof broadcastMessage>;

/** What another tab has sent; `undefined` for anything else, since a tab of another release may be open. */
export function readBroadcastMessage(data: unknown): BroadcastMessage | undefined {
  return accept(broadcastMessage, data);
}
