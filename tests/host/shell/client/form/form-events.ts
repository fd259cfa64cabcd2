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
  /** A subgrid has shown its rows again. */
  onGridLoad(id: string): Set<ScriptHandler>;
  raiseGridLoad(id: string): void;
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
  const onTab = handlersByName();
  const onGridLoad = handlersByName();
  const onChange = handlersByName();
  const onSave = new Set<ScriptHandler>();
  const onPostSave = new Set<ScriptHandler>();
  return {
    onSave,
    onPostSave,
    onChange,
    onTab,
    raiseTab: (name) => onTab(name).forEach((handler) => handler(contextFor(undefined))),
    onGridLoad,
    raiseGridLoad: (id) => onGridLoad(id).forEach((handler) => handler(contextFor(undefined))),
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

function handlersByName(): (name: string) => Set<ScriptHandler> {
  const byName = new Map<string, Set<ScriptHandler>>();
  return (name) => {
    const handlers = byName.get(name) ?? new Set();
    byName.set(name, handlers);
    return handlers;
  };
}
