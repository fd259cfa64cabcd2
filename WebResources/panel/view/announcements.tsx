import { useRef } from 'preact/hooks';
import type { CallState } from '../../adapter/adapter-state';
import type { PanelText } from '../../strings/texts';
import type { PanelState } from '../panel-state';
import { statusOf } from './status';
import { useText } from './surroundings';
import {
  errorWords,
  failedKey,
  failureWords,
  loggedWords,
  refusedWords,
  tableWord,
} from '../../strings/words';

/**
 * Two live regions, always in the document: screen readers are notified of changes in regions they know already. What was said
 * of the log stays while it is saved again, or each pause in the notes would be read out.
 */
export function Announcements({ state }: { readonly state: PanelState }) {
  const text = useText();
  const call = 'adapter' in state ? state.adapter.call : undefined;
  const said = useRef({ id: '', words: '' });
  if (call && !(call.log.kind === 'saving' && call.interaction.id === said.current.id))
    said.current = { id: call.interaction.id, words: logWords(call, text) };
  return (
    <>
      <div class="unseen" role="status">
        {[
          statusWords(state, text),
          ...(call ? [failureWords(text, call.interaction), popWords(call, text), said.current.words] : []),
        ].join(' ')}
      </div>
      <div class="unseen" role="alert">
        {call ? incomingWords(call, text) : ''}
      </div>
    </>
  );
}

function statusWords(state: PanelState, text: PanelText): string {
  const { key, word, values } = statusOf(state);
  if (state.stage === 'stopped') return errorWords(text, state.error);
  return key === undefined ? (word ?? '') : text(key, values);
}

/** Only what is fixed for the whole call, or it would be read out again with each look-up. */
function incomingWords({ interaction }: CallState, text: PanelText): string {
  if (interaction.state !== 'talking' || interaction.facts.subtype !== 'inbound') return '';
  const number = interaction.facts.customerNumber;
  return number ? text('panel_incoming', { number }) : text('panel_incoming_withheld');
}

function popWords({ interaction, pop, person }: CallState, text: PanelText): string {
  const number = interaction.facts.customerNumber;
  if (person && !('match' in pop)) return ''; // the status names them
  switch (pop.kind) {
    case 'idle':
    case 'searching':
      return '';
    case 'opened':
      return text('panel_opened', { name: pop.match.name });
    case 'offered':
      return pop.match ? text('panel_offered', { name: pop.match.name }) : text('panel_offered_new');
    case 'many':
      if (pop.picked) return ''; // the status names them now
      return text(pop.more ? 'panel_matches_more' : 'panel_matches', {
        count: String(pop.matches.length),
        number,
      });
    case 'withheld':
      return text(`panel_${pop.reason}`);
    case 'search':
      return text('panel_to_search', { text: pop.search.text });
    case 'none':
      return text('panel_no_match', { number });
    case 'new-form':
      return text('panel_new_form', { table: tableWord(text, pop.table) });
    case 'failed':
      return `${text(failedKey(pop.match))} ${errorWords(text, pop.error)}`;
  }
}

function logWords({ log }: CallState, text: PanelText): string {
  switch (log.kind) {
    case 'none':
    case 'saving':
      return '';
    case 'logged':
      return loggedWords(text, log.missing);
    case 'waiting':
      return text(`panel_log_waiting_${log.reason}`);
    case 'refused':
      return refusedWords(text, log);
    case 'gone':
      return text('panel_log_gone');
  }
}
