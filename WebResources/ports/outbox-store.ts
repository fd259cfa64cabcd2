/**
 * Keeps the outbox's rows across reloads. The store does not look into them: what comes back is `unknown` until the
 * outbox's own reader has accepted it, since an older release may have written it.
 */
export interface OutboxStore {
  all(): Promise<readonly unknown[]>;
  /** Resolves when the row will survive a reload. */
  put(key: string, row: object): Promise<void>;
  remove(key: string): Promise<void>;
  /** Whether this browser has ever asked Dataverse to create a record with this id; also long after its row is removed. */
  wasSent(id: string): Promise<boolean>;
  rememberSent(id: string): Promise<void>;
}
