import type { TraceEntry } from '../../adapter/trace';
import { Page } from './page';
import { traceWords } from '../trace-text';
import { useText } from './surroundings';

interface TracePageProps {
  readonly trace: readonly TraceEntry[];
  readonly onCopy: () => void;
  readonly onClose: () => void;
}

/** What happened on this call and why, step by step. */
export function TracePage({ trace, onCopy, onClose }: TracePageProps) {
  const text = useText();
  return (
    <Page
      title={text('panel_trace')}
      onClose={onClose}
      action={trace.length > 0 ? { label: text('panel_copy_trace'), press: onCopy } : undefined}
    >
      {trace.length === 0 && <p class="quiet">{text('panel_trace_empty')}</p>}
      <ol class="trace">
        {trace.map((entry, index) => (
          <li key={index}>
            <time dateTime={entry.at.toISOString()}>{timeOf(entry.at)}</time>
            <span>{traceWords(entry, text)}</span>
          </li>
        ))}
      </ol>
    </Page>
  );
}

function timeOf(at: Date): string {
  return at.toLocaleTimeString(undefined, { hour12: false });
}
