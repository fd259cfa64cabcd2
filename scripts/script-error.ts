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

/** Runs a command's main function; a ScriptError ends it with its own words, anything else with its stack. */
export async function runMain(main: () => Promise<void> | void): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof ScriptError ? error.message : error);
    process.exitCode = 1;
  }
}
