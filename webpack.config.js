import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const pathOf = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

/** ipSCAPE's SDK is bundled where its package is installed; elsewhere the bridge takes it from ipSCAPE's page. */
function webClientAlias() {
  try {
    require.resolve('@ipscape/web-client');
    return {};
  } catch {
    return { '@ipscape/web-client': pathOf('./WebResources/bridge/sdk-from-page.ts') };
  }
}

/** Syntax up to ES2018 is what Solution Checker reads. Types are checked apart, by `npm run types`. */
const compile = (/** @type {string} */ instance, /** @type {object} */ compilerOptions) => ({
  loader: 'ts-loader',
  options: {
    instance,
    transpileOnly: true,
    configFile: pathOf('./tsconfig.json'),
    compilerOptions: { target: 'ES2018', module: 'ESNext', ...compilerOptions },
  },
});

/** What the build and the browser tests share. */
export const sourceRule = { test: /\.tsx?$/, use: compile('sources', {}) };
export const resolve = {
  extensions: ['.tsx', '.ts', '.js'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
  alias: webClientAlias(),
};

/** ts-loader leaves packages alone unless told; several ship ES2020. */
const packageRule = {
  test: /\.m?js$/,
  include: /node_modules/,
  use: compile('packages', { allowJs: true, sourceMap: false }),
};

/** One entry per web resource that is a script; names below dist/WebResources. */
export default {
  mode: 'production',
  target: ['web', 'es2018'],
  entry: {
    panel: { import: pathOf('./WebResources/panel/main.ts'), filename: 'ips_/panel/panel.js' },
    bridge: { import: pathOf('./WebResources/bridge/main.ts'), filename: 'ips_/bridge/bridge.js' },
    settings: {
      import: pathOf('./WebResources/settings/forms/forms.ts'),
      filename: 'ips_/settings/forms.js',
      // form events name their handlers as members of this global
      library: { name: 'Ips', type: 'var' },
    },
    setUp: { import: pathOf('./WebResources/settings/set-up/main.ts'), filename: 'ips_/settings/set_up.js' },
    json: { import: pathOf('./WebResources/settings/json/main.ts'), filename: 'ips_/settings/json.js' },
    history: {
      import: pathOf('./WebResources/settings/history/main.ts'),
      filename: 'ips_/settings/history.js',
    },
    roles: { import: pathOf('./WebResources/settings/roles/main.ts'), filename: 'ips_/settings/roles.js' },
    tryit: { import: pathOf('./WebResources/settings/try-it/main.ts'), filename: 'ips_/settings/tryit.js' },
  },
  output: {
    path: pathOf('./dist/WebResources'),
    sourceMapFilename: '../source-maps/[file].map',
    uniqueName: 'ipscapeCti',
  },
  // "hidden": no link in the shipped file to a map that is not shipped
  devtool: 'hidden-source-map',
  performance: { hints: false },
  module: { rules: [sourceRule, packageRule] },
  resolve,
  optimization: {
    // a library stays in the script that needs it, each of which is a web resource
    splitChunks: false,
    minimize: {
      javascript: {
        // `comparisons` would turn `===` into `==` where both mean the same: a finding of Solution Checker each time
        // What a library says to the console is nothing to agents.
        compress: { passes: 2, comparisons: false, drop_console: true },
        // A function shortened to `$` is a call of jQuery to Solution Checker, and no jQuery is here to be called.
        mangle: { reserved: ['$'] },
      },
    },
  },
};
