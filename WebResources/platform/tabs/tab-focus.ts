import type { Undo } from '../../ports/undo';

/**
 * Calls `onFocus` when the agent comes into this tab, and at once where they are in it already.
 * Windows get `focus` one by one, never their parent's: so each of `windows` is listened to. Changing between tabs
 * shows as visibility, which reaches every window of a tab.
 */
export function watchFocus(windows: readonly Window[], onFocus: () => void): Undo {
  const visible = (): void => {
    if (document.visibilityState === 'visible') onFocus();
  };
  document.addEventListener('visibilitychange', visible);
  for (const each of windows) each.addEventListener('focus', onFocus);
  if (document.visibilityState === 'visible') onFocus();
  return () => {
    document.removeEventListener('visibilitychange', visible);
    for (const each of windows) each.removeEventListener('focus', onFocus);
  };
}
