import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../controls/button';
import { exactMomentWords } from '../../../strings/formats';
import { ChangeList } from '../../view/change-list';
import { errorWords, rowWords, type Text } from '../../view/words';
import type { ErrorValues } from '../../../ports/adapter-error';
import { NOW, type HistoryActions, type RollBack } from '../page-state';
import { sideWords } from './side-words';
import { Problems } from './problems';
import type { OpenState } from './versions';

interface RollBackProps {
  readonly state: OpenState;
  readonly actions: HistoryActions;
  readonly text: Text;
}

/** The way back to the version on the left: first what it changes, then the change. */
export function RollBackView({ state, actions, text }: RollBackProps) {
  const { left, versions, rollBack, isBusy } = state;
  const version = sideWords(left, versions, text);
  return (
    <>
      {left !== NOW && rollBack.kind !== 'preview' && (
        <Button disabled={isBusy} onPress={actions.preview}>
          {text('history_roll_back_to', { version })}
        </Button>
      )}
      {rollBack.kind !== 'none' && (
        <section aria-labelledby="outcome" data-testid="outcome">
          <Heading {...{ state, version, text }} />
          <Details {...{ state, actions, text }} />
        </section>
      )}
    </>
  );
}

function headingWords(rollBack: RollBack, values: ErrorValues, text: Text): string {
  if (rollBack.kind === 'none') return '';
  if (rollBack.kind === 'failed' && rollBack.isUnknown) return text('json_unknown');
  return text(`history_roll_back_${rollBack.kind}`, values);
}

/** It takes the focus, since it is what was asked for. */
function Heading({ state, version, text }: Omit<RollBackProps, 'actions'> & { readonly version: string }) {
  const { rollBack } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [rollBack.kind]);
  const date = rollBack.kind === 'done' ? exactMomentWords(rollBack.until, text('panel_language')) : '';
  const isBad = rollBack.kind === 'failed' || rollBack.kind === 'impossible';
  const tone = isBad ? 'bad' : rollBack.kind === 'done' ? 'good' : '';
  return (
    <h2 id="outcome" ref={heading} tabIndex={-1} class={tone}>
      {headingWords(rollBack, { version, date }, text)}
    </h2>
  );
}

function Details({ state, actions, text }: RollBackProps) {
  const { rollBack, isBusy } = state;
  switch (rollBack.kind) {
    case 'none':
      return null;
    case 'done':
      return <p>{text('history_roll_back_done_next')}</p>;
    case 'impossible':
      return <Problems problems={rollBack.problems} />;
    case 'failed':
      return (
        <>
          {rollBack.change && <p>{text('json_refused_row', { row: rowWords(text, rollBack.change) })}</p>}
          <p>{rollBack.isUnknown ? text('json_unknown_next') : errorWords(text, rollBack.error)}</p>
        </>
      );
    case 'preview':
      return (
        <>
          {rollBack.changes.length === 0 ? (
            <p>{text('json_no_changes')}</p>
          ) : (
            <>
              <ChangeList {...{ changes: rollBack.changes, text }} />
              <p class="hint">{text('history_kept_first')}</p>
            </>
          )}
          <div class="buttons">
            {rollBack.changes.length > 0 && (
              <Button primary disabled={isBusy} onPress={actions.rollBack}>
                {text('history_roll_back')}
              </Button>
            )}
            <Button disabled={isBusy} onPress={actions.cancel}>
              {text('history_cancel')}
            </Button>
          </div>
        </>
      );
  }
}
