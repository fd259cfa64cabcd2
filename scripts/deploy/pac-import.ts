import { runCommand, type Environment } from '../command.js';
import type { CommandLine } from '../pack/pac.js';
import { ROOT } from '../paths.js';
import { ScriptError } from '../script-error.js';
import type { ImportKind } from './installed-solution.js';

export interface PacImport {
  readonly kind: ImportKind;
  readonly zip: string;
  /** Origin of the organisation. */
  readonly environment: string;
}

/**
 * `--stage-and-upgrade` wants something to upgrade, and a higher version: only it deletes what a release has dropped.
 * `--async`: Dataverse imports in the background and pac asks for the outcome, where one long request would time out.
 */
export function importArguments({ kind, zip, environment }: PacImport): string[] {
  const upgrade = kind === 'upgrade' ? ['--stage-and-upgrade'] : [];
  return ['solution', 'import', '--path', zip, '--environment', environment, ...upgrade, '--async'];
}

/** pac ends well when Dataverse has imported the solution. @throws ScriptError with pac's own words when it fails */
export async function importWithPac(pac: CommandLine, request: PacImport, env: Environment): Promise<void> {
  const { exitCode, output } = await runCommand([...pac, ...importArguments(request)], { cwd: ROOT, env });
  // Several ways of installing pac lose its exit code: microsoft/powerplatform-build-tools #785, #912, #1027.
  const hasFailed = exitCode !== 0 || /^Error: /m.test(output);
  if (hasFailed) throw failure(output.trim(), request.environment);
}

/** pac has a sign-in of its own, which takes no token of ours. */
function failure(output: string, environment: string): ScriptError {
  const isSignedOut = /pac auth create|authentication configuration|auth configuration/i.test(output);
  return new ScriptError(
    'Solution',
    `pac could not import it\n${output}`,
    isSignedOut
      ? `Sign pac in: \`pac auth create --environment ${environment}\`; where nobody can sign in by hand, with --applicationId, --clientSecret and --tenant of an app registration.`
      : 'Correct what pac names above and run this again.',
  );
}
