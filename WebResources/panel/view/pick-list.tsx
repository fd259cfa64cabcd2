import { useState } from 'preact/hooks';
import type { PopState } from '../../adapter/adapter-state';
import type { PanelActions } from '../panel-state';
import { Button } from './button';
import { Choices } from './choices';
import { MatchLine } from './match-line';
import { NewRecordButton } from './new-record-button';
import { SearchAllButton } from './search-all-button';
import { useText } from './surroundings';

interface PickListProps {
  readonly pop: Extract<PopState, { kind: 'many' }>;
  readonly number: string;
  readonly actions: PanelActions;
}

/** Several records have the number. Once the agent has picked or passed, the list folds up and can be had again. */
export function PickList({ pop, number, actions }: PickListProps) {
  const text = useText();
  const [again, setAgain] = useState(false);
  const count = String(pop.matches.length);
  const words = text(pop.more ? 'panel_matches_more' : 'panel_matches', { count, number });

  if (!again && (pop.picked || pop.dismissed)) {
    return (
      <>
        {pop.picked && <MatchLine match={pop.picked} actions={actions} />}
        <div class="line">
          <span class="quiet">{words}</span>
          <Button
            onPress={() => {
              setAgain(true);
            }}
          >
            {text('panel_choose')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <div class="line">
        <span class="quiet">{words}</span>
        <span class="buttons">
          <NewRecordButton table={pop.table} actions={actions} />
          {pop.search && <SearchAllButton actions={actions} />}
        </span>
      </div>
      <Choices
        label={words}
        matches={pop.matches}
        wanted={again}
        onPick={(match) => {
          setAgain(false);
          actions.act({ type: 'pick', ...(match && { match }) });
        }}
      />
    </>
  );
}
