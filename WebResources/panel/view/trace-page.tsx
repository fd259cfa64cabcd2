import type { TraceEntry } from '../../adapter/trace';
import { Page } from './page';
import { timeWords } from '../../strings/formats';
import { queryOutline, traceWords } from '../../strings/trace-words';
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
            <time dateTime={entry.at.toISOString()}>{timeWords(entry.at, text('panel_language'))}</time>
            <Step entry={entry} />
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** The query itself on demand: a whole screen of it would hide the steps around. */
function Step({ entry }: { readonly entry: TraceEntry }) {
  const text = useText();
  const outline = queryOutline(entry, text);
  if (!outline) return <span>{traceWords(entry, text)}</span>;
  return (
    <details>
      <summary>{outline.words}</summary>
      {outline.query}
    </details>
  );
}
