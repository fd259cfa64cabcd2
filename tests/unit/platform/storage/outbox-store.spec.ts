import { outboxStore } from '../../../../WebResources/platform/storage/outbox-store';

describe('A row put into IndexedDB', () => {
  it('is committed at once: a page that is left in the next moment loses what is not', async () => {
    const commit = spyOn(IDBTransaction.prototype, 'commit').and.callThrough();
    await outboxStore(`outbox-${crypto.randomUUID()}`).put('a', { subject: 'Call' });

    expect(commit).toHaveBeenCalledTimes(1);
  });
});

describe('The browser’s storage', () => {
  it('reports a row as stored only once the disk has it', async () => {
    const transaction = spyOn(IDBDatabase.prototype, 'transaction').and.callThrough();
    const store = outboxStore(`outbox-${crypto.randomUUID()}`);
    await store.put('a', { subject: 'Call' });
    await store.remove('a');

    expect(transaction.calls.allArgs()).toEqual([
      ['outbox', 'readwrite', { durability: 'strict' }],
      ['outbox', 'readwrite', { durability: 'strict' }],
    ]);
  });

  it('gives way to a newer release, which may need another table, and opens again', async () => {
    const name = `outbox-${crypto.randomUUID()}`;
    const store = outboxStore(name);
    await store.put('a', { subject: 'Call' });

    const deletion = indexedDB.deleteDatabase(name);
    await new Promise((resolve) => (deletion.onsuccess = resolve));

    expect(await store.all()).toEqual([]);
  });
});
