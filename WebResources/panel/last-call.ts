import type { AdapterState, CallState } from '../adapter/adapter-state';
import type { Clock } from '../ports/clock';
import { accept, anything, list, number, object, oneOf, text } from '../ports/readers';
import type { ValueStore } from '../ports/value-store';
import { VERSION } from '../version';

/** The call before, which the agent may still correct until the next begins: also after the page has been loaded again. */
export interface LastCall {
  /** `undefined` where there is none for this owner, or none of late. Never rejects. */
  get(): Promise<CallState | undefined>;
  /** What the agent has in hand now. */
  keep(call: CallState | undefined): void;
}

/** A call that is over, but still in hand. ipSCAPE's page reports one that goes on again. */
export function lastCallIn(state: AdapterState | undefined): CallState | undefined {
  return state?.call?.interaction.state === 'closed' ? state.call : undefined;
}

const KEY = 'last-call';
/** A call of the day before does not belong in the panel. */
const KEEP_MS = 12 * 3600 * 1000;

/**
 * What this release has written has the shape of `CallState`. Looked at all the same, as far as the panel would fail to
 * start by it: another build may have had the same number.
 */
const stored = object({
  release: oneOf(VERSION),
  owner: text,
  at: number,
  call: object({
    interaction: object({ id: text, state: oneOf('closed'), facts: object({ id: text }) }),
    pop: object({ kind: text }),
    log: object({ kind: text }),
    candidates: list(anything),
    trace: list(anything),
    notes: text,
  }),
});

/** @param owner user, organisation and tenant: another one's call is never shown */
export function lastCall(store: ValueStore, owner: string, clock: Clock): LastCall {
  let inHand: CallState | undefined;
  /** Unknown, until it is put or removed. */
  let isStored = true;
  return {
    async get() {
      const value = await store.get(KEY).catch(() => undefined);
      const found = accept(stored, value);
      const isOurs = found?.owner === owner && clock.now().getTime() - found.at < KEEP_MS;
      return isOurs ? (value as { readonly call: CallState }).call : undefined;
    },
    keep(call) {
      if (!call || call === inHand) return;
      inHand = call;
      const isOver = call.interaction.state === 'closed';
      if (isOver) {
        const value = { release: VERSION, owner, at: clock.now().getTime(), call };
        store.put(KEY, value).catch(() => undefined);
      } else if (isStored) {
        store.remove(KEY).catch(() => undefined);
      }
      isStored = isOver;
    },
  };
}
