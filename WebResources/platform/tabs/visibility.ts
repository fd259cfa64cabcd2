import type { Undo } from '../../ports/undo';

/** Whether this page is visible; a tab's windows become visible together. */
export const pageVisibility = {
  isVisible: (): boolean => document.visibilityState === 'visible',
  onVisible(listener: () => void): Undo {
    const handle = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    document.addEventListener('visibilitychange', handle);
    return () => {
      document.removeEventListener('visibilitychange', handle);
    };
  },
};
