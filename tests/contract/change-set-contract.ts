import { rowMadeBy, type ChangeSet } from '../../WebResources/ports/change-set';
import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { Row } from '../../WebResources/ports/records';

export interface OpenedChangeSet {
  readonly changeSet: ChangeSet;
  /** The contacts with this last name, whatever wrote them. */
  contacts(lastName: string): Promise<readonly Row[]>;
}

/** What every `ChangeSet` keeps. */
export function changeSetContract(name: string, open: () => Promise<OpenedChangeSet>): void {
  describe(`A change set by ${name}`, () => {
    let opened: OpenedChangeSet;
    beforeEach(async () => {
      opened = await open();
    });
    const create = (lastname: string, more: Row = {}) =>
      ({ kind: 'create', entitySet: 'contacts', body: { lastname, ...more } }) as const;

    async function written(lastName: string): Promise<{ id: string; etag: string; row: Row }> {
      const [row] = await opened.contacts(lastName);
      if (!row) throw new Error(`no contact ${lastName}`);
      return { id: String(row['contactid']), etag: String(row['@odata.etag']), row };
    }

    it('makes every write, later ones bound to the rows of earlier ones', async () => {
      const nameOfParent = 'parentcustomerid_contact@odata.bind';
      await opened.changeSet.apply([create('Parént'), create('Child', { [nameOfParent]: rowMadeBy(0) })]);
      const { id } = await written('Parént');
      expect((await written('Child')).row['_parentcustomerid_value']).toBe(id);
    });

    it('changes and deletes', async () => {
      await opened.changeSet.apply([create('Kept'), create('Gone')]);
      const [kept, gone] = [await written('Kept'), await written('Gone')];
      await opened.changeSet.apply([
        { kind: 'update', entitySet: 'contacts', ...kept, body: { firstname: 'Line 1\r\n--line 2 "ü"' } },
        { kind: 'delete', entitySet: 'contacts', ...gone },
      ]);
      expect((await written('Kept')).row['firstname']).toBe('Line 1\r\n--line 2 "ü"');
      expect(await opened.contacts('Gone')).toEqual([]);
    });

    it('makes none of the writes where one is refused, and names which and why', async () => {
      const writes = [create('Undone'), create('Refused', { shoesize: 9 })];
      const error: unknown = await opened.changeSet.apply(writes).catch((thrown: unknown) => thrown);
      expect(error instanceof AdapterError && error.values).toEqual(
        jasmine.objectContaining({ position: '2', message: jasmine.stringContaining('shoesize') }),
      );
      expect(await opened.contacts('Undone')).toEqual([]);
    });

    it('does not write over what somebody has changed since', async () => {
      await opened.changeSet.apply([create('Shared')]);
      const before = await written('Shared');
      const update = (firstname: string) =>
        opened.changeSet.apply([
          { kind: 'update', entitySet: 'contacts', id: before.id, etag: before.etag, body: { firstname } },
        ]);
      await update('theirs');
      const error: unknown = await update('ours').catch((thrown: unknown) => thrown);
      expect(error instanceof AdapterError && [error.code, error.values['code']]).toEqual([
        'DATAVERSE_REFUSED',
        '0x80060882',
      ]);
      expect((await written('Shared')).row['firstname']).toBe('theirs');
    });
  });
}
