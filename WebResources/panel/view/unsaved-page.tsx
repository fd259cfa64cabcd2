import type { OutboxState, UnfinishedCall } from '../../adapter/adapter-state';
import type { RecordRef } from '../../ports/records';
import { Page } from './page';
import { useText } from './surroundings';
import { countWords, refusedWords } from '../../strings/words';
import { UnfinishedCallLine } from './unfinished-call';

interface UnsavedPageProps {
  readonly outbox: OutboxState;
  readonly unfinished: readonly UnfinishedCall[] | undefined;
  readonly onOpen: (record: RecordRef) => void;
  readonly onComplete: (callId: string, wrapCode: string) => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Calls that are not in Dataverse yet, and why; calls whose end is not there. */
export function UnsavedPage({ outbox, unfinished = [], ...on }: UnsavedPageProps) {
  const { onOpen, onComplete, onRetry, onClose } = on;
  const text = useText();
  const { refused, waiting, reason } = outbox;
  return (
    <Page
      title={text('panel_unsaved')}
      onClose={onClose}
      action={refused.length > 0 ? { label: text('panel_try_again'), press: onRetry } : undefined}
    >
      {waiting > 0 && (
        <p>
          {countWords(text, 'panel_waiting', waiting)} {reason && text(`panel_waiting_${reason}`)}
        </p>
      )}
      {waiting + refused.length + unfinished.length === 0 && (
        <p class="quiet">{text('panel_unsaved_none')}</p>
      )}
      <ul class="refused">
        {refused.map((call) => (
          <li key={call.key}>
            <span class="name">{call.subject}</span>
            <span class="detail">{refusedWords(text, call)}</span>
          </li>
        ))}
        {unfinished.map((call) => (
          <UnfinishedCallLine
            key={call.callId}
            call={call}
            onOpen={() => {
              onOpen(call.record);
            }}
            onComplete={(wrapCode) => {
              onComplete(call.callId, wrapCode);
            }}
          />
        ))}
      </ul>
    </Page>
  );
}
