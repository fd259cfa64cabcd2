import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { progressBar, watch } from '../../scripts/deploy/import-progress.js';
import { compareVersions, decideImport } from '../../scripts/deploy/installed-solution.js';
import { importArguments, importWithPac } from '../../scripts/deploy/pac-import.js';
import { standInPac } from './stand-in-pac.js';

const ENVIRONMENT = 'https://contoso.crm6.dynamics.com';

describe('npm run deploy', () => {
  describe('decides by the version that is there', () => {
    const solution = { zip: 'x.zip', version: '1.2.0.0' };
    const installed = (version: string, others = {}) => ({
      version,
      isManaged: true,
      isHalfUpgraded: false,
      ...others,
    });

    it('to install, to upgrade, or to leave it', () => {
      assert.equal(decideImport(undefined, solution, false), 'install');
      assert.equal(decideImport(installed('1.1.9.9'), solution, false), 'upgrade');
      assert.equal(decideImport(installed('1.2.0.0'), solution, false), undefined);
      assert.equal(decideImport(installed('1.2.0.0'), solution, true), 'again');
    });

    it('and refuses a lower version, an unmanaged solution, and half an upgrade', () => {
      assert.throws(
        () => decideImport(installed('1.10.0.0'), solution, true),
        /older 1.2.0.0[^]*no lower version/,
      );
      assert.throws(
        () => decideImport(installed('1.0.0.0', { isManaged: false }), solution, false),
        /unmanaged: this is an environment it is developed in/,
      );
      assert.throws(
        () => decideImport(installed('1.0.0.0', { isHalfUpgraded: true }), solution, false),
        /stopped half-way[^]*Apply upgrade/,
      );
    });

    it('comparing versions by number, part by part', () => {
      assert.ok(compareVersions('1.10.0.0', '1.9.0.0') > 0);
      assert.ok(compareVersions('1.0.0.1', '1.0.1.0') < 0);
      assert.equal(compareVersions('1.0', '1.0.0.0'), 0);
    });
  });

  describe('calls pac', () => {
    const plain = ['solution', 'import', '--path', 'x.zip', '--environment', ENVIRONMENT];
    const order = { zip: 'x.zip', environment: ENVIRONMENT };

    it('to import plainly first, and to stage and upgrade later', () => {
      assert.deepEqual(importArguments({ ...order, kind: 'install' }), [...plain, '--async']);
      const upgrade = [...plain, '--stage-and-upgrade', '--async'];
      assert.deepEqual(importArguments({ ...order, kind: 'upgrade' }), upgrade);
      assert.deepEqual(importArguments({ ...order, kind: 'again' }), [...plain, '--async']);
    });

    async function importPrinting(says: string, exitCode: number): Promise<readonly (readonly string[])[]> {
      const pac = standInPac({ says, exitCode });
      try {
        await importWithPac([join(pac.env['PATH'] ?? '', 'pac')], { ...order, kind: 'upgrade' }, pac.env);
        return pac.calls();
      } finally {
        pac.remove();
      }
    }

    it('as a program, with exactly these words', async () => {
      const calls = await importPrinting('Solution Imported successfully.', 0);
      assert.deepEqual(calls, [[...plain, '--stage-and-upgrade', '--async']]);
    });

    it('and passes on why it failed, even where it ends as if it had not', async () => {
      const why = 'Error: The import failed: missing dependency msdyn_x';
      await assert.rejects(
        importPrinting(why, 0),
        /Solution: pac could not import it\nError: .*missing dependency/,
      );
      await assert.rejects(importPrinting('anything', 1), /could not import it\nanything/);
    });

    it('and says how to sign it in where that is what it lacks', async () => {
      const says =
        "Error: No configurations were found on this computer. Please run 'pac auth create' to create one.";
      await assert.rejects(importPrinting(says, 1), /`pac auth create --environment https:\/\/contoso/);
    });
  });

  describe('shows how far an import is', () => {
    function output(isTTY: boolean) {
      const written: string[] = [];
      return { isTTY, written, write: (text: string) => written.push(text) };
    }

    it('as a bar on a terminal', () => {
      const out = output(true);
      const bar = progressBar(out, 'Importing');
      bar.show(undefined, 0);
      bar.show(50, 65_000);
      bar.end();
      assert.deepEqual(out.written, [
        `\rImporting [${'-'.repeat(30)}]   ? % 0:00`,
        `\rImporting [${'#'.repeat(15)}${'-'.repeat(15)}]  50 % 1:05`,
        '\n',
      ]);
    });

    it('as a line each ten percent or each minute elsewhere', () => {
      const out = output(false);
      const bar = progressBar(out, 'Importing');
      for (const [percent, elapsed] of [
        [undefined, 0],
        [3, 5000],
        [12, 10_000],
        [13, 15_000],
        [14, 75_000],
      ] as const) {
        bar.show(percent, elapsed);
      }
      bar.end();
      assert.deepEqual(out.written, [
        'Importing   ? % 0:00\n',
        'Importing  12 % 0:10\n',
        'Importing  14 % 1:15\n',
      ]);
    });

    it('until it has ended, well or not', async () => {
      let isEnded = false;
      const bar = { show: () => undefined, end: () => void (isEnded = true) };
      const percent = () => Promise.resolve(1);
      assert.equal(await watch(Promise.resolve('done'), percent, { bar, everyMs: 1 }), 'done');
      assert.ok(isEnded);
      await assert.rejects(
        watch(Promise.reject(new Error('no')), percent, { bar, everyMs: 1 }),
        /^Error: no$/,
      );
    });
  });
});
