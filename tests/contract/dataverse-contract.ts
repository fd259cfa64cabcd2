import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { Dataverse } from '../../WebResources/ports/dataverse';

export interface DataverseUnderTest {
  readonly dataverse: Dataverse;
  /** A contact that is there, the only one with its mobile number. */
  readonly contact: { readonly contactid: string; readonly fullname: string; readonly mobilephone: string };
}

const ABSENT = '99999999-0000-4000-8000-000000000000';

/** What every `Dataverse` keeps. */
export function dataverseContract(name: string, open: () => Promise<DataverseUnderTest>): void {
  describe(`Dataverse by ${name}`, () => {
    let dataverse: Dataverse;
    let contact: DataverseUnderTest['contact'];
    beforeEach(async () => {
      ({ dataverse, contact } = await open());
    });

    async function codeOf(work: Promise<unknown>): Promise<string> {
      const thrown: unknown = await work.catch((error: unknown) => error);
      return thrown instanceof AdapterError ? thrown.code : `no AdapterError: ${String(thrown)}`;
    }
    const byNumber = (number: string): string =>
      `?$select=contactid,fullname,mobilephone&$filter=${encodeURIComponent(`mobilephone eq '${number}'`)}&$top=6`;

    it('finds the row a filter fits', async () => {
      const rows = await dataverse.retrieveMultiple('contact', byNumber(contact.mobilephone));
      expect(rows.map((row) => row['fullname'])).toEqual([contact.fullname]);
    });

    it('gives no rows where none fits', async () => {
      expect(await dataverse.retrieveMultiple('contact', byNumber('+61000'))).toEqual([]);
    });

    it('reads one row by its id', async () => {
      const row = await dataverse.retrieve('contact', contact.contactid, '?$select=fullname');
      expect(row['fullname']).toBe(contact.fullname);
    });

    it('is NOT_FOUND for an id that is not there', async () => {
      expect(await codeOf(dataverse.retrieve('contact', ABSENT, '?$select=fullname'))).toBe('NOT_FOUND');
    });

    it('is UNKNOWN_COLUMN for a column the table does not have', async () => {
      expect(await codeOf(dataverse.retrieveMultiple('contact', '?$select=telefone1'))).toBe(
        'UNKNOWN_COLUMN',
      );
    });

    it('is UNKNOWN_TABLE for a table the organisation does not have', async () => {
      expect(await codeOf(dataverse.tableInfo('ips_nosuchtable'))).toBe('UNKNOWN_TABLE');
      expect(await codeOf(dataverse.retrieveMultiple('ips_nosuchtable', '?$top=1'))).toBe('UNKNOWN_TABLE');
    });

    it('knows the names of a table', async () => {
      expect(await dataverse.tableInfo('contact')).toEqual({
        logicalName: 'contact',
        entitySetName: 'contacts',
        primaryIdColumn: 'contactid',
        primaryNameColumn: 'fullname',
        displayName: 'Contact',
      });
      expect((await dataverse.tableInfo('phonecall')).primaryIdColumn).toBe('activityid');
    });
  });
}
