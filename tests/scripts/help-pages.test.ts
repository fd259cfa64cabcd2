import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { helpPage, writeHelpPages } from '../../scripts/help-pages.js';
import { DOCS } from '../../scripts/paths.js';

const content = (markdown: string): string =>
  /<main>\n([\s\S]*?) *<\/main>/.exec(helpPage('agent-guide', markdown))?.[1]?.trim() ?? '';

describe('A help page', () => {
  it('gives headings the anchors GitHub gives them, so that links of the repository fit', () => {
    assert.equal(
      content('## Is it saved?\n## `data-crmurl`, and *why*\n## Is it saved?'),
      '<h2 id="is-it-saved">Is it saved?</h2>\n' +
        '<h2 id="data-crmurl-and-why"><code>data-crmurl</code>, and <em>why</em></h2>\n' +
        '<h2 id="is-it-saved-1">Is it saved?</h2>',
    );
  });

  it('links to the other help pages, and opens the web beside Dynamics', () => {
    assert.equal(
      content('[a](troubleshooting.md#a-call) [b](#here) [c](https://example.com)'),
      '<p><a href="troubleshooting.html#a-call">a</a> <a href="#here">b</a> ' +
        '<a href="https://example.com" target="_blank" rel="noopener">c</a></p>',
    );
  });

  it('has no link to a page that does not ship, and no picture', () => {
    assert.equal(content('[What](solution.md) ![Form](images/form.png)'), '<p>What </p>');
  });

  it('refuses raw HTML, naming the file', () => {
    assert.throws(
      () => helpPage('agent-guide', 'a\n\n<script>1</script>'),
      /docs\/agent-guide\.md.*<script>/s,
    );
  });

  it('escapes what looks like a tag in text and code', () => {
    assert.equal(content('`<b>` & "x"'), '<p><code>&lt;b&gt;</code> &amp; &quot;x&quot;</p>');
  });
});

describe('The help pages of the solution', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'help-pages-'));
    writeHelpPages(DOCS, folder);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('lead to anchors that there are', () => {
    const names = readdirSync(join(folder, 'ips_/help'));
    const pages = new Map(names.map((name) => [name, readFileSync(join(folder, 'ips_/help', name), 'utf8')]));
    const links = [...pages].flatMap(([name, html]) =>
      [...html.matchAll(/href="([^":]*)#([^"]+)"/g)].map(([, page = '', anchor = '']) => ({
        page: page || name,
        anchor,
      })),
    );
    assert.ok(pages.size === 4);
    assert.deepEqual(
      links.filter(({ page, anchor }) => !pages.get(page)?.includes(`id="${anchor}"`)),
      [],
    );
  });

  it('have no script and nothing inline, as a strict content security policy wants', () => {
    for (const name of readdirSync(join(folder, 'ips_/help'))) {
      const html = readFileSync(join(folder, 'ips_/help', name), 'utf8');
      assert.doesNotMatch(html, /<script|<style| style=| on\w+="/);
    }
  });
});
