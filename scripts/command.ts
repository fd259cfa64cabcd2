import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Finished {
  readonly exitCode: number;
  /** standard output and error in the order they came */
  readonly output: string;
}

/** Runs a program to its end. `show` prints its output while it runs. A program that cannot start ends with 127. */
export function runCommand(
  command: readonly [string, ...string[]],
  options: { cwd: string; env?: Environment; show?: boolean },
): Promise<Finished> {
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: options.cwd, env: { ...(options.env ?? process.env) } });
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
      resolve({ exitCode: exitCode ?? 1, output });
    });
  });
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
