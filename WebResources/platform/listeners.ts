import type { Undo } from '../ports/undo';

export interface Listeners<Value> {
  add(listener: (value: Value) => void): Undo;
  /** Calls the listeners of this moment; one that is added meanwhile waits for the next value. */
  notify(value: Value): void;
  clear(): void;
}

export function listeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    notify(value) {
      for (const listener of [...all]) listener(value);
    },
    clear: () => {
      all.clear();
    },
  };
}
