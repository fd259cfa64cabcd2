import { render } from 'preact';
import { MessageBar } from '../../../controls/message-bar';
import type { PageActions, PageState, Run } from '../page-state';
import { sectionsOf } from '../sections';
import { problemWords, type Text } from '../words';
import { InputForm } from './input-form';
import { Outcome } from './outcome';

export interface ViewProps {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly text: Text;
  readonly now: () => Date;
  readonly formHasChanges: boolean;
}

export function renderTryIt(root: Element, props: ViewProps): void {
  render(<TryItView {...props} />, root);
}

function TryItView({ state, actions, text, now, formHasChanges }: ViewProps) {
  const { run, isSaved } = state;
  return (
    <main aria-busy={isBusy(run)}>
      <h1>{text('tryit_title')}</h1>
      <p class="hint">{text('tryit_intro')}</p>
      {isSaved ? (
        <div class="halves">
          <InputForm {...{ state, actions, text }} />
          <div>
            <p role="status" data-testid="status">
              {statusWords(run, text)}
            </p>
            {formHasChanges && run.kind !== 'none' && (
              <MessageBar tone="warning">{text('tryit_form_changes')}</MessageBar>
            )}
            {run.kind === 'no-configuration' && (
              <MessageBar tone="error" isAlert>
                {run.error.code === 'NO_PROFILE' ? text('tryit_inactive') : problemWords(text, run.error)}
              </MessageBar>
            )}
            {(run.kind === 'trying' || run.kind === 'tried') && (
              <Outcome
                sections={sectionsOf(run.report, text, now())}
                heading={statusWords(run, text)}
                isDone={run.kind === 'tried'}
                {...{ state, actions, text }}
              />
            )}
          </div>
        </div>
      ) : (
        <MessageBar tone="info">{text('tryit_unsaved')}</MessageBar>
      )}
    </main>
  );
}

function isBusy({ kind }: Run): boolean {
  return kind === 'loading' || kind === 'trying';
}

function statusWords(run: Run, text: Text): string {
  switch (run.kind) {
    case 'none':
    case 'bad-input':
      return '';
    case 'loading':
      return text('tryit_loading');
    case 'trying':
      return text('tryit_trying');
    case 'tried':
      return text('tryit_tried', { name: run.report.configuration.name });
    case 'no-configuration':
      return text('tryit_not_tried');
  }
}
