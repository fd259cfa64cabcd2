import type { SavedReference, ShellPort } from './shell-port';

export interface ShellCall {
  readonly name: keyof ShellPort;
  readonly args: readonly unknown[];
}

export interface RecordingShell {
  readonly shell: ShellPort;
  /** What was asked of the page, oldest first. */
  readonly calls: readonly ShellCall[];
  /** Saves the form that was opened last: only now its `openForm` resolves. */
  save(reference: SavedReference): void;
  /** What the page says of the form in front. */
  setDirty(isDirty: boolean | null): void;
}

/** A shell without pages: it notes what it is asked for. */
export function recordingShell(): RecordingShell {
  const calls: ShellCall[] = [];
  const note = (name: keyof ShellPort, ...args: unknown[]) => void calls.push({ name, args });
  let saveLast: (references: readonly SavedReference[]) => void = () => undefined;
  let dirty: boolean | null = null;
  return {
    calls,
    save: (reference) => saveLast([reference]),
    setDirty: (isDirty) => void (dirty = isDirty),
    shell: {
      openForm: (form) => {
        note('openForm', form);
        return new Promise((resolve) => (saveLast = resolve));
      },
      openList: async (table, viewId) => note('openList', table, viewId),
      openSearch: async (table, text) => note('openSearch', table, text),
      alert: async (text, title) => note('alert', text, title),
      confirm: async (confirmation) => (note('confirm', confirmation), true),
      notify: (notification) => {
        note('notify', notification);
        return new Promise(() => undefined);
      },
      cancelNotification: (token) => (note('cancelNotification', token), true),
      refreshForm: async (save) => note('refreshForm', save),
      isDirty: () => dirty,
    },
  };
}
