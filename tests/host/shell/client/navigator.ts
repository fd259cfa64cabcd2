import { describeTable } from './host-context';
import type { Dialogs } from './dialogs';
import { defaultValues } from './form/default-values';
import { isDirty } from './form/record-form';
import type { ScriptedForm } from './form/scripted-form';
import { pageAddress, readPage, type FormDefaults, type Page } from './pages';
import type { SavedReference, ShellPort } from './shell-port';
import { createStore, type Store } from './store';
import { currentAppId } from './xrm/global-context';

/** One visit to a page: the same address visited again is a new one. */
export interface Visit {
  readonly page: Page;
  readonly number: number;
}

export interface Navigator {
  readonly visit: Store<Visit>;
  go(page: Page): Promise<void>;
  openForm: ShellPort['openForm'];
  /** The form in front, for unsaved changes. */
  setForm(form: ScriptedForm | undefined): void;
  form(): ScriptedForm | undefined;
  onSaved(reference: SavedReference): void;
}

export interface NavigatorOptions {
  readonly dialogs: Dialogs;
  /** Before each navigation, with the whole address it goes to. */
  readonly beforeNavigation: (url: string) => void;
}

/** Where the page is and how it gets elsewhere: unsaved changes are asked about, CIF hears of it before it happens. */
export function createNavigator({ dialogs, beforeNavigation }: NavigatorOptions): Navigator {
  const visit = createStore<Visit>({ page: readPage(location.search), number: 0 });
  let form: ScriptedForm | undefined;
  let onSavedHere: (references: readonly SavedReference[]) => void = () => undefined;

  window.addEventListener('popstate', () => arrive(readPage(location.search)));
  window.addEventListener('beforeunload', (event) => {
    if (form && isDirty(form.form)) event.preventDefault();
  });

  function arrive(page: Page): void {
    onSavedHere = () => undefined;
    visit.set({ page, number: visit.get().number + 1 });
  }

  async function mayLeave(): Promise<boolean> {
    if (!form || !isDirty(form.form)) return true;
    const choice = await dialogs.ask(
      'Unsaved changes',
      'Do you want to save your changes before leaving this page?',
      ['Save and continue', 'Discard changes', 'Cancel'],
    );
    if (choice === 'Save and continue') return (await form.save()) !== undefined;
    return choice === 'Discard changes';
  }

  async function goTo(page: Page): Promise<boolean> {
    if (!(await mayLeave())) return false;
    const address = pageAddress(currentAppId(), page);
    beforeNavigation(new URL(address, location.href).href);
    history.pushState(null, '', address);
    arrive(page);
    return true;
  }

  return {
    visit,
    go: async (page) => {
      await goTo(page);
    },
    openForm: async ({ table, id, defaults = {} }) => {
      const page = await recordPage(table, id, defaults);
      const hasArrived = await goTo(page);
      if (!hasArrived) return [];
      return new Promise((resolve) => (onSavedHere = resolve));
    },
    setForm: (next) => void (form = next),
    form: () => form,
    onSaved: (reference) => {
      const { page } = visit.get();
      if (page.kind === 'record' && page.id === undefined) {
        const saved: Page = { kind: 'record', table: reference.entityType, id: reference.id };
        history.replaceState(null, '', pageAddress(currentAppId(), saved));
      }
      onSavedHere([reference]);
    },
  };
}

/** @throws Error for a table or a column that is not there: before anything is left */
async function recordPage(table: string, id: string | undefined, defaults: FormDefaults): Promise<Page> {
  const description = await describeTable(table);
  if (id !== undefined) return { kind: 'record', table, id };
  defaultValues(description, [], defaults);
  return { kind: 'record', table, defaults };
}
