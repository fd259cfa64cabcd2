/**
 * Keeps the last good configuration in the browser. The store does not look into it: what comes back is `unknown`
 * until a reader has accepted it, since an older release may have written it.
 */
export interface ProfileStore {
  /** `undefined` where nothing was put under the key. */
  get(key: string): Promise<unknown>;
  put(key: string, value: object): Promise<void>;
  remove(key: string): Promise<void>;
}
