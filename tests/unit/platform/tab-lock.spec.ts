import { holdLock } from '../../../WebResources/platform/tabs/tab-lock';
import { settle } from '../../support/clock-fake';

describe('A tab’s lock', () => {
  const withoutLocks: readonly (readonly [string, () => void])[] = [
    ['has no Web Locks', () => spyOnProperty(navigator, 'locks').and.returnValue(undefined as never)],
    [
      'refuses Web Locks',
      () => spyOn(navigator.locks, 'request').and.rejectWith(new DOMException('no', 'SecurityError')),
    ],
  ];
  for (const [name, take] of withoutLocks)
    it(`counts as held where the browser ${name}, which is reported`, async () => {
      take();
      const log: string[] = [];
      const lock = holdLock(`lock-${crypto.randomUUID()}`, {
        onChange: (held) => log.push(held ? 'held' : 'lost'),
        onTrouble: () => log.push('trouble'),
      });
      await settle();
      lock.take();
      await settle();
      expect(log).toEqual(['trouble', 'held']);
      lock.stop();
    });
});
