import type { Text } from '../../view/words';
import { NOW, type HistoryActions, type HistoryState, type Side } from '../page-state';
import { exactMomentWords } from '../../../strings/formats';

export type OpenState = Extract<HistoryState, { kind: 'open' }>;

interface VersionsProps {
  readonly state: OpenState;
  readonly actions: HistoryActions;
  readonly text: Text;
}

/** What there is now and what was before, each to be put on either side of the comparison. */
export function Versions({ state, actions, text }: VersionsProps) {
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{text('history_versions')}</h2>
      <div class="scroll">
        <table class="versions" data-testid="versions">
          <thead>
            <tr>
              <th scope="col">{text('history_left')}</th>
              <th scope="col">{text('history_right')}</th>
              <th scope="col">{text('history_until')}</th>
              <th scope="col">{text('history_changed_by')}</th>
            </tr>
          </thead>
          <tbody>
            <VersionRow {...{ state, actions, text }} id={NOW} until={text('history_now')} changedBy="" />
            {state.versions.map(({ id, until, changedBy }) => (
              <VersionRow
                key={id}
                {...{ state, actions, text, id, changedBy }}
                until={exactMomentWords(until, text('panel_language'))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {state.hasOlder && <p class="hint">{text('history_older')}</p>}
    </section>
  );
}

interface VersionRowProps extends VersionsProps {
  readonly id: Side;
  readonly until: string;
  readonly changedBy: string;
}

function VersionRow({ state, actions, text, id, until, changedBy }: VersionRowProps) {
  const side = (name: 'left' | 'right') => (
    <td class="side">
      <input
        type="radio"
        name={name}
        checked={state[name] === id}
        aria-label={text(`history_choose_${name}`, { version: until })}
        onChange={() => actions.choose({ [name]: id })}
      />
    </td>
  );
  return (
    <tr>
      {side('left')}
      {side('right')}
      <th scope="row">{until}</th>
      <td>{changedBy}</td>
    </tr>
  );
}
