import * as v from 'valibot';
import { asAdapterError } from '../../ports/adapter-error';
import { accept } from '../../schemas/accept';
import { idValue, textValue } from '../../schemas/row-values';
import type { FormContext } from './form-context';
import type { FormPorts } from './form-ports';

/** All looks share it: one sentence says as much as four. */
const UNCHECKED = 'ips_unchecked';

/**
 * Looks now, and again whenever one of the columns is changed. Only the newest look may show what it found. Never
 * throws: what Dataverse does not say is no reason to keep anyone from working, so the form says that it was not checked.
 */
export function watch<Found>(
  { form, ports }: { readonly form: FormContext; readonly ports: FormPorts },
  columns: readonly string[],
  look: () => Promise<Found> | Found,
  show: (found: Found) => void,
): Promise<void> {
  let newest = 0;
  let hasFailed = false;
  async function lookAgain(): Promise<void> {
    const own = ++newest;
    try {
      const found = await look();
      if (own !== newest) return;
      show(found);
      if (hasFailed) form.ui.clearFormNotification(UNCHECKED);
      hasFailed = false;
    } catch (thrown) {
      const { code } = asAdapterError(thrown, 'DATAVERSE_REFUSED');
      hasFailed = true;
      form.ui.setFormNotification(ports.text('form_unchecked', { code }), 'INFO', UNCHECKED);
    }
  }
  for (const column of columns) form.getAttribute(column)?.addOnChange(() => void lookAgain());
  return lookAgain();
}

/** A text column's value, trimmed; empty also where the form does not show it. */
export function textIn(form: FormContext, column: string): string {
  return v.parse(textValue, form.getAttribute(column)?.getValue()).trim();
}

/** A lookup's value is a list of at most one record. */
const lookup = v.looseTuple([v.object({ id: idValue })]);

/** The id of the record a lookup names; empty where there is none. */
export function idIn(form: FormContext, column: string): string {
  return accept(lookup, form.getAttribute(column)?.getValue())?.[0].id ?? '';
}

/** Writes into a column that is empty, and notifies the handlers of its change; what somebody has typed stays. */
export function fillIn(form: FormContext, column: string, value: string): void {
  const attribute = form.getAttribute(column);
  if (!attribute || !value || textIn(form, column)) return;
  attribute.setValue(value);
  attribute.fireOnChange();
}
