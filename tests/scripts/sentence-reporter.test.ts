import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestEvent } from 'node:test/reporters';
import { reportSentences } from '../../scripts/test/sentence-reporter.js';

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>['data'];

const started = (name: string, nesting: number): object => ({ type: 'test:start', data: { name, nesting } });

function ended(name: string, nesting: number, more: object = {}): Pick<Ended, 'name' | 'nesting'> {
  return { name, nesting, details: { duration_ms: 1234 }, ...more } as Pick<Ended, 'name' | 'nesting'>;
}

const failedWith = (error: object): object => ({ details: { duration_ms: 1234, error } });

async function report(events: readonly object[]): Promise<string> {
  async function* stream(): AsyncGenerator<TestEvent> {
    for (const event of events) yield await Promise.resolve(event as TestEvent);
  }
  let output = '';
  for await (const text of reportSentences(stream())) output += text;
  return output;
}

describe('The reporter of tests that Node runs', () => {
  it('says the file once, and a suite and its test as one sentence', async () => {
    const output = await report([
      started('tests/e2e/two-tabs.test.ts', 0),
      started('Two tabs', 1),
      started('have one softphone', 2),
      { type: 'test:pass', data: ended('have one softphone', 2) },
      started('change places', 2),
      { type: 'test:pass', data: ended('change places', 2, { skip: true }) },
      {
        type: 'test:pass',
        data: ended('Two tabs', 1, { details: { duration_ms: 1, type: 'suite' } }),
      },
    ]);
    assert.equal(
      output,
      'tests/e2e/two-tabs.test.ts\n✔ Two tabs have one softphone (1.23 s)\n﹣ Two tabs change places (1.23 s)\n',
    );
  });

  it('repeats each failed test with its reason at the end, and no suite that failed with it', async () => {
    const output = await report([
      started('A storm', 0),
      started('loses no call', 1),
      { type: 'test:fail', data: ended('loses no call', 1, failedWith({ cause: '2 calls are lost' })) },
      { type: 'test:fail', data: ended('A storm', 0, failedWith({ failureType: 'subtestsFailed' })) },
      { type: 'test:diagnostic', data: { nesting: 0, message: 'fail 1' } },
    ]);
    const line = '✖ A storm loses no call (1.23 s)';
    assert.equal(output, `${line}\nℹ fail 1\n\n✖ failing tests:\n\n${line}\n  '2 calls are lost'\n`);
  });

  it('passes on what a test prints', async () => {
    const output = await report([{ type: 'test:stdout', data: { message: '25 calls\n' } }]);
    assert.equal(output, '25 calls\n');
  });
});
