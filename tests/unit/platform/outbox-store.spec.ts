import { outboxStore } from '../../../WebResources/platform/outbox-store';

describe('A row put into IndexedDB', () => {
  it('is committed at once: a page that is left in the next moment loses what is not', async () => {
    const commit = spyOn(IDBTransaction.prototype, 'commit').and.callThrough();
    await outboxStore(`outbox-${crypto.randomUUID()}`).put('a', { subject: 'Call' });

    expect(commit).toHaveBeenCalledTimes(1);
  });
});
