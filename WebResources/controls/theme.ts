import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

/** Fluent's tokens as CSS variables of the document, light or dark as the user's system is, also when that changes. */
export function followColorScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = (): void => {
    setTheme(dark.matches ? webDarkTheme : webLightTheme);
  };
  dark.addEventListener('change', apply);
  apply();
}
