import { findProgram, runCommand, type Environment } from '../command.js';
import { ScriptError } from '../script-error.js';
import type { PackageType } from './files.js';

export type CommandLine = readonly [string, ...string[]];

export interface PacRequest {
  readonly zipfile: string;
  readonly folder: string;
  readonly type: PackageType;
}

/**
 * How to call Microsoft's Power Platform CLI: `pac` from the PATH, else the version that .config/dotnet-tools.json
 * names, restored by .NET.
 * @throws ScriptError saying what to install, where neither is there or the restore fails
 */
export async function findPac(root: string, env: Environment = process.env): Promise<CommandLine> {
  const pac = findProgram(['pac', 'pac.exe'], env);
  if (pac) return [pac];
  const dotnet = findProgram(['dotnet', 'dotnet.exe'], env);
  if (!dotnet) {
    throw new ScriptError(
      'pac',
      'neither pac nor .NET is on the PATH',
      'Install the .NET SDK 10 (https://dotnet.microsoft.com/download), then `dotnet tool install --global Microsoft.PowerApps.CLI.Tool`.',
    );
  }
  console.log('Restoring pac (dotnet tool restore)');
  const restored = await runCommand([dotnet, 'tool', 'restore'], { cwd: root, env });
  if (restored.exitCode !== 0) {
    throw new ScriptError(
      '.config/dotnet-tools.json',
      `\`dotnet tool restore\` failed\n${restored.output.trim()}`,
      'pac comes from the public NuGet gallery and needs the .NET SDK 10: allow that source, or install pac and put it on the PATH.',
    );
  }
  return [dotnet, 'tool', 'run', 'pac'];
}

/** @throws ScriptError with pac's own output when it fails */
export async function packWithPac(
  pac: CommandLine,
  { zipfile, folder, type }: PacRequest,
  options: { cwd: string; env?: Environment },
): Promise<void> {
  const { exitCode, output } = await runCommand(
    [...pac, ...pacArguments({ zipfile, folder, type })],
    options,
  );
  if (exitCode === 0) return;
  throw new ScriptError(
    folder,
    `pac could not pack it as ${type}\n${output.trim()}`,
    'Correct what pac names above.',
  );
}

/** Without the last flag pac leaves forms, apps and site maps that have no managed twin out of a managed package. */
export function pacArguments({ zipfile, folder, type }: PacRequest): string[] {
  const what = ['--zipfile', zipfile, '--folder', folder, '--packagetype', type];
  return ['solution', 'pack', ...what, '--useUnmanagedFileForMissingManaged'];
}
