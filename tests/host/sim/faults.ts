import * as v from 'valibot';

const FAULT = v.strictObject({
  /** Part of the request's path or query; every request where it is left out. */
  path: v.optional(v.string(), ''),
  method: v.exactOptional(v.pipe(v.string(), v.toUpperCase())),
  status: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  /** The `Retry-After` header: seconds, or whatever else a server writes there. */
  retryAfter: v.exactOptional(v.union([v.number(), v.string()])),
  /** The request is done, and only its answer is what the fault says. */
  committed: v.exactOptional(v.boolean()),
  /** A page answers with 200 in Dataverse's place. */
  html: v.exactOptional(v.boolean()),
  latencyMs: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
  offline: v.exactOptional(v.boolean()),
  /** How many requests it strikes; all where it is left out. */
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
export type Fault = Readonly<v.InferOutput<typeof FAULT>>;

/** Troubles of the Web API that tests have asked for. */
export interface Faults {
  /** @throws ValiError when the description of the fault is not understood */
  add(description: unknown): Fault;
  /** Faults that strike this request; each is used up by one. */
  strike(method: string, url: string): readonly Fault[];
  list(): readonly Fault[];
  clear(): void;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add(description) {
      const fault = v.parse(FAULT, description);
      faults.push(fault);
      return fault;
    },
    strike(method, url) {
      const struck = faults.filter(
        (fault) => url.includes(fault.path) && (fault.method === undefined || fault.method === method),
      );
      faults = faults
        .map((fault) => (struck.includes(fault) ? usedOnce(fault) : fault))
        .filter((fault) => fault.times !== 0);
      return struck;
    },
    list: () => faults,
    clear: () => {
      faults = [];
    },
  };
}

function usedOnce(fault: Fault): Fault {
  return fault.times === undefined ? fault : { ...fault, times: fault.times - 1 };
}
