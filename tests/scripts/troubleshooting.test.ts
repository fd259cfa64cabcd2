import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const page = read('docs/troubleshooting.md');
const texts = [
  ...read('WebResources/strings/cti.1033.resx').matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]+)/g),
];

/** Texts that say something is wrong or missing. */
const TROUBLE =
  /^(error_|panel_(script_missing$|unreachable|outdated|other_script|signed_out|waiting_|refused_one|log_(waiting|refused|gone)|withheld|could_not|user_|other_user|browser_|ended_one))/;

describe('docs/troubleshooting.md', () => {
  it('has every text of the panel that says what is wrong, word for word as far as it is fixed', () => {
    const missing = texts
      .filter(([, key = '']) => TROUBLE.test(key) && !/_other$|_(unnamed)$/.test(key))
      // up to the first value that is filled in, or the end of the first clause
      .map(([, key = '', text = '']) => ({ key, start: text.split(/\s*'?[{(:]|, '|\. /)[0] ?? '' }))
      .filter(({ start }) => !page.includes(start));
    assert.deepEqual(missing, []);
  });

  it('names every error by its code', () => {
    const codes = texts.flatMap(([, key = '']) => /^error_([A-Z_]+)$/.exec(key)?.[1] ?? []);
    assert.ok(codes.length > 15);
    assert.deepEqual(
      codes.filter((code) => !page.includes(`\`${code}\``)),
      [],
    );
  });
});
