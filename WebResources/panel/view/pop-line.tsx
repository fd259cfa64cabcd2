import type { CallState, PopState } from '../../adapter/adapter-state';
import type { PanelActions } from '../panel-state';
import { MatchLine } from './match-line';
import { NewRecordButton } from './new-record-button';
import { PickList } from './pick-list';
import { useText } from './surroundings';
import { errorWords, failedKey, tableWord } from './words';

interface PopLineProps {
  readonly call: CallState;
  readonly actions: PanelActions;
}

/** Outcomes of a search that show whom they found themselves. */
const SHOW_THE_MATCH: readonly PopState['kind'][] = ['opened', 'many', 'failed'];

/** Who is calling, as far as the look-up knows. */
export function PopLine({ call, actions }: PopLineProps) {
  const text = useText();
  const { pop, person } = call;
  const { id, facts } = call.interaction;
  const number = facts.customerNumber;
  // Known without a search, or since: the record the agent made in the new form.
  if (person?.name && !SHOW_THE_MATCH.includes(pop.kind)) {
    return <MatchLine match={{ record: person, name: person.name, detail: '' }} actions={actions} />;
  }
  switch (pop.kind) {
    case 'idle':
      return null;
    case 'searching':
      return <p class="quiet">{text('panel_searching')}</p>;
    case 'opened':
      return <MatchLine match={pop.match} actions={actions} />;
    case 'many':
      return <PickList key={id} pop={pop} number={number} actions={actions} />;
    case 'withheld':
      return <NothingFound words={text('panel_withheld')} table={pop.table} actions={actions} />;
    case 'none':
      return <NothingFound words={text('panel_no_match', { number })} table={pop.table} actions={actions} />;
    case 'new-form':
      return <p class="quiet">{text('panel_new_form', { table: tableWord(text, pop.table) })}</p>;
    case 'failed':
      return <Failed pop={pop} actions={actions} />;
  }
}

interface FailedProps {
  readonly pop: Extract<PopState, { kind: 'failed' }>;
  readonly actions: PanelActions;
}

function Failed({ pop: { match, error }, actions }: FailedProps) {
  const text = useText();
  return (
    <>
      {match && <MatchLine match={match} actions={actions} />}
      <p class="trouble">
        {text(failedKey(match))} {errorWords(text, error)}
      </p>
    </>
  );
}

interface NothingFoundProps {
  readonly words: string;
  readonly table: string;
  readonly actions: PanelActions;
}

function NothingFound({ words, table, actions }: NothingFoundProps) {
  return (
    <div class="line">
      <span class="quiet">{words}</span>
      <NewRecordButton table={table} actions={actions} />
    </div>
  );
}
