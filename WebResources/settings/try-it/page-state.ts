import type { TriedCall } from '../../adapter/try/tried-call';
import type { Configuration } from '../../configuration/configuration';
import type { AdapterError } from '../../ports/adapter-error';
import type { ColumnInfo } from '../../ports/metadata';
import type { Input, InputProblem } from './input';

/** A table's indexed columns; `none`: it has no Quick Find view, `unknown`: it could not be read. */
export type Indexed = readonly string[] | 'none' | 'unknown';

/** Everything that is known of the tried call so far. */
export interface Report {
  readonly configuration: Configuration;
  readonly tried: TriedCall;
  /** By table, as far as they are known. */
  readonly indexed: ReadonlyMap<string, Indexed>;
  /** The phone call's columns, for their names; nothing until they are known, or where they cannot be. */
  readonly labels: ReadonlyMap<string, ColumnInfo> | undefined;
}

export type Run =
  | { readonly kind: 'none' }
  /** What was typed is no call. */
  | { readonly kind: 'bad-input'; readonly problem: InputProblem }
  | { readonly kind: 'loading' }
  /** The configuration cannot be used. */
  | { readonly kind: 'no-configuration'; readonly error: AdapterError }
  | { readonly kind: 'trying'; readonly report: Report }
  | { readonly kind: 'tried'; readonly report: Report };

export interface PageState {
  /** Nothing can be tried of a configuration that was never saved. */
  readonly isSaved: boolean;
  readonly input: Input;
  readonly run: Run;
  readonly copied: 'no' | 'yes' | 'refused';
}

export interface PageActions {
  edit(part: Partial<Input>): void;
  fillExample(): void;
  tryIt(): void;
  /** @param report the whole outcome as text */
  copy(report: string): void;
}
