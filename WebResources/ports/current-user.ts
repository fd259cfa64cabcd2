import type { WriteOutcome } from './record-writer';

/** Why it is not known who is signed in; `refused` does not occur: everybody may ask. */
export type NoAnswer = Extract<WriteOutcome, { kind: 'busy' | 'offline' | 'signed-out' }>;

/**
 * Whom Dataverse takes our requests from. The session's cookie is one for all tabs of a browser: when somebody signs in
 * in another tab, it changes without any answer that says so.
 */
export interface CurrentUser {
  /** Never rejects. */
  ask(): Promise<{ readonly kind: 'user'; readonly id: string } | NoAnswer>;
  /**
   * Ids of the security roles that a user has themselves. Those that a team gives are known to Xrm alone.
   * @throws AdapterError as `Dataverse`
   */
  roles(userId: string): Promise<readonly string[]>;
}
