import powerApps from '@microsoft/eslint-plugin-power-apps';
import sdl from '@microsoft/eslint-plugin-sdl';

/**
 * The built scripts as Solution Checker sees them: each one ES2018 script, third-party code included.
 * What a bundle may contain in spite of this stands with its reason in scripts/lint-bundles.ts.
 */
const sdlRules = ['no-cookies', 'no-document-domain', 'no-document-write', 'no-html-method', 'no-inner-html']
  .concat(['no-insecure-url', 'no-msapp-exec-unsafe', 'no-postmessage-star-origin', 'no-winjs-html-unsafe'])
  .map((rule) => [`@microsoft/sdl/${rule}`, 'error']);
const powerAppsRules = Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, 'error']);

export default [
  {
    files: ['**/*.js'],
    languageOptions: {
      ecmaVersion: 2018,
      sourceType: 'script',
      // what no-implied-eval looks for
      globals: { window: 'readonly', setTimeout: 'readonly', setInterval: 'readonly' },
    },
    linterOptions: { noInlineConfig: true },
    plugins: { '@microsoft/power-apps': powerApps, '@microsoft/sdl': sdl },
    rules: {
      'no-console': 'error',
      'no-alert': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-with': 'error',
      eqeqeq: 'error',
      strict: 'error',
      // `top` alone, which avoid-window-top does not see
      'no-restricted-globals': ['error', 'top'],
      ...Object.fromEntries([...sdlRules, ...powerAppsRules]),
    },
  },
];
