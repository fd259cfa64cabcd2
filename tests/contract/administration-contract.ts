import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { Administration } from '../../WebResources/ports/administration';

export interface AdministrationUnderTest {
  readonly administration: Administration;
  readonly userId: string;
  /** From now on somebody is signed in who is no System Administrator. */
  readonly signInAsAgent: () => Promise<void>;
}

/** What every `Administration` keeps. */
export function administrationContract(name: string, open: () => Promise<AdministrationUnderTest>): void {
  describe(`Administration by ${name}`, () => {
    let administration: Administration;
    let userId: string;
    let signInAsAgent: AdministrationUnderTest['signInAsAgent'];
    beforeEach(async () => {
      ({ administration, userId, signInAsAgent } = await open());
    });

    async function codeOf(work: Promise<unknown>): Promise<string> {
      const thrown: unknown = await work.catch((error: unknown) => error);
      return thrown instanceof AdapterError ? thrown.code : `no AdapterError: ${String(thrown)}`;
    }
    async function privilegeId(table: string, verb: string): Promise<string> {
      const found = (await administration.tablePrivileges(table)).find((one) => one.verb === verb);
      expect(found).withContext(`${verb} of ${table}`).toBeDefined();
      return found?.id ?? '';
    }
    const newRole = (): Promise<string> => administration.createRole('Readers of leads', 'For the test');

    it('names a privilege for each thing that can be done with a table', async () => {
      const verbs = (await administration.tablePrivileges('lead')).map(({ verb }) => verb);
      expect(verbs).toEqual(jasmine.arrayContaining(['Create', 'Read', 'Write', 'Append', 'AppendTo']));
    });

    it('is UNKNOWN_TABLE for a table the organisation does not have', async () => {
      expect(await codeOf(administration.tablePrivileges('ips_nosuchtable'))).toBe('UNKNOWN_TABLE');
    });

    it('adds privileges to a role, and those it has stay', async () => {
      const role = await newRole();
      expect(await administration.heldPrivileges(role)).toEqual([]);
      const [read, append] = [await privilegeId('lead', 'Read'), await privilegeId('lead', 'AppendTo')];
      await administration.addPrivileges(role, [read]);
      await administration.addPrivileges(role, [append]);
      expect(await administration.heldPrivileges(role)).toEqual(
        jasmine.arrayWithExactContents([read, append]),
      );
    });

    it('gives a user a role, again without harm', async () => {
      const role = await newRole();
      await administration.giveRole(userId, role);
      await expectAsync(administration.giveRole(userId, role)).toBeResolved();
    });

    it('publishes the views of a table', async () => {
      await expectAsync(administration.publishViews('contact')).toBeResolved();
    });

    it('is refused to whoever is no System Administrator, naming the privilege', async () => {
      const role = await newRole();
      await signInAsAgent();
      const lead = await privilegeId('lead', 'Read');
      const changes: readonly (() => Promise<unknown>)[] = [
        newRole,
        () => administration.addPrivileges(role, [lead]),
        () => administration.giveRole(userId, role),
        () => administration.publishViews('contact'),
      ];
      for (const change of changes) {
        const thrown: unknown = await change().catch((error: unknown) => error);
        expect(thrown).toBeInstanceOf(AdapterError);
        if (!(thrown instanceof AdapterError)) continue;
        expect(thrown.code).toBe('MISSING_PRIVILEGE');
        expect(thrown.values['privilege']).toMatch(/^prv/);
      }
    });
  });
}
