import { storageGuard, type StorageGuard } from '../../../../WebResources/platform/storage/storage-guard';
import { guardedOutboxStore } from '../../../../WebResources/platform/storage/guarded-stores';
import { outboxInMemory } from '../../../../WebResources/platform/storage/outbox-in-memory';
import type { OutboxStore } from '../../../../WebResources/ports/outbox-store';
import { clockFake, settle, type ClockFake } from '../../../support/clock-fake';

const never = <Answer>(): Promise<Answer> => new Promise(() => undefined);
const full = <Answer>(): Promise<Answer> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
const substitute = (): Promise<string> => Promise.resolve('substitute');

describe('The guard of the browser’s storage', () => {
  let clock: ClockFake;
  let troubles: boolean[];
  let guard: StorageGuard;
  beforeEach(() => {
    clock = clockFake();
    troubles = [];
    guard = storageGuard({ clock, onTrouble: (isThere) => troubles.push(isThere) });
  });

  it('gives what the storage answers', async () => {
    expect(await guard(() => Promise.resolve('stored'), substitute)).toBe('stored');
    expect(troubles).toEqual([]);
  });

  it('gives the substitute where the storage fails, or is not there at all', async () => {
    const missing = (): Promise<string> => {
      throw new ReferenceError('indexedDB is not defined');
    };
    for (const request of [full<string>, missing]) {
      expect(await guard(request, substitute)).toBe('substitute');
    }
    expect(troubles).toEqual([true]);
  });

  it('gives the substitute after three seconds without an answer, and then at once', async () => {
    const first = guard(never<string>, substitute);
    await clock.advance(2_999);
    expect(troubles).toEqual([]);
    await clock.advance(1);
    expect(await first).toBe('substitute');
    expect(await guard(never<string>, substitute)).toBe('substitute');
    expect(troubles).toEqual([true]);
  });

  it('uses the storage again once it has answered', async () => {
    await guard(full<string>, substitute);
    expect(await guard(() => Promise.resolve('stored'), substitute)).toBe('substitute');
    await settle();
    expect(troubles).toEqual([true, false]);
    expect(await guard(() => Promise.resolve('stored'), substitute)).toBe('stored');
  });
});

describe('An outbox over a storage that fails', () => {
  function open(store: OutboxStore): OutboxStore {
    return guardedOutboxStore(store, storageGuard({ clock: clockFake(), onTrouble: () => undefined }));
  }
  const failing: OutboxStore = { all: full, put: full, remove: full, wasSent: full, rememberSent: full };

  it('keeps rows and sent ids for as long as the page lives', async () => {
    const store = open(failing);
    await store.put('a', { key: 'a' });
    await store.put('b', { key: 'b' });
    await store.remove('b');
    await store.rememberSent('id');
    expect(await store.all()).toEqual([{ key: 'a' }]);
    expect([await store.wasSent('id'), await store.wasSent('another')]).toEqual([true, false]);
  });

  it('has the rows of before, each as it was put last', async () => {
    const rows = new Map<string, object>([
      ['a', { key: 'a', subject: 'before' }],
      ['b', { key: 'b', subject: 'before' }],
    ]);
    const store = open({ ...outboxInMemory(rows), put: full });
    await store.put('a', { key: 'a', subject: 'now' });
    expect(await store.all()).toEqual([
      { key: 'b', subject: 'before' },
      { key: 'a', subject: 'now' },
    ]);
  });
});
