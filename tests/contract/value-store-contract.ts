import type { ValueStore } from '../../WebResources/ports/value-store';

/** @param open the same store again on each call, as after a reload */
export function valueStoreContract(name: string, start: () => () => ValueStore): void {
  describe(`A store of values in ${name}`, () => {
    let open: () => ValueStore;
    beforeEach(() => {
      open = start();
    });

    it('has nothing at first', async () => {
      expect(await open().get('a')).toBeUndefined();
    });

    it('keeps what was put last under a key across a reload, dates included', async () => {
      await open().put('a', { name: 'before' });
      await open().put('a', { name: 'Sales', at: new Date('2026-11-21T09:12:00Z'), rows: [{ b: null }] });
      expect(await open().get('a')).toEqual({
        name: 'Sales',
        at: new Date('2026-11-21T09:12:00Z'),
        rows: [{ b: null }],
      });
    });

    it('keeps keys apart', async () => {
      await open().put('a', { name: 'Sales' });
      await open().put('b', { name: 'Support' });
      expect([await open().get('a'), await open().get('b')]).toEqual([
        { name: 'Sales' },
        { name: 'Support' },
      ]);
    });

    it('keeps a value as it was when it was put', async () => {
      const value = { name: 'Sales' };
      await open().put('a', value);
      value.name = 'Changed';
      expect(await open().get('a')).toEqual({ name: 'Sales' });
    });

    it('forgets what is removed, and does not mind what is not there', async () => {
      await open().put('a', {});
      await open().remove('a');
      await open().remove('a');
      expect(await open().get('a')).toBeUndefined();
    });
  });
}
