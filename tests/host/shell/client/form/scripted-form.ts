import { setRowState } from '../commands/row-state';
import type { SavedReference } from '../shell-port';
import { loadResourceStrings } from '../xrm/resource-strings';
import { messageOf } from '../xrm/web-api-request';
import type { FormValue } from './column-values';
import { createFormContext } from './form-context';
import { createFormEvents, SAVE_MODE, type PostSaveArguments, type SaveArguments } from './form-events';
import type { RecordForm } from './record-form';
import { loadScripts, type ScriptFrame } from './scripts';

export interface ScriptedFormOptions {
  readonly form: RecordForm;
  readonly xrm: object;
  readonly onSaved: (reference: SavedReference) => void;
  readonly onScriptError: (message: string) => void;
  readonly close: () => void;
}

/** A form with its scripts: what a user does to it, each with the handlers that are notified. */
export interface ScriptedForm {
  readonly form: RecordForm;
  /** Reads the record, loads the libraries, runs the `onload` handlers. */
  start(): Promise<void>;
  /** What an input does: the value, then the `onchange` handlers. */
  change(column: string, value: FormValue): void;
  save(mode?: number): Promise<SavedReference | undefined>;
  /** Another state, as the commands Deactivate and Activate set it: with the `onsave` handlers, changes are not saved. */
  setState(active: boolean): Promise<void>;
  /** Raised as `tabStateChange`, of the tab that came to the front and of the one that left it. */
  changeTab(left: string, entered: string): void;
  /** Raised as the subgrid's `OnLoad`. */
  gridLoaded(id: string): void;
  /** What a command's script gets as `PrimaryControl`. */
  readonly context: object;
  stop(): void;
}

export function scriptForm({ form, xrm, onSaved, onScriptError, close }: ScriptedFormOptions): ScriptedForm {
  let frame: ScriptFrame | undefined;
  let isStopped = false;
  const events = createFormEvents(contextFor);
  const formContext = createFormContext({ form, events, save: () => save(), close });

  function contextFor(source: string | undefined, args?: SaveArguments | PostSaveArguments) {
    return {
      getFormContext: () => formContext,
      getEventSource: () =>
        source === undefined ? formContext.data.entity : formContext.getAttribute(source),
      getEventArgs: () => args ?? {},
      getDepth: () => 1,
    };
  }

  async function start(): Promise<void> {
    await form.load();
    if (form.layout.libraries.length === 0 || form.state.get().phase === 'failed') return;
    try {
      await loadResourceStrings(form.layout.strings);
      const loaded = await loadScripts(form.layout.libraries, xrm);
      if (isStopped) {
        loaded.remove();
        return;
      }
      frame = loaded;
      form.layout.handlers.forEach((handler) => {
        const run = (context: unknown) => guarded(() => loaded.call(handler, context));
        if (handler.event === 'onchange') events.onChange(handler.column).add(run);
        if (handler.event === 'onsave') events.onSave.add(run);
        if (handler.event === 'onload') run(contextFor(undefined));
      });
    } catch (thrown) {
      onScriptError(messageOf(thrown));
    }
  }

  /** A script's failure is shown, and the form goes on, as in Dynamics. */
  function guarded(run: () => unknown): void {
    const report = (thrown: unknown) => onScriptError(messageOf(thrown));
    try {
      Promise.resolve(run()).catch(report);
    } catch (thrown) {
      report(thrown);
    }
  }

  async function save(mode: number = SAVE_MODE.save): Promise<SavedReference | undefined> {
    if (!events.raiseSave(mode)) return undefined;
    const reference = await form.save();
    events.raisePostSave(reference);
    if (reference) onSaved(reference);
    return reference;
  }

  async function setState(active: boolean): Promise<void> {
    const { id } = form.state.get();
    if (id === undefined || !events.raiseSave(active ? SAVE_MODE.reactivate : SAVE_MODE.deactivate)) return;
    await setRowState(form.table.logicalName, id, active);
    await form.load();
  }

  return {
    form,
    setState,
    changeTab: (left, entered) => {
      events.raiseTab(left);
      events.raiseTab(entered);
    },
    gridLoaded: events.raiseGridLoad,
    context: formContext,
    start,
    change: (column, value) => {
      form.setValue(column, value);
      events.raiseChange(column);
    },
    save,
    stop: () => {
      isStopped = true;
      frame?.remove();
    },
  };
}
