import { runMain } from './run-main.js';
import { chooseSteps, runSteps } from './test/run-steps.js';
import { readTestRequest } from './test/selection.js';
import { STEPS } from './test/steps.js';

await runMain(import.meta.url, async () => {
  const request = readTestRequest(process.argv.slice(2));
  const { passed, failed } = await runSteps(chooseSteps(STEPS, request.parts), request, console.log);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
