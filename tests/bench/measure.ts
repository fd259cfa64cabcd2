/** One line of the table. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

/** What a file tests/bench/*.bench.ts exports. */
export interface Benchmark {
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

/** The median of several runs in milliseconds: one slow run of a busy machine does not move it. */
export async function medianMilliseconds(runs: number, action: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await action();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}
