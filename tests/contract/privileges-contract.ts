import type { Privileges, TablePrivilege } from '../../WebResources/ports/privileges';
import { errorOf } from '../support/error-of';

/** An agent with the roles of the sample data, less what `takeAway` names. */
export interface PrivilegesUnderTest {
  readonly privileges: Privileges;
  readonly userId: string;
  readonly takeAway: (...names: readonly string[]) => Promise<void>;
  /** The next request is answered by "busy". */
  readonly beBusyOnce: () => Promise<void>;
}

/** What every `Privileges` keeps. */
export function privilegesContract(name: string, open: () => Promise<PrivilegesUnderTest>): void {
  describe(`Privileges by ${name}`, () => {
    let page: PrivilegesUnderTest;
    beforeEach(async () => {
      page = await open();
    });

    async function standing(...wanted: TablePrivilege[]): Promise<readonly string[]> {
      const all = await page.privileges.standing(page.userId, wanted);
      return all.map(({ table, name, tableName, reach }) => `${table} ${name} ${tableName}: ${reach}`);
    }

    it('gives how far each wanted privilege reaches, by Dataverse’s name of it', async () => {
      expect(
        await standing(
          { table: 'contact', verb: 'Read' },
          { table: 'phonecall', verb: 'Create' },
          { table: 'systemuser', verb: 'AppendTo' },
          { table: 'ips_screenpoprule', verb: 'Write' },
        ),
      ).toEqual([
        'contact prvReadContact Contact: wide',
        'phonecall prvCreateActivity Phone Call: own',
        'systemuser prvAppendToUser User: wide',
        'ips_screenpoprule prvWriteips_screenpoprule Screen Pop Rule: none',
      ]);
    });

    it('names what the user does not hold', async () => {
      await page.takeAway('prvReadContact', 'prvCreateActivity');
      expect(
        await standing({ table: 'contact', verb: 'Read' }, { table: 'phonecall', verb: 'Create' }),
      ).toEqual(['contact prvReadContact Contact: none', 'phonecall prvCreateActivity Phone Call: none']);
    });

    it('answers only that Read on users is missing, without it', async () => {
      await page.takeAway('prvReadUser');
      expect(
        await standing({ table: 'contact', verb: 'Read' }, { table: 'systemuser', verb: 'Read' }),
      ).toEqual(['systemuser prvReadUser User: none']);
    });

    it('leaves out tables the organisation does not have', async () => {
      expect(
        await standing({ table: 'new_nosuchtable', verb: 'Read' }, { table: 'contact', verb: 'Read' }),
      ).toEqual(['contact prvReadContact Contact: wide']);
    });

    it('answers nothing where nothing is wanted', async () => {
      expect(await standing()).toEqual([]);
    });

    it('reports that Dataverse is busy', async () => {
      await page.beBusyOnce();
      const error = await errorOf(
        page.privileges.standing(page.userId, [{ table: 'contact', verb: 'Read' }]),
      );
      expect(error.code).toBe('DATAVERSE_BUSY');
    });
  });
}
