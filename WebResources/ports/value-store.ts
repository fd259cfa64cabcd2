/**
 * Keeps values in the browser across reloads: the last good configuration, the last call. The store does not look into
 * them: what comes back is `unknown` until a reader has accepted it, since an older release may have written it.
 */
export interface ValueStore {
  /** `undefined` where nothing was put under the key. */
  get(key: string): Promise<unknown>;
  /** @param value what a structured clone can copy */
  put(key: string, value: object): Promise<void>;
  remove(key: string): Promise<void>;
}
