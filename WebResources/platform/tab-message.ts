import * as v from 'valibot';

const Message = v.variant('type', [
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
export type TabMessage = v.InferOutput<typeof Message>;

/** What another tab said; `undefined` for anything else, since a tab of another release may be open. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  const read = v.safeParse(Message, data);
  return read.success ? read.output : undefined;
}
