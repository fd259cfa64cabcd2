import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

/**
 * A reporter for Node's test runner, one line per test: the names of its suites and its own, which together are a
 * sentence (`✔` passed, `✖` failed, `﹣` skipped). Node's `spec` shows a tree, where a failing line alone has no
 * subject. The counts at the end are worded as in `spec`: outcome.ts reads them.
 */
export async function* reportSentences(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  // Suites and tests start in the order in which they are written, a file at a time.
  const names: string[] = [];
  const failures: string[] = [];
  for await (const event of events) {
    if (event.type === 'test:start') {
      names.splice(event.data.nesting, Infinity, event.data.name);
      if (isFile(event.data.name)) yield `${event.data.name}\n`;
    }
    if (event.type === 'test:stdout' || event.type === 'test:stderr') yield event.data.message;
    if (event.type === 'test:diagnostic' && event.data.nesting === 0) yield `ℹ ${event.data.message}\n`;
    if (event.type === 'test:pass' && event.data.details.type !== 'suite')
      yield `${event.data.skip === undefined ? '✔' : '﹣'} ${sentence(names, event.data)} (${seconds(event.data)} s)\n`;
    if (event.type === 'test:fail' && !isFailureOfItsTests(event.data.details.error)) {
      const line = `✖ ${sentence(names, event.data)} (${seconds(event.data)} s)\n`;
      failures.push(`${line}${describeError(event.data.details.error)}\n`);
      yield line;
    }
  }
  if (failures.length > 0) yield `\n✖ failing tests:\n\n${failures.join('\n')}`;
}

interface Ended {
  readonly name: string;
  readonly nesting: number;
  readonly details: { readonly duration_ms: number };
}

/** Without the file, under which playFiles reports what it runs: it has a line of its own before its tests. */
const sentence = (names: readonly string[], { name, nesting }: Ended): string =>
  [...names.slice(0, nesting).filter((each) => !isFile(each)), name].join(' ');

const isFile = (name: string): boolean => name.endsWith('.test.ts');

const seconds = ({ details }: Ended): string => (details.duration_ms / 1000).toFixed(2);

/** A suite fails with its tests, which have their own lines. */
const isFailureOfItsTests = (error: Error): boolean =>
  'failureType' in error && error.failureType === 'subtestsFailed';

const describeError = (error: Error): string => inspect(error.cause ?? error).replace(/^/gm, '  ');
