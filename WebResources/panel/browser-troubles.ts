import { listeners } from '../platform/listeners';
import type { Undo } from '../ports/undo';

/**
 * What the browser withholds, so that the panel works with less.
 *
 * - `storage`  it stores nothing: what is not saved yet is lost with the page
 * - `tabs`     it does not connect tabs: a second one would be a second softphone
 */
export type BrowserTrouble = 'storage' | 'tabs';

/** What this page has found out about its browser so far. */
export interface BrowserTroubles {
  all(): readonly BrowserTrouble[];
  set(trouble: BrowserTrouble, isThere: boolean): void;
  onChange(listener: () => void): Undo;
}

export function browserTroubles(): BrowserTroubles {
  const troubles = new Set<BrowserTrouble>();
  const changes = listeners<BrowserTrouble>();
  return {
    all: () => [...troubles],
    set(trouble, isThere) {
      if (troubles.has(trouble) === isThere) return;
      if (isThere) troubles.add(trouble);
      else troubles.delete(trouble);
      changes.notify(trouble);
    },
    onChange: changes.add,
  };
}
