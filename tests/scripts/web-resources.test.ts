import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { copyAssets, describeSizes, measureFiles } from '../../scripts/web-resources.js';

describe('The built web resources', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'web-resources-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('hold the pages, pictures, every language, and each style sheet with what it imports, minified', () => {
    const [sources, target] = [join(folder, 'sources'), join(folder, 'built')];
    const files = {
      'panel/panel.html': '<!doctype html>',
      'theme.css': ':root {\n  --red: #ff0000;\n}\n',
      'panel/panel.css': "@import '../theme.css';\na {\n  color: var(--red);\n}\n",
      'img/app.svg': '<svg/>',
      'strings/cti.1033.resx': '<root/>',
      'strings/cti.1041.resx': '<root/>',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(sources, name, '..'), { recursive: true });
      writeFileSync(join(sources, name), text);
    }
    copyAssets(sources, target, {
      'panel/panel.html': 'ips_/panel/panel.html',
      'panel/panel.css': 'ips_/panel/panel.css',
      'img/app.svg': 'ips_/img/app.svg',
    });
    const measured = measureFiles(target);
    assert.deepEqual(
      measured.map(({ name }) => name),
      [
        'ips_/img/app.svg',
        'ips_/panel/panel.css',
        'ips_/panel/panel.html',
        'ips_/strings/cti.1033.resx',
        'ips_/strings/cti.1041.resx',
      ],
    );
    assert.equal(
      readFileSync(join(target, 'ips_/panel/panel.css'), 'utf8').trim(),
      ':root{--red: #ff0000}a{color:var(--red)}',
    );
    assert.match(describeSizes(measured), /ips_\/panel\/panel.css +0.0 kB {2}gzip +0.1 kB/);
  });
});
