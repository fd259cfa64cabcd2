import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpackConfiguration, { resolve, sourceRule } from './webpack.config.js';

/** Specs that meet the local Dynamics reach it on karma's own origin, as the panel reaches its organisation. */
const HOST_PATHS = ['/api/', '/WebResources/', '/webresources/', '/_host/', '/_sim/'];

/**
 * Unit and contract tests in headless Chrome. `npm test` starts the local Dynamics beside it and names it in HOST_URL
 * and CTI_URL; specs find the second as `__karma__.config.ctiUrl`. Alone (`npx karma start`) only unit tests run.
 */
export default function configure(config) {
  const hostUrl = process.env.HOST_URL;
  const ctiUrl = process.env.CTI_URL;
  const specs = process.env.SPECS?.split(',') ?? (hostUrl ? ['unit', 'contract'] : ['unit']);
  const patterns = specs.map((folder) => `tests/${folder}/**/*.spec.{ts,tsx}`);
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
    client: { ctiUrl, jasmine: { random: true, failSpecWithNoExpectations: true, timeoutInterval: 30_000 } },
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
    singleRun: true,
    autoWatch: false,
    logLevel: config.LOG_WARN,
  });
}

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
    onSpecComplete: (_browser, { success, skipped }) => {
      if (success && !skipped) passed += 1;
      else failed += 1;
    },
    onRunComplete: () => console.log(`karma: ${passed} passed, ${failed} failed`),
  };
}
countsReporter.$inject = [];
