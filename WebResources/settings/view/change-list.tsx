import type { RowChange } from '../../configuration/to-dataverse';
import { columnWords, rowWords, type Text } from './words';

interface ChangeListProps {
  readonly changes: readonly RowChange[];
  readonly text: Text;
}

/** What applying a plan does, a line a row. */
export function ChangeList({ changes, text }: ChangeListProps) {
  return (
    <ul class="lines" data-testid="changes">
      {changes.map((change, index) => (
        <li key={index} class={`line ${change.kind}`}>
          <span class="what">{text(`json_change_${change.kind}`)}</span>
          <span class="why">
            <strong>{rowWords(text, change)}</strong>
            {change.kind !== 'delete' && (
              <ul class="columns">
                {change.columns.map((column) => (
                  <li key={column.column}>{columnWords(text, column)}</li>
                ))}
              </ul>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
