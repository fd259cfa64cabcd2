import { runCommand, type Finished } from '../command.js';
import { ROOT } from '../paths.js';

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** prints while it runs */
  readonly show?: boolean;
}

/** Runs Node in the repository to its end. */
export function runNode(
  args: readonly string[],
  { env = {}, show = false }: RunOptions = {},
): Promise<Finished> {
  return runCommand([process.execPath, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    show,
    isForeground: show,
  });
}
