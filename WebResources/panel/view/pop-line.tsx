import type { CallState } from '../../adapter/adapter-state';
import type { PanelActions } from '../panel-state';
import { MatchLine } from './match-line';
import { NewRecordButton } from './new-record-button';
import { PickList } from './pick-list';
import { useText } from './surroundings';
import { errorWords, tableWord } from './words';

interface PopLineProps {
  readonly call: CallState;
  readonly actions: PanelActions;
}

/** Who is calling, as far as the look-up knows. */
export function PopLine({ call, actions }: PopLineProps) {
  const text = useText();
  const { pop, person } = call;
  const { id, facts } = call.interaction;
  const number = facts.customerNumber;
  switch (pop.kind) {
    case 'idle':
      return person?.name ? (
        <MatchLine match={{ record: person, name: person.name, detail: '' }} actions={actions} />
      ) : null;
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
      return (
        <p class="trouble">
          {text('panel_could_not_search')} {errorWords(text, pop.error)}
        </p>
      );
  }
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
