import { parseArgs } from 'node:util';
import { ScriptError } from '../script-error.js';
import { PARTS, type Part } from './parts.js';

/** What of a part is to run; nothing named is all of it. */
export interface Selection {
  /** parts of the paths of test files */
  readonly patterns: readonly string[];
  /** a part of the names of tests */
  readonly name?: string;
  /** runs again at each change, until it is stopped */
  readonly watch: boolean;
}

export interface TestRequest extends Selection {
  readonly parts: readonly Part[];
}

const USAGE = `npm test                          everything
  npm test -- PART…                 ${PARTS.join(', ')}
  npm test -- PART PATTERN…         the test files of that part with PATTERN in their path
  npm test -- PART --name TEXT      the tests with TEXT in their name
  npm test -- unit --watch          again at each change, until Ctrl-C`;

/** These have no test files to choose from. */
const CHECKS: readonly Part[] = ['lint', 'pack'];

/** @throws ScriptError with the usage, for a flag that is unknown and for words that fit no part */
export function readTestRequest(args: string[]): TestRequest {
  const { positionals, values } = readFlags(args);
  const parts = positionals.filter(isPart);
  const patterns = positionals.filter((word) => !isPart(word));
  const { name, watch = false } = values;
  const [only, further] = parts;
  if (patterns.length > 0 || name !== undefined) {
    if (only === undefined)
      refuse(patterns[0] === undefined ? 'a test is chosen from a part' : `no part is called ${patterns[0]}`);
    if (further !== undefined) refuse('tests are chosen from one part');
    if (CHECKS.includes(only)) refuse(`${only} has no tests to choose from`);
  }
  if (watch && (only !== 'unit' || further !== undefined)) refuse('only unit tests can be watched');
  return { parts, patterns, watch, ...(name !== undefined && { name }) };
}

/** Few tests are looked at while they run; of many only the failing ones are shown. */
export const isNarrow = ({ patterns, name, watch }: Selection): boolean =>
  patterns.length > 0 || name !== undefined || watch;

function readFlags(args: string[]) {
  const options = { name: { type: 'string' }, watch: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

const isPart = (word: string): word is Part => PARTS.some((part) => part === word);

function refuse(problem: string): never {
  throw new ScriptError('npm test', problem, USAGE);
}
