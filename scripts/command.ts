import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Finished {
  readonly exitCode: number;
  /** standard output and error in the order they came */
  readonly output: string;
  /** whether that was printed while the program ran */
  readonly isShown?: boolean;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: Environment;
  /** prints what the program prints while it runs */
  readonly show?: boolean;
  /** Ctrl-C ends the program, and this process goes on after its end: some hang when nobody reads them any more. */
  readonly isForeground?: boolean;
}

/** Runs a program to its end. A program that cannot start ends with 127. */
export function runCommand(
  command: readonly [string, ...string[]],
  options: CommandOptions,
): Promise<Finished> {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: options.cwd, env: { ...(options.env ?? process.env) } });
  if (options.isForeground) leaveSignalsTo(child);
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
    if (options.show) process.stdout.write(chunk);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      resolve({ exitCode: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? 1, output, ...(options.show && { isShown: true }) });
    });
  });
}

/** A terminal sends Ctrl-C to both processes, other signals reach this one alone. */
function leaveSignalsTo(child: ChildProcess): void {
  const ignore = (): void => undefined;
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on('SIGINT', ignore).on('SIGTERM', passOn);
  child.on('close', () => process.off('SIGINT', ignore).off('SIGTERM', passOn));
}

/** The first of these programs on the PATH. */
export function findProgram(names: readonly string[], env: Environment = process.env): string | undefined {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
