import { AdapterError } from '../../ports/adapter-error';
import type { Clock } from '../../ports/clock';
import type { Undo } from '../../ports/undo';
import { answerWithin } from './cif-errors';
import type { CifHandler, CifLibrary } from './load-library';

/** The library's calls and events, without its traps: every call ends, every event is answered at once. */
export interface LibraryConnection {
  /**
   * @param run makes the call; gives `undefined` where this build of the library has no such method
   * @throws AdapterError CIF_TIMEOUT, CIF_REFUSED, NOT_SUPPORTED_HERE
   */
  ask(call: string, run: (library: CifLibrary) => Promise<unknown> | undefined): Promise<unknown>;
  onEvent<T>(event: string, read: (argument: unknown) => T | undefined, listener: (event: T) => void): Undo;
}

export function libraryConnection(library: CifLibrary, clock: Clock, timeoutMs: number): LibraryConnection {
  return {
    async ask(call, run) {
      const answer = run(library);
      if (!answer) throw new AdapterError('NOT_SUPPORTED_HERE', { call });
      return answerWithin(timeoutMs, clock, call, answer);
    },
    onEvent(event, read, listener) {
      // CIF waits for the handler's promise (issues 1078, 1860): acknowledge first, work after.
      const handler: CifHandler = (argument) => {
        const content = read(argument);
        if (content !== undefined)
          clock.after(0, () => {
            listener(content);
          });
        return Promise.resolve(true);
      };
      library.addHandler(event, handler);
      return () => library.removeHandler(event, handler);
    },
  };
}

/** `undefined` for what a host refuses or does not know; a host that does not answer is still an error. */
export async function orNothing(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (thrown) {
    if (thrown instanceof AdapterError && thrown.code !== 'CIF_TIMEOUT') return undefined;
    throw thrown;
  }
}
