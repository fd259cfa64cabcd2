import { pathToFileURL } from 'node:url';
import { ScriptError } from './script-error.js';

/** Runs `main` when the module is the command that was started, and not when another one imports it. */
export async function runMain(moduleUrl: string, main: () => Promise<void> | void): Promise<void> {
  if (moduleUrl !== pathToFileURL(process.argv[1] ?? '').href) return;
  try {
    await main();
  } catch (error) {
    // an expected failure in its own words, a surprise with its stack
    console.error(error instanceof ScriptError ? error.message : error);
    process.exitCode = 1;
  }
}
