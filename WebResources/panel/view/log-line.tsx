import type { ComponentChildren } from 'preact';
import type { LogState } from '../../adapter/adapter-state';
import { Spinner } from '../../controls/spinner';
import type { PanelActions } from '../panel-state';
import { Button } from './button';
import { useNow, useText } from './surroundings';
import { loggedWords, refusedWords } from '../../strings/words';

interface LogLineProps {
  readonly log: LogState;
  readonly actions: PanelActions;
  /** Whom the call was with and whether it failed, where nothing else says so: it is one line then, cut off at its end. */
  readonly about?: readonly string[];
  /** What else can be done. */
  readonly children?: ComponentChildren;
}

/** Whether the call stands in Dataverse. */
export function LogLine({ log, actions, about = [], children }: LogLineProps) {
  const text = useText();
  const inOneLine = (...words: readonly string[]): string => [...about, ...words].filter(Boolean).join(' · ');
  switch (log.kind) {
    case 'none':
      return inOneLine() ? (
        <Line sign="" words={inOneLine()}>
          {children}
        </Line>
      ) : null;
    case 'saving':
      return <Line sign={<Spinner />} words={text('panel_log_saving')} />;
    case 'logged': {
      const [sign, tone] = log.missing ? (['⚠', 'warn'] as const) : (['✓', 'good'] as const);
      return (
        <Line sign={sign} tone={tone} words={inOneLine(loggedWords(text, log.missing))}>
          <Button
            label={text('panel_open_phone_call')}
            onPress={() => {
              actions.openRecord(log.record);
            }}
          >
            {text('panel_open')}
          </Button>
          {children}
        </Line>
      );
    }
    case 'waiting':
      return <WaitingLine log={log} />;
    case 'refused':
      return (
        <Line sign="✕" tone="bad" words={refusedWords(text, log)}>
          <Button
            onPress={() => {
              actions.act({ type: 'retry-unsaved' });
            }}
          >
            {text('panel_try_again')}
          </Button>
        </Line>
      );
    case 'gone':
      return <Line sign="✕" tone="bad" words={text('panel_log_gone')} />;
  }
}

function WaitingLine({ log }: { readonly log: Extract<LogState, { kind: 'waiting' }> }) {
  const text = useText();
  const now = useNow(log.retryAt !== undefined);
  const seconds = log.retryAt ? Math.ceil((log.retryAt.getTime() - now.getTime()) / 1000) : 0;
  return (
    <Line sign="⚠" tone="warn" words={text(`panel_log_waiting_${log.reason}`)}>
      {seconds > 0 && <span class="quiet">{text('panel_seconds', { seconds: String(seconds) })}</span>}
    </Line>
  );
}

interface LineProps {
  readonly sign: ComponentChildren;
  readonly tone?: 'good' | 'warn' | 'bad';
  readonly words: string;
  readonly children?: ComponentChildren;
}

function Line({ sign, tone, words, children }: LineProps) {
  return (
    <div class="line log" data-testid="log">
      <span class={tone} title={words}>
        <span aria-hidden="true">{sign}</span> {words}
      </span>
      {children}
    </div>
  );
}
