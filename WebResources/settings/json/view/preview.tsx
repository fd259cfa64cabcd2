import type { Remark } from '../../../options/json/remark';
import type { RowChange } from '../../../options/to-dataverse';
import type { Plan } from '../page-state';
import { columnWords, rowWords, type Text } from './words';

interface PreviewProps {
  readonly plan: Plan;
  readonly text: Text;
  readonly onApply: () => void;
}

/** Line by line: what was found in the JSON, and what applying it does. */
export function Preview({ plan, text, onApply }: PreviewProps) {
  const { remarks, changes, isReadable } = plan;
  return (
    <>
      {remarks.length > 0 && (
        <section aria-labelledby="remarks">
          <h3 id="remarks">{text('json_remarks')}</h3>
          <ul class="lines" data-testid="remarks">
            {remarks.map((remark, index) => (
              <RemarkLine key={index} {...{ remark, text }} />
            ))}
          </ul>
        </section>
      )}
      {isReadable && (
        <section aria-labelledby="changes">
          <h3 id="changes">{text('json_changes')}</h3>
          {changes.length === 0 && <p>{text('json_no_changes')}</p>}
          <ul class="lines" data-testid="changes">
            {changes.map((change, index) => (
              <ChangeLine key={index} {...{ change, text }} />
            ))}
          </ul>
          <p class="hint">{text('json_rest_stays')}</p>
          {changes.length > 0 && (
            <button type="button" class="button primary" onClick={onApply}>
              {text('json_apply')}
            </button>
          )}
        </section>
      )}
    </>
  );
}

function RemarkLine({ remark, text }: { readonly remark: Remark; readonly text: Text }) {
  const { kind, code, line, path, values } = remark;
  return (
    <li class={`line ${kind}`}>
      <span class="what">{text(`remark_kind_${kind}`)}</span>
      <span class="where">{text('json_line', { line: String(line) })}</span>
      <span class="why">
        {path && <code>{path}</code>} {text(`remark_${code}`, values)}
      </span>
    </li>
  );
}

function ChangeLine({ change, text }: { readonly change: RowChange; readonly text: Text }) {
  return (
    <li class={`line ${change.kind}`}>
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
  );
}
