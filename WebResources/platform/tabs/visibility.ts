import type { Undo } from '../../ports/undo';

/** Whether anybody can see this page; a tab's windows become visible together. */
export const pageVisibility = {
  isVisible: (): boolean => document.visibilityState === 'visible',
  onVisible(listener: () => void): Undo {
    const hear = (): void => {
      if (document.visibilityState === 'visible') listener();
    };
    document.addEventListener('visibilitychange', hear);
    return () => {
      document.removeEventListener('visibilitychange', hear);
    };
  },
};
