import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';
import { chooseSteps, PARTS, runSteps, type Part } from './test/run-steps.js';
import { STEPS } from './test/steps.js';

/** @throws ScriptError for a word that names no part */
export function readParts(words: readonly string[]): Part[] {
  return words.map((word) => {
    const part = PARTS.find((each) => each === word);
    if (part) return part;
    throw new ScriptError(
      'npm test',
      `no part is called ${word}`,
      `npm test -- ${PARTS.join(' | ')} (none for all)`,
    );
  });
}

await runMain(import.meta.url, async () => {
  const steps = chooseSteps(STEPS, readParts(process.argv.slice(2)));
  const { passed, failed } = await runSteps(steps, console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
