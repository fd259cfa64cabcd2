import * as v from 'valibot';
import type { FormContext, FormControl } from './form-context';

/** A page on the form that takes the form's context, as Microsoft's example has it (`getContentWindow`). */
interface ContextTaker {
  setClientApiContext(xrm: unknown, form: FormContext): void;
}

const PATIENCE_MS = 10_000;
const PAUSE_MS = 100;

/**
 * Hands the form's context to a page on it, now and each time the page's tab is opened: the form loads it again then. The
 * window is there before its page has run, and nothing reports on the page: so it is looked for again and again.
 * @param control of the web resource; nothing happens where it was taken off the form
 * @param tab the one that the control is on
 */
export function handOver(form: FormContext, xrm: unknown, control: string, tab: string): void {
  const hand = (): void => void handNow(form, xrm, control);
  form.ui.tabs?.get(tab)?.addTabStateChange(hand);
  hand();
}

async function handNow(form: FormContext, xrm: unknown, name: string): Promise<void> {
  const control = form.getControl(name);
  if (!control?.getContentWindow) return;
  for (let waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
    const page = await windowOf(control);
    if (takesContext(page)) {
      page.setClientApiContext(xrm, form);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** `undefined` while the control is not drawn: its tab is not in front. */
async function windowOf(control: FormControl): Promise<unknown> {
  try {
    return await control.getContentWindow?.();
  } catch {
    return undefined;
  }
}

function takesContext(page: unknown): page is ContextTaker {
  return v.is(v.object({ setClientApiContext: v.function() }), page);
}
