import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { packagesIn, writeNotices } from '../../scripts/third-party-notices.js';

describe('The packages in bundles', () => {
  it('are those whose files the source maps name, each once', () => {
    const sources = [
      'webpack://ours/./node_modules/preact/dist/preact.mjs',
      'webpack://ours/./node_modules/preact/hooks/dist/hooks.mjs',
      'webpack://ours/./node_modules/@fluentui/tokens/lib/index.js',
      'webpack://ours/./node_modules/a/node_modules/b/index.js',
      'webpack://ours/./WebResources/panel/main.ts',
    ];
    assert.deepEqual(packagesIn(sources), ['@fluentui/tokens', 'b', 'preact']);
  });
});

describe('The third-party notices', () => {
  const modules = mkdtempSync(join(tmpdir(), 'notices-'));
  after(() => rmSync(modules, { recursive: true }));
  function install(name: string, files: Readonly<Record<string, string>>): void {
    mkdirSync(join(modules, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(modules, name, file), text);
  }

  it('have name, version, licence and its whole text of each package', () => {
    install('@x/a', {
      'package.json': '{"version":"1.2.3","license":"MIT"}',
      LICENSE: 'Copyright A\r\nFree.\n',
    });
    assert.match(
      writeNotices(['@x/a'], modules),
      /## @x\/a 1\.2\.3\n\nMIT\n\n```text\nCopyright A\nFree\.\n```\n/,
    );
  });

  it('have the text of the MIT licence where a package names it and its author alone', () => {
    install('m', {
      'package.json': '{"name":"m","version":"1.0.0","license":"MIT","author":{"name":"Microsoft"}}',
    });
    assert.match(writeNotices(['m'], modules), /MIT License\n\nCopyright \(c\) Microsoft\n/);
  });

  it('are refused for any other package without a licence file', () => {
    install('b', { 'package.json': '{"name":"b","version":"1.0.0","license":"ISC","author":"B"}' });
    assert.throws(() => writeNotices(['b'], modules), /b.*without a licence file/s);
  });
});
