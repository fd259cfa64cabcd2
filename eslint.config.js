import powerApps from '@microsoft/eslint-plugin-power-apps';
import sdl from '@microsoft/eslint-plugin-sdl';
import tseslint from 'typescript-eslint';
import { MAY_IMPORT } from './layers.js';

/** The plugin ships all its rules switched off. */
const everyPowerAppsRule = Object.fromEntries(
  Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, 'error']),
);

/** Imports run downward only: each folder of WebResources/ may import what layers.js names for it. */
const walls = Object.entries(MAY_IMPORT).map(([folder, allowed]) => {
  const others = Object.keys(MAY_IMPORT).filter((other) => other !== folder && !allowed.includes(other));
  const patterns = [
    { group: others.map((other) => `**/${other}/**`), message: 'Imports run downward only.' },
  ];
  return {
    files: [`WebResources/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});
/** `adapter` and `configuration` run in Node as well as in a browser. */
const noBrowser = {
  'no-restricted-globals': [
    'error',
    'window',
    'document',
    'navigator',
    'self',
    'parent',
    'top',
    'fetch',
    'Xrm',
    'Microsoft',
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      // two projects: the browser's and Node's; the files of the second do not lie below its tsconfig
      parserOptions: {
        project: ['./tsconfig.json', './scripts/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A renamed symbol leaves `name: name` behind.
      'object-shorthand': 'error',
      'no-useless-rename': 'error',
      // Xrm's promises are thenables: without this a forgotten one passes unseen. node:test waits for its own.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          checkThenables: true,
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          ],
        },
      ],
      // `return stop()` and `() => stop()` where nothing is wanted: shorter, and no mistake hides in it
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // ports are records of closures and may be taken apart: no method here uses `this`
      '@typescript-eslint/unbound-method': 'off',
      // a `new` that a foreign interface asks for
      '@typescript-eslint/no-extraneous-class': ['error', { allowConstructorOnly: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: 'error',
      'max-lines': ['error', 300],
    },
  },
  {
    // written by a script: a line a key
    files: ['WebResources/strings/text-keys.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['WebResources/**/*.{ts,tsx}'],
    extends: [sdl.configs.recommended],
    plugins: { '@microsoft/power-apps': powerApps },
    // the sdl set brings React's rules, which ask for its version; Preact follows this one
    settings: { react: { version: '18.0' } },
    rules: {
      ...everyPowerAppsRule,
      'no-console': 'error',
      'no-alert': 'error',
      'no-restricted-globals': ['error', 'top'],
    },
  },
  ...walls,
  {
    files: ['WebResources/adapter/**', 'WebResources/configuration/**'],
    rules: noBrowser,
  },
  {
    // Dynamics' window is found here and nowhere else: Xrm lives in the top window, which has the panel's origin
    files: ['WebResources/platform/xrm.ts'],
    rules: {
      '@microsoft/power-apps/do-not-make-parent-assumption': 'off',
      '@microsoft/power-apps/avoid-window-top': 'off',
      'no-restricted-globals': 'off',
    },
  },
  {
    // the address at which Microsoft documents its library: it belongs to the organisation, not to a solution
    files: ['WebResources/platform/cif/load-library.ts'],
    rules: { '@microsoft/power-apps/use-cached-webresource': 'off' },
  },
  {
    // commands run tests as processes; what a command and its tests share lies in scripts/
    files: ['scripts/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ group: ['**/tests/**'] }] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ImportExpression > Literal[value=/tests\\//]',
          message: 'scripts/ imports nothing from tests/.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // fakes fulfil asynchronous ports without waiting; assertions name what is surely there
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    // the imitation of Dynamics and ipSCAPE has its facts from them: what it took from the product it could not judge
    files: ['tests/host/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/WebResources/**'] }] }] },
  },
  {
    files: ['**/*.{js,cjs}'],
    languageOptions: {
      globals: { module: 'writable', process: 'readonly', URL: 'readonly', console: 'readonly' },
    },
  },
);
