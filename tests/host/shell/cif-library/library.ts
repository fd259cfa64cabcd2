import { createWire, type Receiver, type Wire, type WireHandler, type WireMap } from '../cif/wire';
import { METHODS, type Method } from './methods';
import { badArgument, failureOf, successOf } from './results';

/** Ten seconds, as in the shipped library. */
const TIMEOUT_MS = 10_000;

export type CifHandler = (detail: unknown) => unknown;

export interface CifLibrary extends Readonly<Record<string, unknown>> {
  addHandler(eventName: string, handler: CifHandler): void;
  removeHandler(eventName: string, handler: CifHandler): void;
}

export interface LibraryOptions {
  readonly host: Receiver;
  /** Allow list; the last one is where messages are sent to. */
  readonly origins: readonly string[];
  readonly timeoutMs?: number;
}

/**
 * The stand-in for Microsoft's `msdyn_ciLibrary.js`: the same calls, results, error shapes and traps over the same
 * wire. Unlike the original it keeps an origin's port, so that a host on any port can be reached.
 */
export function createCifLibrary(options: LibraryOptions): { library: CifLibrary; wire: Wire } {
  const wire = createWire({ allowed: () => options.origins, answersTo: options.host });
  const wireHandlers = new Map<CifHandler, WireHandler>();
  const calls = Object.entries(METHODS).map(
    ([name, method]) => [name, callOf(name, method, wire, options)] as const,
  );
  const library: CifLibrary = {
    ...Object.fromEntries<unknown>(calls),
    addHandler: (eventName, handler) => {
      const wireHandler = wireHandlers.get(handler) ?? ((data) => runHandler(handler, data));
      wireHandlers.set(handler, wireHandler);
      wire.handle(eventName, wireHandler);
    },
    removeHandler: (eventName, handler) => {
      const wireHandler = wireHandlers.get(handler);
      if (wireHandler) wire.unhandle(eventName, wireHandler);
    },
  };
  return { library, wire };
}

function callOf(name: string, method: Method, wire: Wire, options: LibraryOptions) {
  return (...args: unknown[]): Promise<unknown> => {
    const problem = method.check?.(args);
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the shipped library rejects with text
    if (problem !== undefined) return Promise.reject(badArgument(name, problem));
    const type = typeof method.messageType === 'string' ? method.messageType : method.messageType(args);
    const data: WireMap = new Map(Object.entries(method.data(args)));
    data.set('correlationId', args[method.argumentCount]);
    const timeoutMs = method.hasNoTimeout ? undefined : (options.timeoutMs ?? TIMEOUT_MS);
    return new Promise((resolve, reject) => {
      // A throw in one of these callbacks leaves the caller's promise open for ever: the original does the same.
      wire.request(options.host, options.origins.at(-1) ?? '', { type, data, timeoutMs }).then(
        (answer) => resolve(successOf(method.result, answer)),
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- or with a Map
        (thrown: unknown) => reject(failureOf(method.result, thrown, name)),
      );
    });
  };
}

/** A handler has to return a promise, or the host takes it for failed (newer libraries). */
async function runHandler(handler: CifHandler, data: unknown): Promise<WireMap> {
  const result = handler(data);
  if (!isThenable(result)) throw new Error('The event handler did not return a promise');
  return new Map([['value', await result]]);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
