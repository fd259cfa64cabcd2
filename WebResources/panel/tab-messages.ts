import type { AdapterState, Match } from '../adapter/adapter-state';
import type { RecordRef } from '../ports/records';
import { VERSION } from '../version';

/** What the panels of one organisation's tabs tell each other. */
export type TabMessage =
  /** The acting tab's state, for the others to show; asked for by a tab that has just come. */
  | { readonly type: 'state'; readonly adapter: AdapterState }
  | { readonly type: 'state-please' }
  /** The acting tab has a pop for the tab the agent is in. */
  | { readonly type: 'open-record'; readonly record: RecordRef }
  | {
      readonly type: 'open-new-record';
      readonly table: string;
      readonly values: Readonly<Record<string, string>>;
      readonly request: string;
    }
  | { readonly type: 'open-search'; readonly table: string; readonly text: string }
  | { readonly type: 'record-saved'; readonly request: string; readonly record: RecordRef }
  /** The agent acts in a tab that only shows the call. */
  | { readonly type: 'pick'; readonly match: Match | undefined }
  | { readonly type: 'new-record'; readonly table: string }
  | { readonly type: 'retry-unsaved' };

/** Tabs that were opened before an update speak another release's words: they are not listened to. */
export function sealTabMessage(message: TabMessage): unknown {
  return { release: VERSION, message };
}

/** A message of our own release, whose shape is therefore `TabMessage`; anything else is `undefined`. */
export function readTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== 'object' || data === null || !('release' in data) || !('message' in data))
    return undefined;
  return data.release === VERSION ? (data.message as TabMessage) : undefined;
}
