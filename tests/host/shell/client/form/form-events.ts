import type { SavedReference } from '../shell-port';
import { refuseUnknown } from '../xrm/refuse-unknown';

export type ScriptHandler = (context: unknown) => unknown;

/** Who wants to know of what on one open form, and the telling. */
export interface FormEvents {
  readonly onSave: Set<ScriptHandler>;
  /** After a save that reached the server, or failed. */
  readonly onPostSave: Set<ScriptHandler>;
  onChange(column: string): Set<ScriptHandler>;
  raiseChange(column: string): void;
  /** A tab came to the front, or left it. */
  onTab(name: string): Set<ScriptHandler>;
  raiseTab(name: string): void;
  /** @returns false where a handler prevented the save */
  raiseSave(mode: number): boolean;
  raisePostSave(saved: SavedReference | undefined): void;
}

/** `getEventArgs()` after a save. */
export interface PostSaveArguments {
  getIsSaveSuccess(): boolean;
  getEntityReference(): SavedReference | null;
}

/** `SAVE_MODE` of the Client API (Microsoft, "getSaveMode"). */
export const SAVE_MODE = { save: 1, saveAndClose: 2, deactivate: 5, reactivate: 6 } as const;

/** `getEventArgs()` of a save. */
export interface SaveArguments {
  getSaveMode(): number;
  preventDefault(): void;
  isDefaultPrevented(): boolean;
}

/** @param contextFor the execution context of an event whose source is a column, or the form */
export function createFormEvents(
  contextFor: (source: string | undefined, args?: SaveArguments | PostSaveArguments) => unknown,
): FormEvents {
  const byColumn = new Map<string, Set<ScriptHandler>>();
  const byTab = new Map<string, Set<ScriptHandler>>();
  const onTab = (name: string) => {
    const handlers = byTab.get(name) ?? new Set();
    byTab.set(name, handlers);
    return handlers;
  };
  const onSave = new Set<ScriptHandler>();
  const onPostSave = new Set<ScriptHandler>();
  const onChange = (column: string) => {
    const handlers = byColumn.get(column) ?? new Set();
    byColumn.set(column, handlers);
    return handlers;
  };
  return {
    onSave,
    onPostSave,
    onChange,
    onTab,
    raiseTab: (name) => onTab(name).forEach((handler) => handler(contextFor(undefined))),
    raiseChange: (column) => onChange(column).forEach((handler) => handler(contextFor(column))),
    raiseSave: (mode) => {
      let isPrevented = false;
      const args: SaveArguments = {
        getSaveMode: () => mode,
        preventDefault: () => void (isPrevented = true),
        isDefaultPrevented: () => isPrevented,
      };
      onSave.forEach((handler) => handler(contextFor(undefined, args)));
      return !isPrevented;
    },
    raisePostSave: (saved) => {
      const args = refuseUnknown('getEventArgs()', {
        getIsSaveSuccess: () => saved !== undefined,
        getEntityReference: () => saved ?? null,
      });
      onPostSave.forEach((handler) => handler(contextFor(undefined, args)));
    },
  };
}
