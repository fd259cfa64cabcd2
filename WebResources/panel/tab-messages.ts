import type { AdapterAction } from '../adapter/adapter-action';
import type { AdapterState } from '../adapter/adapter-state';
import type { CallOnScreen, ShowOutcome } from '../adapter/screen';
import type { RecordRef } from '../ports/records';
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

/** Marks a message with our release: tabs that were opened before an update send other messages. */
export function sealTabMessage(message: TabMessage): unknown {
  return { release: VERSION, message };
}

/** A message of our own release, whose shape is therefore `TabMessage`; anything else is `undefined`. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null || !('release' in data) || !('message' in data))
    return undefined;
  return data.release === VERSION ? (data.message as TabMessage) : undefined;
}
