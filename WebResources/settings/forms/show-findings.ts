import type { Finding } from '../../configuration/check/finding';
import type { FormContext, FormControl } from './form-context';
import type { FormPorts } from './form-ports';
import { findingWords } from '../view/words';

/** Name our notifications, so that clearing them leaves those of other scripts alone. */
const ERROR = 'ips_error';
const ADVICE = 'ips_advice';
/** A field with more to say than this is not read. */
const MOST_ADVICE = 3;

type Text = FormPorts['text'];

/**
 * Says at a field what was found, in place of what was said before. An error keeps the form from being saved; all else
 * is a recommendation, which does not. Where a right value is known, "Apply" writes it (Microsoft, Client API reference,
 * `setNotification` and `addNotification`).
 */
export function showAtField(
  form: FormContext,
  column: string,
  findings: readonly Finding[],
  text: Text,
): void {
  const control = form.getControl(column);
  if (!control) return;
  clear(control);
  const error = findings.find(({ level }) => level === 'error');
  if (error) control.setNotification(findingWords(text, error), ERROR);
  findings
    .filter((finding) => (finding === error ? finding.instead !== undefined : finding.level !== 'error'))
    .slice(0, MOST_ADVICE)
    .forEach((finding, index) => {
      control.addNotification({
        messages: [
          finding === error ? text('form_did_you_mean') : text(`form_${finding.text}`, finding.values),
        ],
        notificationLevel: 'RECOMMENDATION',
        uniqueId: `${ADVICE}${index}`,
        ...(finding.instead !== undefined && {
          actions: [
            { message: text('form_write', { value: finding.instead }), actions: [apply(finding.instead)] },
          ],
        }),
      });
    });

  function apply(value: string): () => void {
    return () => {
      const attribute = form.getAttribute(column);
      attribute?.setValue(value);
      attribute?.fireOnChange();
    };
  }
}

function clear(control: FormControl): void {
  control.clearNotification(ERROR);
  for (let index = 0; index < MOST_ADVICE; index++) control.clearNotification(`${ADVICE}${index}`);
}

/** Says above the form what was found: it concerns other records, and never keeps the form from being saved. */
export function showAboveForm(form: FormContext, id: string, findings: readonly Finding[], text: Text): void {
  form.ui.clearFormNotification(id);
  const [finding] = findings;
  if (finding) form.ui.setFormNotification(text(`form_${finding.text}`, finding.values), 'WARNING', id);
}
