import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PageActions, PageState, Step } from '../page-state';
import { Button } from '../../../controls/button';
import { MessageBar } from '../../../controls/message-bar';
import { TextArea } from '../../../controls/text-area';
import { Export } from './export';
import { Preview } from './preview';
import { TargetFields } from './target';
import { errorWords, rowWords, type Text } from '../../view/words';

interface ViewProps {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly text: Text;
}

export function renderJsonPage(root: Element, props: ViewProps): void {
  render(<JsonView {...props} />, root);
}

function JsonView({ state, actions, text }: ViewProps) {
  const { step, target, json, exported, configurations } = state;
  const isBusy = step.kind === 'working' || step.kind === 'loading';
  const name = configurations.find(({ id }) => target.kind === 'existing' && id === target.id)?.name ?? '';
  return (
    <main aria-busy={isBusy}>
      <h1>{text('json_title')}</h1>
      <p class="hint">{text('json_intro')}</p>
      {step.kind === 'closed' ? (
        <MessageBar tone="error" isAlert>
          {errorWords(text, step.error)}
        </MessageBar>
      ) : (
        <>
          <section aria-labelledby="import">
            <h2 id="import">{text('json_import')}</h2>
            <TargetFields {...{ state, actions, text, isBusy }} />
            <JsonField {...{ json, actions, text, isBusy }} />
            <Button primary disabled={isBusy} onPress={actions.preview}>
              {text('json_preview')}
            </Button>
          </section>
          <Outcome {...{ step, actions, text }} />
          {target.kind === 'existing' && (
            <section aria-labelledby="export">
              <h2 id="export">{text('json_export')}</h2>
              <Button disabled={isBusy} onPress={actions.exportJson}>
                {text('json_show', { name })}
              </Button>
              {exported !== undefined && <Export {...{ json: exported, name, text }} />}
            </section>
          )}
        </>
      )}
    </main>
  );
}

interface JsonFieldProps extends Omit<ViewProps, 'state'> {
  readonly json: string;
  readonly isBusy: boolean;
}

function JsonField({ json, actions, text, isBusy }: JsonFieldProps) {
  return (
    <>
      <TextArea label={text('json_paste')} isCode value={json} disabled={isBusy} onInput={actions.edit} />
      <div class="field">
        <label for="file">{text('json_file')}</label>
        <input
          id="file"
          type="file"
          disabled={isBusy}
          accept=".json,.txt,application/json"
          // browsers report no change where the same file is chosen once more, as after a correction in it
          onClick={({ currentTarget }) => (currentTarget.value = '')}
          onChange={({ currentTarget }) => void currentTarget.files?.[0]?.text().then(actions.edit)}
        />
      </div>
    </>
  );
}

/** What came of the last step. It takes the focus, since it is what was asked for. */
function Outcome({ step, actions, text }: Omit<ViewProps, 'state'> & { readonly step: Step }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [step]);
  const words = outcomeWords(step, text);
  if (!words) return null;
  return (
    <section aria-labelledby="outcome" data-testid="outcome">
      <h2 id="outcome" ref={heading} tabIndex={-1} class={words.tone}>
        {words.title}
      </h2>
      {words.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
      {step.kind === 'preview' && <Preview plan={step.plan} text={text} onApply={actions.apply} />}
    </section>
  );
}

interface OutcomeWords {
  readonly title: string;
  readonly tone: 'good' | 'bad' | '';
  readonly details: readonly string[];
}

function outcomeWords(step: Step, text: Text): OutcomeWords | undefined {
  switch (step.kind) {
    case 'preview': {
      const { isReadable } = step.plan;
      return {
        title: text(isReadable ? 'json_preview_title' : 'json_unreadable'),
        tone: isReadable ? '' : 'bad',
        details: [],
      };
    }
    case 'incomplete':
      return { title: text('json_incomplete'), tone: 'bad', details: step.gaps.map((gap) => text(gap)) };
    case 'applied':
      return {
        title: text('json_applied', { name: step.name, count: String(step.count) }),
        tone: 'good',
        details: [text('json_applied_next')],
      };
    case 'failed': {
      const row = step.change && text('json_refused_row', { row: rowWords(text, step.change) });
      return {
        title: text(step.isUnknown ? 'json_unknown' : 'json_failed'),
        tone: 'bad',
        details: [
          ...(row ? [row] : []),
          step.isUnknown ? text('json_unknown_next') : errorWords(text, step.error),
        ],
      };
    }
    default:
      return undefined;
  }
}
