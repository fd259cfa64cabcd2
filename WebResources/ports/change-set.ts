import type { Row } from './records';

/** One write of several that happen together or not at all. `etag`: only while the row is unchanged since. */
export type Write =
  | { readonly kind: 'create'; readonly entitySet: string; readonly body: Row }
  | {
      readonly kind: 'update';
      readonly entitySet: string;
      readonly id: string;
      readonly etag: string;
      readonly body: Row;
    }
  | { readonly kind: 'delete'; readonly entitySet: string; readonly id: string; readonly etag: string };

export interface ChangeSet {
  /**
   * Makes all writes, in their order, or none. A body may bind to the row an earlier write creates by
   * `rowMadeBy(position)`.
   *
   * @throws AdapterError naming what Dataverse refused, and by `position` (counted from 1) which write, where its answer has that;
   *   nothing has changed then
   */
  apply(writes: readonly Write[]): Promise<void>;
}

/** Stands in a binding for the row that the write at a position, counted from 0, creates. */
export function rowMadeBy(position: number): string {
  // OData: `$` and the Content-ID of the request, which counts from 1
  return `$${String(position + 1)}`;
}
