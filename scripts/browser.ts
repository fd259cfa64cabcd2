import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer';
import { findProgram, runCommand, type Environment, type Finished } from './command.js';
import { ROOT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

/** The parts of this machine that finding a browser depends on; tests put others in their place. */
export interface Machine {
  readonly platform: string;
  readonly env: Environment;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** the first of these programs on the PATH */
  find(names: readonly string[]): string | undefined;
  run(command: readonly [string, ...string[]], env?: Environment): Promise<Finished>;
  /** where puppeteer keeps its own Chrome, installed or not */
  puppeteerPath(): string | undefined;
  report(text: string): void;
}

const VARIABLES = ['CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'];
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_APPLICATIONS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const PUPPETEER_CLI = 'node_modules/puppeteer/lib/cjs/puppeteer/node/cli.js';

const REMEDY =
  'Install Chrome, Chromium or Edge, and where it is not found set CHROME_BIN to its program file; on Debian and ' +
  'Ubuntu `sudo apt-get install chromium`, elsewhere `npx puppeteer browsers install chrome`.';

/**
 * The program file of a Chrome, Chromium or Edge: named by a variable, installed in a usual place, or installed now.
 * @throws ScriptError saying what to do, where a named one is missing or none can be installed
 */
export async function ensureBrowser(machine: Machine = thisMachine()): Promise<string> {
  const found = findBrowser(machine);
  if (found !== undefined) return found;
  machine.report('No Chrome, Chromium or Edge found');
  const attempts = [await installFromDebian(machine), await installFromPuppeteer(machine)].map((text) =>
    text.trim(),
  );
  const installed = findBrowser(machine);
  if (installed !== undefined) {
    machine.report(`Installed ${installed}`);
    return installed;
  }
  throw new ScriptError(
    'browser',
    ['none found and none could be installed', ...attempts].filter(Boolean).join('\n'),
    REMEDY,
  );
}

function findBrowser(machine: Machine): string | undefined {
  for (const variable of VARIABLES) {
    const named = machine.env[variable];
    if (named === undefined || named === '') continue;
    if (machine.exists(named)) return named;
    throw new ScriptError(variable, `names ${named}, which does not exist`, REMEDY);
  }
  const own = machine.puppeteerPath();
  return machine.find(PROGRAMS) ?? [...usualPlaces(machine), ...(own ? [own] : [])].find(machine.exists);
}

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin')
    return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome'];
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
  return folders
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => WINDOWS_APPLICATIONS.map((application) => `${folder}\\${application}`));
}

/** As root on Debian the distribution's package; it brings the libraries that puppeteer's Chrome would miss. */
async function installFromDebian(machine: Machine): Promise<string> {
  const aptGet = machine.isRoot ? machine.find(['apt-get']) : undefined;
  if (aptGet === undefined) return '';
  machine.report('Installing the package chromium (apt-get)');
  const env = { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await machine.run([aptGet, 'update'], env);
  if (updated.exitCode !== 0) return updated.output;
  const installed = await machine.run([aptGet, 'install', '-y', 'chromium'], env);
  return installed.exitCode === 0 ? '' : installed.output;
}

async function installFromPuppeteer(machine: Machine): Promise<string> {
  if (findBrowser(machine) !== undefined) return '';
  machine.report('Installing Chrome (npx puppeteer browsers install chrome)');
  // through Node, because Windows starts no `npx.cmd` without a shell
  const { exitCode, output } = await machine.run([
    process.execPath,
    PUPPETEER_CLI,
    'browsers',
    'install',
    'chrome',
  ]);
  return exitCode === 0 ? '' : output;
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    exists: existsSync,
    find: findProgram,
    run: (command, env) => runCommand(command, { cwd: ROOT, ...(env && { env }) }),
    puppeteerPath: () => {
      try {
        return puppeteer.executablePath();
      } catch {
        return undefined;
      }
    },
    report: console.log,
  };
}

await runMain(import.meta.url, async () => console.log(await ensureBrowser()));
