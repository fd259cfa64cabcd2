import type { RowChange } from '../configuration/rows/plan-changes';
import { asDataverseError, type AdapterError } from '../ports/adapter-error';

/** Why changes were not made, or something before them could not be had. */
export interface Failure {
  readonly error: AdapterError;
  /** The change that was refused, where Dataverse names it. */
  readonly change: RowChange | undefined;
  /** All changes may have been made nevertheless. */
  readonly isUnknown: boolean;
}

/** @param changes those that were to be made; left out where it had not come to that */
export function failureOf(thrown: unknown, changes?: readonly RowChange[]): Failure {
  const error = asDataverseError(thrown);
  return {
    error,
    // Dataverse counts the writes from 1
    change: changes?.[Number(error.values['position']) - 1],
    // A connection that was lost: before the changes were made or before the answer came, nobody here knows.
    isUnknown: changes !== undefined && error.code === 'DATAVERSE_OFFLINE',
  };
}
