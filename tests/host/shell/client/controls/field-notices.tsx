import { useState } from 'preact/hooks';
import type { Notice } from '../form/record-form';

/** What scripts say at a field. A recommendation is a mark that has to be opened, as in Unified Interface; it has no Dismiss. */
export function FieldNotices({ id, notices }: { id: string; notices: readonly Notice[] }) {
  const errors = notices.filter(({ level }) => level === 'ERROR');
  const recommendations = notices.filter(({ level }) => level === 'RECOMMENDATION');
  if (notices.length === 0) return null;
  return (
    <div id={id}>
      {errors.length > 0 && (
        <ul class="field-notices" role="alert">
          {errors.map((notice) => (
            <li key={notice.id}>{notice.text}</li>
          ))}
        </ul>
      )}
      {recommendations.map((notice) => (
        <Recommendation key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Recommendation({ notice: { text, actions = [] } }: { notice: Notice }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div class="recommendation">
      <button
        type="button"
        class="recommendation-mark"
        aria-label="Recommendation"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        i
      </button>
      {isOpen && (
        <div class="recommendation-text" role="status">
          <strong>{text}</strong>
          {actions.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
          {actions.length > 0 && (
            <button type="button" class="link" onClick={() => actions.forEach(({ run }) => run())}>
              Apply
            </button>
          )}
        </div>
      )}
    </div>
  );
}
