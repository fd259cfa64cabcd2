/** Something in the solution that packs well and fails in Dataverse: where it is, what is wrong, what to do. */
export interface Finding {
  /** Path in the repository. */
  readonly file: string;
  readonly problem: string;
  readonly remedy: string;
}
