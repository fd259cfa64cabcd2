/** What went wrong in a command, where, and what to do about it: the only error `scripts/` throws on purpose. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';

  constructor(
    readonly place: string,
    readonly problem: string,
    readonly remedy: string,
  ) {
    super(`${place}: ${problem}\n  ${remedy}`);
  }
}
