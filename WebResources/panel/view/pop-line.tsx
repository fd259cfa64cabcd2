import type { CallState, PopState } from '../../adapter/adapter-state';
import { Spinner } from '../../controls/spinner';
import type { PanelActions } from '../panel-state';
import { Button } from './button';
import { MatchLine } from './match-line';
import { NewRecordButton } from './new-record-button';
import { PickList } from './pick-list';
import { SearchAllButton } from './search-all-button';
import { useText } from './surroundings';
import { errorWords, failedKey, tableWord } from '../../strings/words';

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
  // Known without a search, or since: the record the agent made in the new form, or chose in place of those in the list.
  const showsMatch = 'match' in pop || (pop.kind === 'many' && (pop.picked !== undefined || !pop.dismissed));
  if (person?.name && !showsMatch) {
    return <MatchLine match={{ record: person, name: person.name, detail: '' }} actions={actions} />;
  }
  switch (pop.kind) {
    case 'idle':
      return null;
    case 'searching':
      return (
        <p class="quiet">
          <Spinner /> {text('panel_searching')}
        </p>
      );
    case 'opened':
      return <MatchLine match={pop.match} actions={actions} />;
    case 'offered':
      return <Offered pop={pop} number={number} actions={actions} />;
    case 'many':
      return (
        <PickList
          key={id}
          pop={pop}
          number={number}
          isInBoxes={pop.matches.every(({ record }) =>
            call.candidates.some((one) => one.record.id === record.id),
          )}
          actions={actions}
        />
      );
    case 'withheld':
      return (
        <NothingFound
          words={text(`panel_${pop.reason}`)}
          // A colleague is no new customer.
          {...(pop.reason !== 'internal' && { table: pop.table })}
          actions={actions}
          hasSearch={pop.search !== undefined}
        />
      );
    case 'search':
      return (
        <NothingFound
          words={text('panel_to_search', { text: pop.search.text })}
          table={pop.table}
          actions={actions}
          hasSearch
        />
      );
    case 'none':
      return (
        <NothingFound
          words={text(pop.hasMore ? 'panel_has_more' : 'panel_no_match', { number })}
          table={pop.table}
          actions={actions}
          hasSearch={pop.search !== undefined}
        />
      );
    case 'new-form':
      return <p class="quiet">{text('panel_new_form', { table: tableWord(text, pop.table) })}</p>;
    case 'failed':
      return <Failed pop={pop} actions={actions} />;
  }
}

interface OfferedProps {
  readonly pop: Extract<PopState, { kind: 'offered' }>;
  readonly number: string;
  readonly actions: PanelActions;
}

/** Waits for the agent: an unsaved form is in front, or who was found late. */
function Offered({ pop: { match, table, search, isUnusual }, number, actions }: OfferedProps) {
  const text = useText();
  const open = (): void => {
    actions.act({ type: 'open-offered' });
  };
  if (!match) {
    return (
      <NothingFound
        words={text('panel_offered_new')}
        table={table}
        actions={actions}
        hasSearch={search !== undefined}
      />
    );
  }
  return (
    <>
      <MatchLine match={match} actions={actions} onOpen={open} />
      <p class="quiet">
        {isUnusual ? text('panel_unusual', { number }) : text('panel_offered', { name: match.name })}
      </p>
    </>
  );
}

interface FailedProps {
  readonly pop: Extract<PopState, { kind: 'failed' }>;
  readonly actions: PanelActions;
}

function Failed({ pop: { match, error }, actions }: FailedProps) {
  const text = useText();
  const words = `${text(failedKey(match))} ${errorWords(text, error)}`;
  if (match) {
    return (
      <>
        <MatchLine match={match} actions={actions} />
        <p class="trouble">{words}</p>
      </>
    );
  }
  return (
    <div class="line">
      <span class="trouble">{words}</span>
      <span class="buttons">
        <Button
          onPress={() => {
            actions.act({ type: 'search-again' });
          }}
        >
          {text('panel_try_again')}
        </Button>
      </span>
    </div>
  );
}

interface NothingFoundProps {
  readonly words: string;
  /** Of the new record that is offered. */
  readonly table?: string;
  readonly actions: PanelActions;
  readonly hasSearch?: boolean;
}

function NothingFound({ words, table, actions, hasSearch = false }: NothingFoundProps) {
  return (
    <div class="line">
      <span class="quiet">{words}</span>
      <span class="buttons">
        {table !== undefined && <NewRecordButton table={table} actions={actions} />}
        {hasSearch && <SearchAllButton actions={actions} />}
      </span>
    </div>
  );
}
