import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, ROOT } from '../../scripts/paths.js';
import type { Benchmark, Measurement } from './measure.js';
import { runMain } from '../../scripts/run-main.js';
import { ScriptError } from '../../scripts/script-error.js';

function isBenchmark(module: unknown): module is Benchmark {
  return (
    typeof module === 'object' &&
    module !== null &&
    'name' in module &&
    'run' in module &&
    typeof module.run === 'function'
  );
}

async function loadBenchmark(file: string): Promise<Benchmark> {
  const module: unknown = await import(pathToFileURL(file).href);
  if (isBenchmark(module)) return module;
  throw new ScriptError(file, 'is no benchmark', 'Export `name` and `run`.');
}

export function tableOf(results: readonly (Measurement & { benchmark: string })[]): string {
  const rows = results.map(({ benchmark, what, value, unit }) => [
    benchmark,
    what,
    value.toPrecision(4),
    unit,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

await runMain(import.meta.url, async () => {
  const folder = join(ROOT, 'tests/bench');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.bench.ts'))
    .sort();
  const results = [];
  for (const file of files) {
    const { name, run } = await loadBenchmark(join(folder, file));
    console.log(`${name} …`);
    results.push(...(await run()).map((measurement) => ({ benchmark: name, ...measurement })));
  }
  console.log(tableOf(results));
  mkdirSync(DIST, { recursive: true });
  writeFileSync(join(DIST, 'bench.json'), `${JSON.stringify(results, undefined, 2)}\n`);
});
