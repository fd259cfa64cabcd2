import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { ColumnInfo, Metadata } from '../../WebResources/ports/metadata';

export interface MetadataUnderTest {
  readonly metadata: Metadata;
  /** The next request is answered by "busy". */
  readonly beBusyOnce: () => Promise<void>;
}

/** What every `Metadata` keeps. */
export function metadataContract(name: string, open: () => Promise<MetadataUnderTest>): void {
  describe(`Metadata by ${name}`, () => {
    let metadata: Metadata;
    let beBusyOnce: MetadataUnderTest['beBusyOnce'];
    beforeEach(async () => {
      ({ metadata, beBusyOnce } = await open());
    });

    async function codeOf(work: Promise<unknown>): Promise<string> {
      const thrown: unknown = await work.catch((error: unknown) => error);
      return thrown instanceof AdapterError ? thrown.code : `no AdapterError: ${String(thrown)}`;
    }
    async function column(columnName: string): Promise<ColumnInfo | undefined> {
      return (await metadata.columns('phonecall')).get(columnName);
    }

    it('gives the tables, as people and the Web API call them', async () => {
      const tables = await metadata.tables();
      expect(tables.get('phonecall')).toEqual({
        logicalName: 'phonecall',
        entitySetName: 'phonecalls',
        primaryIdColumn: 'activityid',
        primaryNameColumn: 'subject',
        displayName: 'Phone Call',
      });
      expect(tables.has('ips_nosuchtable')).toBeFalse();
    });

    it('gives how long a text may be, on one line and on several', async () => {
      expect(await column('subject')).toEqual({
        name: 'subject',
        displayName: 'Subject',
        type: 'text',
        writable: true,
        maxLength: 200,
      });
      expect((await column('description'))?.maxLength).toBe(2000);
    });

    it('gives the options of a choice, as people read them', async () => {
      expect(await column('prioritycode')).toEqual({
        name: 'prioritycode',
        displayName: 'Priority',
        type: 'choice',
        writable: true,
        options: [
          { value: 0, label: 'Low' },
          { value: 1, label: 'Normal' },
          { value: 2, label: 'High' },
        ],
      });
    });

    it('gives the type of other columns', async () => {
      const names = ['actualdurationminutes', 'directioncode', 'actualstart', 'regardingobjectid'];
      const types = await Promise.all(names.map(async (one) => (await column(one))?.type));
      expect(types).toEqual(['integer', 'boolean', 'date', 'lookup']);
    });

    it('knows which columns cannot be written, and takes no status reason for a choice', async () => {
      expect((await column('createdon'))?.writable).toBeFalse();
      expect(await column('statuscode')).toEqual({
        name: 'statuscode',
        displayName: 'Status Reason',
        type: 'other',
        writable: false,
      });
    });

    it('has no column that is not there', async () => {
      expect(await column('ips_nosuchcolumn')).toBeUndefined();
      expect(await column('constructor')).toBeUndefined();
    });

    it('names the property that binds a lookup, by the table it points to', async () => {
      for (const target of ['contact', 'account', 'lead', 'incident', 'opportunity'])
        expect(await metadata.navigationProperty('phonecall', 'regardingobjectid', target)).toBe(
          `regardingobjectid_${target}_phonecall`,
        );
    });

    it('names none where the lookup does not take records of that table, or is none', async () => {
      expect(
        await metadata.navigationProperty('phonecall', 'regardingobjectid', 'businessunit'),
      ).toBeUndefined();
      expect(await metadata.navigationProperty('phonecall', 'subject', 'contact')).toBeUndefined();
    });

    it('is UNKNOWN_TABLE for a table the organisation does not have', async () => {
      expect(await codeOf(metadata.columns('ips_nosuchtable'))).toBe('UNKNOWN_TABLE');
      expect(await codeOf(metadata.navigationProperty('ips_nosuchtable', 'x', 'contact'))).toBe(
        'UNKNOWN_TABLE',
      );
    });

    it('asks again after a failure', async () => {
      await beBusyOnce();
      expect(await codeOf(metadata.tables())).toBe('DATAVERSE_BUSY');
      expect((await metadata.tables()).size).toBeGreaterThan(0);
      await beBusyOnce();
      expect(await codeOf(metadata.columns('phonecall'))).toBe('DATAVERSE_BUSY');
      expect((await column('subject'))?.type).toBe('text');
      await beBusyOnce();
      const binding = (): Promise<string | undefined> =>
        metadata.navigationProperty('phonecall', 'regardingobjectid', 'contact');
      expect(await codeOf(binding())).toBe('DATAVERSE_BUSY');
      expect(await binding()).toBe('regardingobjectid_contact_phonecall');
    });
  });
}
