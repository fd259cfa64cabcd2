import { run } from 'node:test';
import { parseArgs } from 'node:util';
import { reportSentences } from './sentence-reporter.js';

/**
 * Runs test files in a process each: `play-in-processes.ts --at-once 2 [--name PATTERN] FILE…`. Instead of
 * `node --test`, which loads a reporter before tsx is there to read it.
 */
const { values, positionals } = parseArgs({
  options: { 'at-once': { type: 'string' }, name: { type: 'string' } },
  allowPositionals: true,
});

run({
  files: positionals,
  concurrency: values['at-once'] === undefined ? true : Number(values['at-once']),
  ...(values.name !== undefined && { testNamePatterns: values.name }),
})
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(reportSentences)
  .pipe(process.stdout);
