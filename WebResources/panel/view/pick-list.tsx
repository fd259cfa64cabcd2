import { useState } from 'preact/hooks';
import type { Match, PopState } from '../../adapter/adapter-state';
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
  /** The select boxes offer every match too. */
  readonly isInBoxes: boolean;
  readonly actions: PanelActions;
}

/**
 * Several records have the number. Once the agent has picked or passed, the list folds up and can be had again, unless
 * a change of mind is the boxes' business.
 */
export function PickList({ pop, number, isInBoxes, actions }: PickListProps) {
  const text = useText();
  const [again, setAgain] = useState(false);
  const count = String(pop.matches.length);
  const words = text(pop.more ? 'panel_matches_more' : 'panel_matches', { count, number });

  if (pop.picked && isInBoxes) return <MatchLine match={pop.picked} actions={actions} />;
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
  function pick(match?: Match): void {
    setAgain(false);
    actions.act({ type: 'pick', ...(match && { match }) });
  }
  return (
    <>
      <p class="quiet">{words}</p>
      <Choices label={words} matches={pop.matches} wanted={again} onPick={pick} />
      <div class="buttons">
        <NewRecordButton table={pop.table} actions={actions} />
        {pop.search && <SearchAllButton actions={actions} />}
        <Button
          onPress={() => {
            pick();
          }}
        >
          {text('panel_none_of_these')}
        </Button>
      </div>
    </>
  );
}
