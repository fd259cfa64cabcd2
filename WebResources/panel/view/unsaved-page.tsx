import type { OutboxState, UnfinishedCall } from '../../adapter/adapter-state';
import type { RecordRef } from '../../ports/records';
import { Button } from './button';
import { Page } from './page';
import { useText } from './surroundings';
import { momentWords } from '../../strings/formats';
import { countWords, refusedWords } from '../../strings/words';

interface UnsavedPageProps {
  readonly outbox: OutboxState;
  readonly unfinished: readonly UnfinishedCall[] | undefined;
  readonly onOpen: (record: RecordRef) => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Calls that are not in Dataverse yet, and why; calls whose end is not there. */
export function UnsavedPage({ outbox, unfinished = [], onOpen, onRetry, onClose }: UnsavedPageProps) {
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
        {unfinished.map(({ record, subject, startedAt }) => (
          <li key={record.id} class="line">
            <div class="match">
              <span class="name">{subject}</span>
              <span class="detail">
                {text('panel_unfinished', { time: momentWords(startedAt, text('panel_language')) })}
              </span>
            </div>
            <Button
              label={text('panel_open_record', { name: subject })}
              onPress={() => {
                onOpen(record);
              }}
            >
              {text('panel_open')}
            </Button>
          </li>
        ))}
      </ul>
    </Page>
  );
}
