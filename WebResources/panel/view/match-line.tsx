import type { Match } from '../../adapter/adapter-state';
import type { PanelActions } from '../panel-state';
import { Button } from './button';
import { useText } from './surroundings';

interface MatchLineProps {
  readonly match: Match;
  readonly actions: PanelActions;
  /** Where [Open] is more than going back to what was opened before. */
  readonly onOpen?: () => void;
}

/** `Jane Citizen   [Open]` */
export function MatchLine({ match, actions, onOpen }: MatchLineProps) {
  const text = useText();
  return (
    <div class="line">
      <div class="match">
        <span class="name">{match.name}</span>
        {match.detail && <span class="detail">{match.detail}</span>}
      </div>
      <Button
        label={text('panel_open_record', { name: match.name })}
        onPress={() => {
          if (onOpen) onOpen();
          else actions.openRecord(match.record);
        }}
      >
        {text('panel_open')}
      </Button>
    </div>
  );
}
