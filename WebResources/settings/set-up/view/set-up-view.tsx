import { render } from 'preact';
import { Button } from '../../../controls/button';
import { Spinner } from '../../../controls/spinner';
import { listWords } from '../../../strings/formats';
import { countWords } from '../../../strings/words';
import type { Text } from '../../view/words';
import type { Line, PageActions, PageState } from '../page-state';
import { LineView } from './line';

export interface ViewProps {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly text: Text;
}

export function renderSetUp(root: Element, props: ViewProps): void {
  render(<SetUpView {...props} />, root);
}

function SetUpView({ state, actions, text }: ViewProps) {
  const { lines, task } = state;
  const isBusy = task.kind === 'working' || state.isChecking;
  const steps = lines.filter(({ name }) => name !== 'disconnect');
  const disconnect = lines.filter(({ name }) => name === 'disconnect');
  const show = (line: Line) => <LineView key={line.name} {...{ line, task, actions, text }} />;
  return (
    <main aria-busy={isBusy}>
      <h1>{text('setup_title')}</h1>
      <p class="hint">{text('setup_intro')}</p>
      <Progress {...{ steps, isBusy, isReady: state.ready !== undefined, text }} />
      <ol class="steps">{steps.map(show)}</ol>
      <Ready {...{ state, text }} />
      <Button disabled={isBusy} onPress={actions.checkAgain}>
        {text('setup_check_again')}
      </Button>
      <h2 id="disconnect">{text('setup_disconnect')}</h2>
      <ol class="steps">{disconnect.map(show)}</ol>
    </main>
  );
}

interface ProgressProps {
  readonly steps: readonly Line[];
  readonly isBusy: boolean;
  readonly isReady: boolean;
  readonly text: Text;
}

/** Screen readers announce its changes. */
function Progress({ steps, isBusy, isReady, text }: ProgressProps) {
  const missing = steps.filter(
    ({ content }) =>
      content.kind === 'failed' || (content.kind === 'found' && content.finding.verdict === 'missing'),
  );
  const words = (): string => {
    if (isBusy) return text('setup_checking');
    if (missing.length > 0) return countWords(text, 'setup_steps_left', missing.length);
    return text(isReady ? 'setup_none_missing' : 'setup_almost');
  };
  return (
    <p role="status" class="progress" data-testid="progress">
      {isBusy && <Spinner />} {words()}
    </p>
  );
}

function Ready({ state, text }: { readonly state: PageState; readonly text: Text }) {
  if (!state.ready) return null;
  return (
    <p class="ready" data-testid="ready">
      <strong class="good">{text('setup_ready')}</strong>{' '}
      {text('setup_ready_open', { apps: listWords(state.ready, text('panel_language')) })}
    </p>
  );
}
