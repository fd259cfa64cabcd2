import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEnvironment } from './deploy/command-line.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

const USAGE = `npm run export-configuration -- --environment https://ORG.crm.dynamics.com --file FILE
  --configuration NAME    which one, where there are several
  --device-code           signs in by a code, where this computer has no browser`;

export interface ExportRequest {
  /** Origin of the organisation. */
  readonly environment: string;
  readonly file: string;
  readonly configuration: string | undefined;
  readonly deviceCode: boolean;
}

/** @throws ScriptError with the usage when flags are unknown or missing */
export function readExportRequest(args: string[]): ExportRequest {
  const text = { type: 'string' } as const;
  const options = {
    environment: text,
    file: text,
    configuration: text,
    'device-code': { type: 'boolean' },
  } as const;
  try {
    const {
      environment,
      file,
      configuration,
      'device-code': deviceCode,
    } = parseArgs({ args, options }).values;
    if (file === undefined) throw new Error('--file is missing: where the configuration is to be written');
    return {
      environment: readEnvironment(environment),
      file,
      configuration,
      deviceCode: deviceCode ?? false,
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const problem = error instanceof ScriptError ? error.problem : said;
    throw new ScriptError('npm run export-configuration', problem, USAGE);
  }
}

await runMain(import.meta.url, async () => {
  const request = readExportRequest(process.argv.slice(2));
  const { exportConfiguration } = await import('./deploy/export-configuration.js');
  const { inStep, organisationAt } = await import('./deploy/organisation.js');
  const { isAttended, tokenSource } = await import('./deploy/sign-in.js');
  const print = (line: string): void => console.log(line);
  const token = tokenSource({ ...request, isAttended: isAttended(), print });
  await token();
  const organisation = organisationAt(request.environment, { fetch, token });
  const configuration = await inStep('Configuration', () =>
    exportConfiguration(organisation, request.configuration),
  );
  // Its owner's alone: the integration key is in it.
  writeFileSync(request.file, configuration, { mode: 0o600 });
  print(`Written to ${request.file}. The integration key is in it: keep it as you keep a password.`);
});
