import type { Adapter } from '../adapter/adapter-ports';
import type { Box, Match } from '../adapter/adapter-state';
import type { ErrorValues } from '../ports/adapter-error';
import type { ClickToAct } from '../ports/cif';
import type { RecordRef } from '../ports/records';

/** What the agent does with a call, in whichever tab: plain data, since the tab that has the call does it. */
export type AdapterAction =
  | { readonly type: 'pick'; readonly match?: Match }
  | { readonly type: 'open-offered' }
  | { readonly type: 'new-record'; readonly table: string }
  | { readonly type: 'search-again' }
  | { readonly type: 'search-all' }
  | { readonly type: 'choose'; readonly box: Box; readonly record: RecordRef | null }
  | { readonly type: 'notes'; readonly id: string; readonly notes: string; readonly isTyping: boolean }
  | { readonly type: 'visit'; readonly record: RecordRef }
  | { readonly type: 'click'; readonly click: ClickToAct; readonly page?: RecordRef }
  | { readonly type: 'answer-dial'; readonly yes: boolean; readonly choice?: number }
  | { readonly type: 'no-session'; readonly why: ErrorValues }
  | { readonly type: 'retry-unsaved' };

export function perform(adapter: Adapter, action: AdapterAction): void {
  switch (action.type) {
    case 'pick':
      return adapter.pick(action.match);
    case 'open-offered':
      return adapter.openOffered();
    case 'new-record':
      return adapter.newRecord(action.table);
    case 'search-again':
      return adapter.searchAgain();
    case 'search-all':
      return adapter.searchAll();
    case 'choose':
      return adapter.choose(action.box, action.record);
    case 'notes':
      return adapter.setNotes(action.id, action.notes, action.isTyping);
    case 'visit':
      return adapter.visited(action.record);
    case 'click':
      return adapter.clicked(action.click, action.page);
    case 'answer-dial':
      return adapter.answerDial(action.yes, action.choice);
    case 'no-session':
      return adapter.hadNoSession(action.why);
    case 'retry-unsaved':
      return adapter.retryUnsaved();
  }
}
