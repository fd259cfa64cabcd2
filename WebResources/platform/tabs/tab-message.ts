import { accept, anything, either, number, object, oneOf, orElse, text } from '../../ports/readers';

const tabMessage = either(
  object({ type: oneOf('joined'), from: text }),
  object({ type: oneOf('focus'), from: text, at: number }),
  object({ type: oneOf('left'), from: text }),
  object({ type: oneOf('message'), from: text, to: orElse(text, undefined), message: anything }),
);
export type TabMessage = ReturnType<typeof tabMessage>;

/** What another tab said; `undefined` for anything else, since a tab of another release may be open. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  return accept(tabMessage, data);
}
