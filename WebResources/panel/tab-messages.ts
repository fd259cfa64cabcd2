import * as v from 'valibot';
import type { AdapterAction } from '../adapter/adapter-action';
import type { AdapterState } from '../adapter/adapter-state';
import type { CallOnScreen, ShowOutcome } from '../adapter/screen';
import type { RecordRef } from '../ports/records';
import { accept } from '../schemas/accept';
import { VERSION } from '../version';

/** What the panels of one organisation's tabs send each other. */
export type TabMessage =
  /** The acting tab's state, for the others to show; a tab that starts waiting requests it. */
  | { readonly type: 'state'; readonly adapter: AdapterState }
  | { readonly type: 'state-request' }
  /** The configuration in Dataverse has changed. */
  | { readonly type: 'configuration-changed' }
  /** The agent acts in a tab that only shows the call. */
  | { readonly type: 'act'; readonly action: AdapterAction }
  | ScreenMessage;

/** What the acting tab wants shown in the tab the agent is in, and the answers. */
export type ScreenMessage =
  | {
      readonly type: 'open-record';
      readonly request: string;
      readonly record: RecordRef;
      readonly call: CallOnScreen;
    }
  | {
      readonly type: 'open-new-record';
      readonly request: string;
      readonly table: string;
      readonly values: Readonly<Record<string, string>>;
      readonly call: CallOnScreen;
    }
  | { readonly type: 'open-search'; readonly table: string; readonly text: string }
  | { readonly type: 'show-panel' }
  | { readonly type: 'return-to'; readonly call: CallOnScreen }
  | { readonly type: 'opened'; readonly request: string; readonly outcome: ShowOutcome }
  | { readonly type: 'record-saved'; readonly request: string; readonly record: RecordRef }
  /** The agent has gone to a call's session. */
  | { readonly type: 'returned'; readonly interactionId: string };

const sealed = v.object({
  release: v.literal(VERSION),
  // of our own release, so its shape is that of the type
  message: v.custom<TabMessage>((message) => v.is(v.object({ type: v.string() }), message)),
});

/** Tabs that were opened before an update send another release's messages: those are passed over. */
export function sealTabMessage(message: TabMessage): unknown {
  return { release: VERSION, message };
}

/** A message of our own release; anything else is `undefined`. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  return accept(sealed, data)?.message;
}
