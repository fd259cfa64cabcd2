import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lintBundle } from '../../scripts/lint-bundles.js';

/** A map that says: everything on the first line comes from this source. */
const mapTo = (source: string): string =>
  JSON.stringify({
    version: 3,
    file: 'x.js',
    sources: [source],
    names: [],
    mappings: 'AAAA',
    sourceRoot: '',
  });

const lint = (code: string, source?: string): Promise<string[]> =>
  lintBundle({ name: 'x.js', code, ...(source === undefined ? {} : { map: mapTo(source) }) });

describe('A bundle is refused for', () => {
  const offences: readonly (readonly [string, string, RegExp])[] = [
    ['optional chaining (ES2020)', 'a?.b', /not ES2018/],
    ['a catch without a name (ES2019)', 'try {} catch {}', /not ES2018/],
    ['import', 'import "x"', /not ES2018/],
    ['console', 'console.log(1)', /no-console/],
    ['alert', 'alert(1)', /no-alert/],
    ['debugger', 'debugger', /no-debugger/],
    ['== in place of ===', '(() => { "use strict"; return a == b; })()', /eqeqeq/],
    ['a function that is not strict', 'function f() {}', /strict/],
    ['eval', 'eval("1")', /no-eval/],
    ['new Function', 'new Function("a")', /no-new-func/],
    ['a timer that evaluates text', 'setTimeout("x", 1)', /no-implied-eval/],
    ['a star origin', 'w.postMessage({}, "*")', /no-postmessage-star-origin/],
    ['innerHTML', 'd.innerHTML = x', /no-inner-html/],
    ['document.write', 'document.write("x")', /no-document-write/],
    ['window.top', 'window.top.Xrm', /avoid-window-top/],
    ['top alone', 'top.Xrm', /no-restricted-globals/],
    ['window.parent', 'window.parent.document', /do-not-make-parent-assumption/],
    ['an address without encryption', 'var u = "http://contoso.com"', /no-insecure-url/],
  ];
  for (const [what, code, rule] of offences) {
    it(what, async () => {
      const [offence = ''] = await lint(code);
      assert.match(offence, rule);
      assert.match(offence, /from x.js:1:/);
    });
  }

  it('a comment that switches a rule off', async () => {
    assert.equal((await lint('/* eslint-disable */ eval("1")')).length > 0, true);
  });
});

describe('A bundle may contain', () => {
  it('innerHTML from Preact, and from nowhere else', async () => {
    assert.deepEqual(
      await lint('d.innerHTML = x', 'webpack://ours/./node_modules/preact/dist/preact.mjs'),
      [],
    );
    const [offence = ''] = await lint('d.innerHTML = x', 'webpack://ours/./WebResources/panel/view/page.tsx');
    assert.match(offence, /no-inner-html, from webpack:\/\/ours\/.\/WebResources\/panel\/view\/page.tsx/);
  });

  it('the top window from platform/xrm.ts, and from nowhere else', async () => {
    for (const code of ['window.top.Xrm', 'top.Xrm', 'window.parent.document']) {
      assert.deepEqual(await lint(code, 'webpack://ours/./WebResources/platform/xrm.ts'), []);
      assert.notDeepEqual(await lint(code, 'webpack://ours/./WebResources/platform/tabs/tabs.ts'), []);
    }
  });

  it('ES2018 that keeps the rules', async () => {
    assert.deepEqual(
      await lint(
        '(async () => { "use strict"; const { a, ...rest } = await f({ ...x }); return [a, rest]; })()',
      ),
      [],
    );
  });
});
