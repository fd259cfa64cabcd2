import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpackConfiguration, { resolve, sourceRule } from './webpack.config.js';

/** Specs that meet the local Dynamics reach it on karma's own origin, as the panel reaches its organisation. */
const HOST_PATHS = ['/api/', '/WebResources/', '/webresources/', '/_host/', '/_sim/'];

/**
 * Unit and contract tests in headless Chrome. From the environment it takes
 * - SPECS: folders and files below tests/, with commas between them; left out, all unit tests
 * - SPEC_NAME: runs only the specs with this text in their full name
 * - WATCH: runs again at each change
 * - HOST_URL, CTI_URL: the local Dynamics beside it (tests/host/contract-tests.ts); specs find the second as
 *   `__karma__.config.ctiUrl`
 */
export default function configure(config) {
  const {
    HOST_URL: hostUrl,
    CTI_URL: ctiUrl,
    SPECS: specs = 'unit',
    SPEC_NAME: name,
    WATCH: watch,
  } = process.env;
  const patterns = specs.split(',').map(patternOf);
  config.set({
    frameworks: ['jasmine', 'webpack'],
    files: patterns.map((pattern) => ({ pattern, watched: false })),
    preprocessors: Object.fromEntries(patterns.map((pattern) => [pattern, ['webpack', 'sourcemap']])),
    mime: { 'text/x-typescript': ['ts', 'tsx'] },
    webpack: {
      target: webpackConfiguration.target,
      mode: 'development',
      devtool: 'inline-source-map',
      output: { path: temporaryFolder() },
      module: { rules: [sourceRule] },
      resolve,
      stats: 'errors-warnings',
    },
    client: {
      ctiUrl,
      args: name ? ['--grep', name] : [],
      jasmine: { random: true, failSpecWithNoExpectations: true, timeoutInterval: 30_000 },
    },
    proxies: hostUrl ? Object.fromEntries(HOST_PATHS.map((path) => [path, hostUrl + path])) : {},
    hostname: 'localhost',
    port: Number(process.env.KARMA_PORT ?? 9876),
    browsers: ['Headless'],
    customLaunchers: {
      // a root user (containers) has no sandbox; background throttling would slow timers of unfocused pages
      Headless: { base: 'ChromeHeadless', flags: ['--no-sandbox', '--disable-background-timer-throttling'] },
    },
    plugins: ['karma-*', { 'reporter:counts': ['factory', countsReporter] }],
    reporters: ['dots', 'counts'],
    colors: process.stdout.isTTY,
    // a busy machine is no failure
    captureTimeout: 120_000,
    browserNoActivityTimeout: 120_000,
    browserDisconnectTimeout: 60_000,
    pingTimeout: 60_000,
    singleRun: !watch,
    autoWatch: Boolean(watch),
    logLevel: config.LOG_WARN,
  });
}

const patternOf = (spec) => (/\.tsx?$/.test(spec) ? `tests/${spec}` : `tests/${spec}/**/*.spec.{ts,tsx}`);

/** karma-webpack would leave a folder in the system's temporary one behind each run. */
function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'karma-bundles-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The line `npm test` adds up. A skipped spec counts as failed: a test that does not run proves nothing. */
function countsReporter() {
  let [passed, failed] = [0, 0];
  return {
    onRunStart: () => {
      [passed, failed] = [0, 0];
    },
    onSpecComplete: (_browser, { success, skipped, disabled }) => {
      if (disabled && process.env.SPEC_NAME) return; // it has another name
      if (success && !skipped) passed += 1;
      else failed += 1;
    },
    onRunComplete: () => console.log(`karma: ${passed} passed, ${failed} failed`),
  };
}
countsReporter.$inject = [];
