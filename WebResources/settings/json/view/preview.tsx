import type { Remark } from '../../../configuration/json/remark';
import { Button } from '../../../controls/button';
import type { PlacedFinding } from '../../check-options';
import { ChangeList } from '../../view/change-list';
import { columnName, findingWords, rowWords, type Text } from '../../view/words';
import type { Plan } from '../page-state';

interface PreviewProps {
  readonly plan: Plan;
  readonly text: Text;
  readonly onApply: () => void;
}

/** Line by line: what was found in the JSON, and what applying it does. */
export function Preview({ plan, text, onApply }: PreviewProps) {
  const { remarks, findings, changes, isReadable } = plan;
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
      {isReadable && !findings && <p class="hint">{text('json_unchecked')}</p>}
      {findings && findings.length > 0 && (
        <section aria-labelledby="findings">
          <h3 id="findings">{text('json_findings')}</h3>
          <ul class="lines" data-testid="findings">
            {findings.map((found, index) => (
              <FindingLine key={index} {...{ found, text }} />
            ))}
          </ul>
        </section>
      )}
      {isReadable && (
        <section aria-labelledby="changes">
          <h3 id="changes">{text('json_changes')}</h3>
          {changes.length === 0 && <p>{text('json_no_changes')}</p>}
          <ChangeList {...{ changes, text }} />
          <p class="hint">{text('json_rest_stays')}</p>
          {changes.length > 0 && (
            <Button primary onPress={onApply}>
              {text('json_apply')}
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function FindingLine({ found, text }: { readonly found: PlacedFinding; readonly text: Text }) {
  const { finding, column } = found;
  return (
    <li class={`line ${finding.level}`}>
      <span class="what">{text(`json_finding_${finding.level}`)}</span>
      <span class="why">
        {found.name && <strong>{rowWords(text, found)} </strong>}
        {columnName(text, column)}: {findingWords(text, finding)}
      </span>
    </li>
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
