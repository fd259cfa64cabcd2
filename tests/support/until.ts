import { settle } from './clock-fake';

/** Waits for a condition; jasmine's own time-out ends a wait in vain. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await settle();
}
