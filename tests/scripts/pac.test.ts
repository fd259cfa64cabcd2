import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { findPac, packWithPac } from '../../scripts/pack/pac.js';

/** pac cannot be had here: a program of its name stands in, writes down how it was called and ends as it is told. */
describe("Microsoft's pac", () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'pac-test-'))));
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'pac-test-'));
  });

  function standIn(name: string, exitCode = 0): string {
    const path = join(folder, name);
    const script = `require('fs').appendFileSync(${JSON.stringify(join(folder, 'calls'))}, JSON.stringify(process.argv.slice(2)) + '\\n');
      console.error('${name} says why'); process.exit(${exitCode});`;
    writeFileSync(path, `#!${process.execPath}\n${script}`);
    chmodSync(path, 0o755);
    return path;
  }
  const calls = (): unknown[] =>
    readFileSync(join(folder, 'calls'), 'utf8')
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  const env = () => ({ PATH: folder });
  const request = { zipfile: 'out.zip', folder: 'stage', type: 'Managed' } as const;

  it('is taken from the PATH and called with its own flags', async () => {
    const pac = standIn('pac');
    assert.deepEqual(await findPac(folder, env()), [pac]);
    await packWithPac([pac], request, { cwd: folder, env: env() });
    assert.deepEqual(calls(), [
      [
        'solution',
        'pack',
        '--zipfile',
        'out.zip',
        '--folder',
        'stage',
        '--packagetype',
        'Managed',
        '--useUnmanagedFileForMissingManaged',
      ],
    ]);
  });

  it('is restored by .NET where it is not on the PATH', async () => {
    const dotnet = standIn('dotnet');
    const pac = await findPac(folder, env());
    assert.deepEqual(pac, [dotnet, 'tool', 'run', 'pac']);
    await packWithPac(pac, request, { cwd: folder, env: env() });
    assert.deepEqual(calls()[0], ['tool', 'restore']);
    assert.deepEqual((calls()[1] as string[]).slice(0, 5), ['tool', 'run', 'pac', 'solution', 'pack']);
  });

  it('is asked for with a link where there is no .NET either', async () => {
    await assert.rejects(
      findPac(folder, env()),
      /neither pac nor .NET.*\n.*https:\/\/dotnet.microsoft.com\/download.*Microsoft.PowerApps.CLI.Tool/,
    );
  });

  it('is said to be missing where it cannot be restored', async () => {
    standIn('dotnet', 1);
    await assert.rejects(
      findPac(folder, env()),
      /dotnet-tools.json: `dotnet tool restore` failed\ndotnet says why\n.*NuGet gallery/,
    );
  });

  it('fails with its own output', async () => {
    const pac = standIn('pac', 1);
    await assert.rejects(
      packWithPac([pac], request, { cwd: folder, env: env() }),
      /could not pack it as Managed\npac says why/,
    );
  });
});
