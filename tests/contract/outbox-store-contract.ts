import type { OutboxStore } from '../../WebResources/ports/outbox-store';

/** @param open the same store again on each call, as after a reload */
export function outboxStoreContract(name: string, start: () => () => OutboxStore): void {
  describe(`An outbox store in ${name}`, () => {
    let open: () => OutboxStore;
    beforeEach(() => {
      open = start();
    });

    it('has nothing at first', async () => {
      expect(await open().all()).toEqual([]);
    });

    it('keeps rows across a reload, dates included', async () => {
      const row = { key: 'a', at: new Date('2026-11-21T09:00:00Z'), body: { subject: 'Call' } };
      await open().put('a', row);
      await open().put('b', { key: 'b' });
      expect(await open().all()).toEqual([row, { key: 'b' }]);
    });

    it('keeps one row per key, the last', async () => {
      await open().put('a', { version: 1 });
      await open().put('a', { version: 2 });
      expect(await open().all()).toEqual([{ version: 2 }]);
    });

    it('keeps the row as it was when it was put', async () => {
      const row = { subject: 'Call' };
      await open().put('a', row);
      row.subject = 'Changed';
      expect(await open().all()).toEqual([{ subject: 'Call' }]);
    });

    it('forgets a row that is removed, and does not mind one that is not there', async () => {
      await open().put('a', {});
      await open().remove('a');
      await open().remove('a');
      expect(await open().all()).toEqual([]);
    });

    it('remembers ids that were sent, beside the rows and after them', async () => {
      const store = open();
      await store.put('a', { subject: 'Call' });
      await store.rememberSent('id of a');
      await store.remove('a');

      expect(await open().wasSent('id of a')).toBe(true);
      expect(await open().wasSent('another id')).toBe(false);
      expect(await open().all()).toEqual([]);
    });
  });
}
