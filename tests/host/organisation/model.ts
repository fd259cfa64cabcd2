import type { Metadata } from '../model';

/** A lookup's value: which row of which table. */
export interface Reference {
  readonly table: string;
  readonly id: string;
}

/** A value as a row keeps it: lookups as references, multi-select choices as numbers, dates as ISO text in UTC. */
export type CellValue = null | boolean | number | string | Reference | readonly number[];

/** A row: logical column names to values; a column without a value is absent. */
export type StoredRow = Readonly<Record<string, CellValue>>;

export interface User {
  readonly id: string;
  readonly fullName: string;
  readonly businessUnitId: string;
  readonly roleIds: readonly string[];
  /** Privileges their roles would give, but `POST /_sim/user` has taken away. */
  readonly without?: readonly string[];
  readonly isAdministrator: boolean;
}

/** The unkind modes of `POST /_sim/modes`. */
export interface Modes {
  readonly blockThirdPartyCookies: boolean;
  readonly strictCsp: boolean | { readonly allowFrames: readonly string[] };
  readonly withoutSalesAndService: boolean;
  readonly sessionExpired: boolean;
  /** Apps are multi-session ones, with the Channel Integration Framework 2.0. */
  readonly cif2: boolean;
  /** Another channel provider stands before or after ours in the order of loading: Microsoft's voice, say. */
  readonly secondProvider: false | 'before' | 'after';
  /** CIF 1.0 of before October 2021: of an app's providers it loads the first alone. */
  readonly firstProviderOnly: boolean;
  /** The sandbox of CIF 1.0's frames as of 2021: neither modal dialogs nor downloads. */
  readonly sandbox2021: boolean;
  /** CIF's environment leaves out whether the form in front has unsaved changes. */
  readonly withoutIsDirty: boolean;
  /** Our solution is imported, nothing is set up; customers and users are there. Changing it fills again. */
  readonly fresh: boolean;
}

export interface RowChange {
  readonly kind: 'created' | 'updated' | 'deleted';
  readonly table: string;
  readonly id: string;
}

/** The running organisation, as the shell needs it. Rows it reads by the Web API, like Dynamics' own pages. */
export interface Organisation {
  readonly id: string;
  readonly uniqueName: string;
  readonly displayName: string;
  /** Without the tables that a mode has taken away. */
  readonly metadata: Metadata;
  /** Who is signed in to Dynamics now. */
  readonly user: User;
  readonly modes: Modes;
  /** Rows as stored, past all privileges: for what Dynamics' own server does, never for what a user sees. */
  rows(table: string): readonly StoredRow[];
  /** Pairs of a many-to-many relationship, by its intersect table. */
  pairs(intersectTable: string): readonly StoredRow[];
  /** Whether the user may do it at all (`Read`, `Create`, `Write`, `Delete`, `Append`, `AppendTo`). */
  may(verb: string, table: string): boolean;
  /** @returns the undo */
  onRowChange(listener: (change: RowChange) => void): () => void;
}
