import type { AdapterAction } from './adapter-action';
import type { AdapterParts } from './adapter-parts';
import type { CallState } from './adapter-state';

/** How long the agent has to pause for notes to be written; a completed record has to be opened for it. */
const TYPING_PAUSE_MS = { open: 1_500, completed: 5_000 };

/** Does what the agent asks for. Returns at once; what comes of it shows in the adapter's state. */
export function performAction(action: AdapterAction, parts: AdapterParts): void {
  switch (action.type) {
    case 'notes':
      return takeNotes(action, parts);
    case 'visit':
      return void parts.association.visit(action.record);
    case 'click':
      return void parts.clicks.click(action.click, action.page);
    case 'answer-dial':
      return parts.clicks.answer(action.yes, action.choice);
    case 'retry-unsaved':
      return parts.outbox.retry();
    case 'complete':
      return void parts.unfinished.complete(action.callId, action.wrapCode);
    default: {
      const call = parts.calls.current();
      if (call) performOnCall(call, action, parts);
    }
  }
}

type CallAction = Exclude<
  AdapterAction,
  { type: 'notes' | 'visit' | 'click' | 'answer-dial' | 'retry-unsaved' | 'complete' }
>;

function performOnCall(
  call: CallState,
  action: CallAction,
  { calls, pops, association }: AdapterParts,
): void {
  const { id } = call.interaction;
  switch (action.type) {
    case 'pick':
      return pops.pick(call, action.match);
    case 'open-offered':
      return pops.openOffered(call);
    case 'new-record':
      return pops.newRecord(call, action.table);
    case 'search-again':
      return pops.searchAgain(call);
    case 'search-all':
      return pops.searchAll(call);
    case 'choose':
      return void association.choose(id, action.box, action.record);
    case 'no-session':
      return calls.note(id)('no-session', action.why);
  }
}

function takeNotes(
  { id, notes, isTyping }: Extract<AdapterAction, { type: 'notes' }>,
  { calls, writing }: AdapterParts,
): void {
  const isCompleted = calls.get(id)?.interaction.state === 'closed';
  calls.change(id, { notes });
  writing.write(id, isTyping ? TYPING_PAUSE_MS[isCompleted ? 'completed' : 'open'] : undefined);
}
