import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { columnLabels } from '../../scripts/column-labels';
import { BUILT, DOCS, ROOT } from '../../scripts/paths';
import { OPTION_DOCUMENTS, withOptions } from '../../scripts/option-tables';

describe('The tables of options', () => {
  for (const name of Object.keys(OPTION_DOCUMENTS))
    it(`The table of options in docs/${name} is what catalogue, forms and tooltips give`, async () => {
      assert.equal(
        readFileSync(join(DOCS, name), 'utf8'),
        await withOptions(name),
        'an option has changed: run npm run option-tables',
      );
    });

  it('The table of options names the tab and the label of a field', () => {
    const features = readFileSync(join(DOCS, 'features.md'), 'utf8');
    assert.match(
      features,
      /\| `ownNumbers` +\| Calls: Own numbers +\| `ips_cticonfiguration\.ips_ownnumbers` +\| none +\|/,
    );
    assert.match(
      features,
      /\| `screenPop\.rules\[\]\.map\[\]\.format`: `local` .*\| Screen Pop Parameter: Phone format/,
    );
  });
});

describe('The labels of columns', () => {
  it('The settings pages ship the labels that the forms have', async () => {
    const built = readFileSync(join(BUILT, 'ips_/strings/settings.1033.resx'), 'utf8');
    const labels = await columnLabels('1033');
    for (const [column, label] of labels)
      assert.ok(
        built.includes(`<data name="column_${column}" xml:space="preserve">\n    <value>${label}</value>`),
        `${column} is not called ${label}`,
      );
    assert.equal(labels.get('ips_query'), 'Query');
  });
});

describe('The table of checks', () => {
  it('The table of checks in docs/solution.md has each rule of the solution check once', () => {
    const page = readFileSync(join(DOCS, 'solution.md'), 'utf8');
    const [, table = ''] = page.split('## What is checked');
    const listed = [...table.matchAll(/^\| `([\w-]+)` /gm)].map(([, rule = '']) => rule);
    const rules = readdirSync(join(ROOT, 'scripts/solution-check/rules')).map((file) =>
      file.replace(/\.ts$/, ''),
    );
    assert.deepEqual([...listed].sort(), rules.sort());
  });
});
