import type { Environment } from '../command.js';
import type { DeployRequest } from './command-line.js';
import { deployConfiguration } from './configuration-step.js';
import { dryRun } from './dry-run.js';
import type { ProgressBar } from './import-progress.js';
import { inStep, organisationAt } from './organisation.js';
import { readConfigurations } from './organisation-rows.js';
import type { Outcome } from './outcome.js';
import { readConfiguration } from './configuration-file.js';
import { deployProvider } from './provider-step.js';
import { readSolutionPackage } from './solution-package.js';
import { deploySolution } from './solution-step.js';
import { outcomeLines, summary } from './summary.js';

/** What a deployment needs of the world around it. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Signs in when it is first asked. @returns a bearer token of the environment */
  readonly token: () => Promise<string>;
  readonly env: Environment;
  readonly print: (line: string) => void;
  readonly bar: ProgressBar;
  /** How long between two looks at the import's progress. */
  readonly everyMs: number;
}

/**
 * Brings an environment to what is asked for: solution, configuration, channel provider. Each step looks first and does
 * only what is missing, so that after a failure, or for no reason, it can be run again.
 *
 * @param zip the managed solution
 * @throws ScriptError naming step, cause and remedy; the steps before it are done and printed
 */
export async function deploy(request: DeployRequest, zip: string, around: Surroundings): Promise<void> {
  const { environment } = request;
  const solution = readSolutionPackage(zip);
  const document =
    request.configuration === undefined
      ? undefined
      : readConfiguration(request.configuration, request.connection);
  if (request.dryRun) {
    for (const line of dryRun(request, solution, document)) around.print(line);
    return;
  }

  // Before anything else: what is wrong with a sign-in is best said by itself.
  await around.token();
  const organisation = organisationAt(environment, around);
  const outcomes: Outcome[] = [];
  async function step(name: string, work: () => Promise<Outcome>): Promise<void> {
    const outcome = await inStep(name, work);
    outcomes.push(outcome);
    for (const line of outcomeLines(outcome)) around.print(line);
  }

  around.print(`IpscapeCti ${solution.version} → ${environment}`);
  await step('Solution', () => deploySolution({ ...around, organisation, solution, force: request.force }));
  await step('Configuration', () => deployConfiguration(organisation, document, request.connection));
  await step('Channel provider', () => deployProvider(organisation, request));

  const configurations = await inStep('Summary', () => readConfigurations(organisation.dataverse));
  const ctiUrls = configurations.map(({ ctiUrl }) => ctiUrl);
  for (const line of summary(environment, outcomes, ctiUrls)) around.print(line);
}
