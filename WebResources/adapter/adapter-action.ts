import type { ErrorValues } from '../ports/adapter-error';
import type { ClickToAct } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { Box, Match } from './adapter-state';

/**
 * What the agent does, in whichever tab. Plain data, since it travels to the tab that has the call.
 *
 * - `pick`           one of several matches, or none of them
 * - `open-offered`   open what was found but not shown, over what is in front
 * - `search-again`   a search that failed is repeated
 * - `search-all`     open Dynamics' search page
 * - `choose`         a record in one of the select boxes, `null` for "None"
 * - `notes`          `id` names the call, which may not be in hand any more when the last key arrives; while the agent
 *                    is typing, the notes are written only when they pause
 * - `visit`          the agent goes to a record's form
 * - `click`          the agent clicks a number; `page` is the record whose form was in front of the click
 * - `answer-dial`    the answer to a question before dialling, or the end of a refusal's message
 * - `no-session`     the call got no session of its own, and why: its record was shown in front instead
 * - `retry-unsaved`  the outbox tries again at once
 * - `complete`       a call that ended while no panel ran is completed with the wrap code that the agent gives it
 */
export type AdapterAction =
  | { readonly type: 'pick'; readonly match?: Match | undefined }
  | { readonly type: 'open-offered' }
  | { readonly type: 'new-record'; readonly table: string }
  | { readonly type: 'search-again' }
  | { readonly type: 'search-all' }
  | { readonly type: 'choose'; readonly box: Box; readonly record: RecordRef | null }
  | { readonly type: 'notes'; readonly id: string; readonly notes: string; readonly isTyping: boolean }
  | { readonly type: 'visit'; readonly record: RecordRef }
  | { readonly type: 'click'; readonly click: ClickToAct; readonly page?: RecordRef | undefined }
  | { readonly type: 'answer-dial'; readonly yes: boolean; readonly choice?: number }
  | { readonly type: 'no-session'; readonly why: ErrorValues }
  | { readonly type: 'retry-unsaved' }
  | { readonly type: 'complete'; readonly callId: string; readonly wrapCode: string };
