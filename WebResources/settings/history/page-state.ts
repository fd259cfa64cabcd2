import type { ComparedPart } from '../../configuration/compare-documents';
import type { DocumentProblem } from '../../configuration/configuration-document';
import type { RowChange } from '../../configuration/to-dataverse';
import type { AdapterError } from '../../ports/adapter-error';
import type { Failure } from '../writes';

/** What the configuration was until somebody changed it. */
export interface VersionLine {
  readonly id: string;
  readonly until: Date;
  readonly changedBy: string;
}

/** One side of the comparison: a version's id, or the configuration as it is. */
export type Side = string;
export const NOW: Side = 'now';

export type Comparison =
  | { readonly kind: 'compared'; readonly parts: readonly ComparedPart[] }
  /** `side` cannot be read. */
  | { readonly kind: 'unreadable'; readonly side: Side; readonly problems: readonly DocumentProblem[] };

export type RollBack =
  | { readonly kind: 'none' }
  /** What it would do. */
  | { readonly kind: 'preview'; readonly changes: readonly RowChange[] }
  | { readonly kind: 'impossible'; readonly problems: readonly DocumentProblem[] }
  | ({ readonly kind: 'failed' } & Failure)
  | { readonly kind: 'done'; readonly until: Date; readonly count: number };

export type HistoryState =
  | { readonly kind: 'loading' }
  /** The form shows a configuration that is not saved yet. */
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'closed'; readonly error: AdapterError }
  | {
      readonly kind: 'open';
      /** Newest first. */
      readonly versions: readonly VersionLine[];
      readonly hasOlder: boolean;
      readonly left: Side;
      readonly right: Side;
      readonly comparison: Comparison | undefined;
      readonly rollBack: RollBack;
      readonly isBusy: boolean;
    };

export interface HistoryActions {
  choose(sides: { readonly left?: Side; readonly right?: Side }): void;
  /** Shows what going back to the left side changes. */
  preview(): void;
  rollBack(): void;
  cancel(): void;
}
