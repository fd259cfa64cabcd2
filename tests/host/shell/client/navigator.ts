import { describeTable } from './host-context';
import type { Dialogs } from './dialogs';
import { defaultValues } from './form/default-values';
import { isDirty } from './form/record-form';
import type { ScriptedForm } from './form/scripted-form';
import { pageAddress, readPage, type FormDefaults, type Page } from './pages';
import type { SavedReference, ShellPort } from './shell-port';
import type { Visit } from './sessions/session';
import { createWorkspace, type Workspace, type WorkspaceOptions } from './sessions/workspace';
import { currentAppId } from './xrm/global-context';

export interface Navigator {
  readonly workspace: Workspace;
  go(page: Page): Promise<void>;
  openForm: ShellPort['openForm'];
  /** The form that a visit shows, for unsaved changes. */
  setForm(visit: Visit, form: ScriptedForm | undefined): void;
  /** The one in front. */
  form(): ScriptedForm | undefined;
  onSaved(reference: SavedReference): void;
}

export interface NavigatorOptions {
  readonly dialogs: Dialogs;
  /** Before each navigation, with the whole address it goes to. */
  readonly beforeNavigation: (url: string) => void;
  readonly onSessionEvent: NonNullable<WorkspaceOptions['onEvent']>;
}

/** Where the page is and how it gets elsewhere: unsaved changes are asked about, CIF learns of it before it happens. */
export function createNavigator({ dialogs, beforeNavigation, onSessionEvent }: NavigatorOptions): Navigator {
  const appId = currentAppId();
  const forms = new Map<number, ScriptedForm>();
  const onSavedIn = new Map<number, (references: readonly SavedReference[]) => void>();
  const form = () => forms.get(workspace.visit().number);
  const hasChanges = (number: number) => {
    const scripted = forms.get(number);
    return scripted !== undefined && isDirty(scripted.form);
  };
  const beforePage = (page: Page) => beforeNavigation(new URL(pageAddress(appId, page), location.href).href);
  const workspace = createWorkspace({
    firstPage: readPage(location.search),
    keeps: ({ number }) => hasChanges(number),
    beforePage,
    onEvent: onSessionEvent,
  });

  // Another tab in front has another address: the environment that CIF reports is read from it.
  workspace.state.subscribe(() => {
    const address = pageAddress(appId, workspace.visit().page);
    if (address !== location.pathname + location.search) history.replaceState(null, '', address);
  });
  window.addEventListener('popstate', () => arrive(readPage(location.search)));
  window.addEventListener('beforeunload', (event) => {
    if ([...forms.keys()].some(hasChanges)) event.preventDefault();
  });

  function arrive(page: Page): void {
    onSavedIn.delete(workspace.visit().number);
    workspace.navigate(page);
  }

  async function mayLeave(): Promise<boolean> {
    const left = form();
    if (!left || !isDirty(left.form)) return true;
    const choice = await dialogs.ask(
      'Unsaved changes',
      'Do you want to save your changes before leaving this page?',
      ['Save and continue', 'Discard changes', 'Cancel'],
    );
    if (choice === 'Save and continue') return (await left.save()) !== undefined;
    return choice === 'Discard changes';
  }

  async function goTo(page: Page): Promise<boolean> {
    if (!(await mayLeave())) return false;
    beforePage(page);
    history.pushState(null, '', pageAddress(appId, page));
    arrive(page);
    return true;
  }

  return {
    workspace,
    go: async (page) => {
      await goTo(page);
    },
    openForm: async ({ table, id, defaults = {}, inNewTab = false }) => {
      const page = await recordPage(table, id, defaults);
      if (inNewTab) workspace.openTab({ page, template: '', isFocused: true });
      else if (!(await goTo(page))) return [];
      return new Promise((resolve) => onSavedIn.set(workspace.visit().number, resolve));
    },
    setForm: ({ number }, next) => {
      if (next) forms.set(number, next);
      else forms.delete(number);
    },
    form,
    onSaved: (reference) => {
      const { page, number } = workspace.visit();
      if (page.kind === 'record' && page.id === undefined) {
        const saved: Page = { kind: 'record', table: reference.entityType, id: reference.id };
        history.replaceState(null, '', pageAddress(appId, saved));
        workspace.renamePage(saved);
      }
      onSavedIn.get(number)?.([reference]);
      onSavedIn.delete(number);
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
