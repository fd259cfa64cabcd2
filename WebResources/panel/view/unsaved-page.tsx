import type { OutboxState } from '../../adapter/adapter-state';
import { Page } from './page';
import { useText } from './surroundings';
import { countWords } from './words';

interface UnsavedPageProps {
  readonly outbox: OutboxState;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** Calls that are not in Dataverse yet, and why. */
export function UnsavedPage({ outbox, onRetry, onClose }: UnsavedPageProps) {
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
      {waiting === 0 && refused.length === 0 && <p class="quiet">{text('panel_unsaved_none')}</p>}
      <ul class="refused">
        {refused.map(({ key, subject, message, code }) => (
          <li key={key}>
            <span class="name">{subject}</span>
            <span class="detail">{text('panel_log_refused', { message, code })}</span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
