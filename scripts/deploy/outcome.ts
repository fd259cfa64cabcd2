/** What one step of a deployment has come to. */
export interface Outcome {
  readonly step: string;
  /** One line: `created`, `already so`. */
  readonly did: string;
  /** Whether anything in the environment is different now. */
  readonly hasChanged: boolean;
  /** What of it, line by line; no value that is nobody's business. */
  readonly details: readonly string[];
  /** What this step leaves for a person to do, as sentences. */
  readonly left: readonly string[];
}
