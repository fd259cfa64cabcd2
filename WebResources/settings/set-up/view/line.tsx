import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../controls/button';
import { MessageBar } from '../../../controls/message-bar';
import type { AdapterError } from '../../../ports/adapter-error';
import { errorWords, type Text } from '../../view/words';
import type { Line, LineContent, PageActions, Task } from '../page-state';
import type { Verdict } from '../step';
import { FindingView } from './finding';
import { RepairForm } from './repair-form';
import { words } from './words';

type Mark = Verdict | 'checking';

/** Never colour alone: a sign, and a word for screen readers. */
const SIGNS: Readonly<Record<Mark, string>> = {
  done: '✓',
  warning: '!',
  missing: '✕',
  waiting: '…',
  note: 'i',
  checking: '…',
};

interface LineProps {
  readonly line: Line;
  readonly task: Task;
  readonly actions: PageActions;
  readonly text: Text;
}

/** A step: sign, name, what is so, and below why and what can be done. Lines that are done fold away. */
export function LineView({ line: { name, content }, task, actions, text }: LineProps) {
  const mark = markOf(content);
  const lineTask = task.kind !== 'none' && task.step === name ? task : undefined;
  const summary = useFocusAfterWork(lineTask?.kind === 'working');
  const heading = (
    <>
      <span class={`sign ${mark}`} aria-hidden="true">
        {SIGNS[mark]}
      </span>
      <span class="about">
        <span class="unseen">{text(`setup_is_${mark}`)}: </span>
        <span class="name">{text(`setup_name_${name}`)}</span>
        <span>{currentState(content, text)}</span>
      </span>
    </>
  );
  const hasDetails = mark !== 'waiting' && mark !== 'checking';
  return (
    <li class="step" data-step={name} data-verdict={mark}>
      {hasDetails ? (
        <details open={mark !== 'done' || lineTask !== undefined}>
          <summary ref={summary} class="heading">
            {heading}
          </summary>
          <Details {...{ line: { name, content }, task, actions, text }} />
        </details>
      ) : (
        <p class="heading">{heading}</p>
      )}
    </li>
  );
}

function markOf(content: LineContent): Mark {
  if (content.kind === 'found') return content.finding.verdict;
  return content.kind === 'failed' ? 'missing' : 'checking';
}

function currentState(content: LineContent, text: Text): string {
  if (content.kind === 'found') return words(text, content.finding.what);
  return text(content.kind === 'failed' ? 'setup_failed' : 'setup_checking');
}

function Details({ line: { name, content }, task, actions, text }: LineProps) {
  const lineTask = task.kind !== 'none' && task.step === name ? task : undefined;
  const repair = content.kind === 'found' ? content.finding.repair : undefined;
  return (
    <div class="details">
      {content.kind === 'failed' && <p class="bad">{reasonOf(text, content.error)}</p>}
      {content.kind === 'found' && <FindingView finding={content.finding} text={text} />}
      {lineTask?.kind === 'failed' && (
        <MessageBar tone="error" isAlert>
          {text('setup_not_done')} {reasonOf(text, lineTask.error)}
        </MessageBar>
      )}
      {lineTask?.kind === 'asking' ? (
        <RepairForm {...{ step: name, repair: lineTask.repair, answers: lineTask.answers, actions, text }} />
      ) : (
        repair && (
          <Button
            primary={markOf(content) === 'missing'}
            disabled={task.kind === 'working'}
            onPress={() => actions.begin(name)}
          >
            {lineTask?.kind === 'working' ? text('setup_working') : words(text, repair.label)}
          </Button>
        )
      )}
    </div>
  );
}

/** The button that was pressed may be gone once its work is done: the line it belongs to takes the focus. */
function useFocusAfterWork(isWorking: boolean) {
  const element = useRef<HTMLElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isWorking) element.current?.focus();
    was.current = isWorking;
  }, [isWorking]);
  return element;
}

/** The steps take more than the role that administrators of the settings have. */
function reasonOf(text: Text, error: AdapterError): string {
  return error.code === 'MISSING_PRIVILEGE'
    ? text('setup_missing_privilege', error.values)
    : errorWords(text, error);
}
