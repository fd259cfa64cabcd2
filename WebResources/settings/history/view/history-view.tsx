import { render } from 'preact';
import { MessageBar } from '../../../controls/message-bar';
import { errorWords, type Text } from '../../view/words';
import type { HistoryActions, HistoryState } from '../page-state';
import { ComparisonView } from './comparison';
import { RollBackView } from './roll-back';
import { Versions } from './versions';

interface HistoryProps {
  readonly state: HistoryState;
  readonly actions: HistoryActions;
  readonly text: Text;
}

export function renderHistory(root: Element, props: HistoryProps): void {
  render(<HistoryView {...props} />, root);
}

function HistoryView({ state, actions, text }: HistoryProps) {
  const isBusy = state.kind === 'loading' || (state.kind === 'open' && state.isBusy);
  return (
    <main aria-busy={isBusy}>
      <h1>{text('history_title')}</h1>
      <p class="hint">{text('history_intro')}</p>
      <Content {...{ state, actions, text }} />
    </main>
  );
}

function Content({ state, actions, text }: HistoryProps) {
  switch (state.kind) {
    case 'loading':
      return null;
    case 'unsaved':
      return <p>{text('history_unsaved')}</p>;
    case 'closed':
      return (
        <MessageBar tone="error" isAlert>
          {errorWords(text, state.error)}
        </MessageBar>
      );
    case 'open':
      return state.versions.length === 0 ? (
        <p data-testid="no-versions">{text('history_empty')}</p>
      ) : (
        <>
          <Versions {...{ state, actions, text }} />
          <RollBackView {...{ state, actions, text }} />
          <ComparisonView {...{ state, text }} />
        </>
      );
  }
}
