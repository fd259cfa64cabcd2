import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { runCommand } from '../../scripts/command.js';
import { stageSolution } from '../../scripts/pack/stage.js';
import { readCommand } from '../../scripts/pack.js';
import { ROOT } from '../../scripts/paths.js';
import { smallSolution } from './small-solution.js';

describe('npm run pack', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'pack-test-'))));
  after(() => rmSync(folder, { recursive: true }));

  function writeFiles(below: string, files: Iterable<readonly [string, Uint8Array | string]>): string {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, below, path)), { recursive: true });
      writeFileSync(join(folder, below, path), content);
    }
    return join(folder, below);
  }
  const run = (...args: string[]) =>
    runCommand([process.execPath, '--import', 'tsx', 'scripts/pack.ts', ...args], { cwd: ROOT });

  it("packs any unpacked folder with pac's own flags", async () => {
    const zipfile = join(folder, 'new', 'out.zip');
    const unpacked = writeFiles('unpacked', smallSolution());
    const { exitCode, output } = await run(
      '--folder',
      unpacked,
      '--zipfile',
      zipfile,
      '--packagetype',
      'Unmanaged',
    );
    assert.equal(exitCode, 0, output);
    assert.ok('solution.xml' in unzipSync(readFileSync(zipfile)));
  });

  it('ends with 1 and names file and remedy, without a stack, when the folder cannot be packed', async () => {
    const unpacked = writeFiles('broken', smallSolution({ 'Other/Sitemap.xml': '<SiteMap />' }));
    const { exitCode, output } = await run(
      '--folder',
      unpacked,
      '--zipfile',
      join(folder, 'b.zip'),
      '--packagetype',
      'Managed',
    );
    assert.equal(exitCode, 1);
    assert.match(output, /^Other\/Sitemap.xml: is not part of any component\n {2}Remove it/);
    assert.doesNotMatch(output, /\bat /);
  });

  it('reads its flags and refuses those that do not fit together', () => {
    assert.deepEqual(readCommand([]), { kind: 'product', withPac: false });
    assert.deepEqual(readCommand(['--with-pac']), { kind: 'product', withPac: true });
    assert.deepEqual(readCommand(['--folder', 'd', '--zipfile', 'z', '--packagetype', 'managed']), {
      kind: 'folder',
      folder: 'd',
      zipfile: 'z',
      type: 'Managed',
    });
    const refused = [
      ['--folder', 'd'],
      ['--folder', 'd', '--zipfile', 'z', '--packagetype', 'Both'],
      ['--unknown'],
    ];
    for (const args of refused) assert.throws(() => readCommand(args), /npm run pack -- --folder DIR/);
  });

  it('stages the built files beside their descriptions, and nothing of an earlier run', () => {
    const solution = writeFiles('solution', [['WebResources/x_/a.js.data.xml', '<WebResource />']]);
    const webResources = writeFiles('built', [['x_/a.js', 'built']]);
    const stage = writeFiles('stage', [['WebResources/x_/old.js', 'old']]);
    stageSolution({ solution, webResources, stage });
    assert.equal(readFileSync(join(stage, 'WebResources/x_/a.js'), 'utf8'), 'built');
    assert.throws(() => readFileSync(join(stage, 'WebResources/x_/old.js')));
    assert.throws(
      () => stageSolution({ solution, webResources: join(folder, 'none'), stage }),
      /npm run build/,
    );
  });
});
