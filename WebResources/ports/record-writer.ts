import type { Row } from './records';

/**
 * What became of a write. The outbox decides by `kind` alone, so every HTTP detail ends in the implementation.
 *
 * - `done`        it is in Dataverse
 * - `exists`      a create met a row with this id (412, 0x80040237)
 * - `gone`        the row was deleted (404 with Dataverse's code), or this user cannot see it
 * - `busy`        429, 5xx, or an answer that is not Dataverse's own; `retryAfterMs` is what the server asks for
 * - `offline`     no answer at all
 * - `signed-out`  401, or a redirect to the log-in page
 * - `refused`     Dataverse understood and refuses: privilege, unknown column, too long, closed activity
 */
export type WriteOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'busy'; readonly retryAfterMs?: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

export type ReadOutcome =
  | { readonly kind: 'found'; readonly row: Row }
  | Exclude<WriteOutcome, { kind: 'done' } | { kind: 'exists' }>;

/**
 * Writing Dataverse, by `fetch` alone: only there are the status, `Retry-After`, `If-Match` and `keepalive` to be
 * had. Never rejects.
 */
export interface RecordWriter {
  /** @param body row with the id of our choice in it; choosing it makes a repeated create harmless */
  create(entitySet: string, body: Row): Promise<WriteOutcome>;
  /** Sends `If-Match: *`: without it a PATCH would create a deleted row again (Web API, upsert). */
  update(entitySet: string, id: string, body: Row): Promise<WriteOutcome>;
  read(entitySet: string, id: string, columns: readonly string[]): Promise<ReadOutcome>;
}
