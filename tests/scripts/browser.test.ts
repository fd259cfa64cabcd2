import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ensureBrowser, type Machine } from '../../scripts/browser.js';

interface Given extends Partial<Machine> {
  /** files that exist; programs among them are found on the PATH by their last name */
  files?: string[];
  /** what a command adds to the files; a command that is not named fails */
  installs?: Readonly<Record<string, string>>;
}

function machine(given: Given): Machine & { readonly ran: string[]; readonly said: string[] } {
  const files = [...(given.files ?? [])];
  const [ran, said]: [string[], string[]] = [[], []];
  return {
    platform: 'linux',
    env: {},
    isRoot: false,
    exists: (path) => files.includes(path),
    find: (names) =>
      files.find((file) => names.some((name) => file.startsWith('/bin/') && file.endsWith(`/${name}`))),
    run: (command) => {
      const line = command.join(' ');
      ran.push(line);
      const installed = given.installs?.[line];
      if (installed) files.push(installed);
      return Promise.resolve({ exitCode: installed === undefined ? 1 : 0, output: `${line} failed\n` });
    },
    puppeteerPath: () => '/cache/chrome',
    report: (text) => said.push(text),
    ...given,
    ran,
    said,
  };
}

const PUPPETEER = `${process.execPath} node_modules/puppeteer/lib/cjs/puppeteer/node/cli.js browsers install chrome`;

describe('The browser for the tests', () => {
  it('is the one that CHROME_BIN or PUPPETEER_EXECUTABLE_PATH names', async () => {
    const files = ['/a/chrome', '/b/chrome', '/bin/chromium'];
    assert.equal(await ensureBrowser(machine({ files, env: { CHROME_BIN: '/a/chrome' } })), '/a/chrome');
    assert.equal(
      await ensureBrowser(machine({ files, env: { PUPPETEER_EXECUTABLE_PATH: '/b/chrome' } })),
      '/b/chrome',
    );
  });

  it('is not another one when the named one is missing', async () => {
    const given = machine({ files: ['/bin/chromium'], env: { CHROME_BIN: '/gone' } });
    await assert.rejects(ensureBrowser(given), /CHROME_BIN: names \/gone, which does not exist/);
  });

  it('is found on the PATH and in the usual places of each system', async () => {
    assert.equal(await ensureBrowser(machine({ files: ['/bin/google-chrome'] })), '/bin/google-chrome');
    assert.equal(await ensureBrowser(machine({ files: ['/cache/chrome'] })), '/cache/chrome');
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(await ensureBrowser(machine({ platform: 'darwin', files: [mac] })), mac);
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    assert.equal(await ensureBrowser(machine({ platform: 'win32', env, files: [edge] })), edge);
  });

  it('is installed as the package chromium by root on Debian, which is said', async () => {
    const installs = { '/bin/apt-get update': '', '/bin/apt-get install -y chromium': '/bin/chromium' };
    const debian = machine({ isRoot: true, files: ['/bin/apt-get'], installs });
    assert.equal(await ensureBrowser(debian), '/bin/chromium');
    assert.deepEqual(debian.ran, ['/bin/apt-get update', '/bin/apt-get install -y chromium']);
    assert.match(debian.said.join('\n'), /Installing the package chromium.*\nInstalled \/bin\/chromium/);
  });

  it('is installed by puppeteer for others, and where Debian has none', async () => {
    const puppeteer = { [PUPPETEER]: '/cache/chrome' };
    const user = machine({ files: ['/bin/apt-get'], installs: puppeteer });
    assert.equal(await ensureBrowser(user), '/cache/chrome');
    assert.deepEqual(user.ran, [PUPPETEER]);
    const root = machine({ isRoot: true, files: ['/bin/apt-get'], installs: puppeteer });
    assert.equal(await ensureBrowser(root), '/cache/chrome');
  });

  it('is asked for, with what was tried, where none can be installed', async () => {
    const given = machine({ isRoot: true, files: ['/bin/apt-get'] });
    await assert.rejects(
      ensureBrowser(given),
      /apt-get update failed\n.*cli.js browsers install chrome failed\n.*set CHROME_BIN/s,
    );
  });
});
