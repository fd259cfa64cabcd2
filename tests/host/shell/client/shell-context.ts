import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from './pages';
import type { Confirmation, SavedReference } from './shell-port';

/** A click on a telephone number, as CIF's `onclicktoact` carries it: the record is reported by version 2.0 only. */
export interface PhoneClick {
  readonly value: string;
  readonly name: string;
  readonly format: 'phone';
  readonly entityLogicalName: string;
  /** Empty where the record is not saved yet. */
  readonly entityId: string;
  readonly recordTitle: string;
}

/** What the parts of the page ask of the whole. */
export interface ShellActions {
  readonly xrm: object;
  /** Asks first where a form in front has unsaved changes. */
  go(page: Page): void;
  /** The record in front was saved, maybe for the first time. */
  onSaved(reference: SavedReference): void;
  back(): void;
  clickPhone(click: PhoneClick): void;
  alert(text: string, title?: string): Promise<void>;
  confirm(confirmation: Confirmation): Promise<boolean>;
  /** Rows of a table changed, by whomever. @returns the undo */
  onRowsChanged(listener: (table: string) => void): () => void;
}

export const ShellContext = createContext<ShellActions | undefined>(undefined);

export function useShell(): ShellActions {
  const shell = useContext(ShellContext);
  if (!shell) throw new Error('This part is drawn outside the shell');
  return shell;
}
