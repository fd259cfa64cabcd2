import type { CurrentUser } from '../../WebResources/ports/current-user';

/** An agent is signed in; `signIn` changes that. */
export interface CurrentUserUnderTest {
  readonly currentUser: CurrentUser;
  readonly signIn: (name: 'agent' | 'administrator' | 'nobody') => Promise<void>;
}

/** What every `CurrentUser` keeps. */
export function currentUserContract(name: string, open: () => Promise<CurrentUserUnderTest>): void {
  describe(`The current user by ${name}`, () => {
    let page: CurrentUserUnderTest;
    beforeEach(async () => {
      page = await open();
    });

    async function id(): Promise<string> {
      const answer = await page.currentUser.ask();
      return answer.kind === 'user' ? answer.id : answer.kind;
    }

    it('is whoever is signed in now, by a plain id', async () => {
      const agent = await id();
      expect(agent).toMatch(/^[0-9a-f-]{36}$/);
      await page.signIn('administrator');
      expect(await id()).toMatch(/^[0-9a-f-]{36}$/);
      expect(await id()).not.toBe(agent);
      await page.signIn('agent');
      expect(await id()).toBe(agent);
    });

    it('is nobody once the session has ended', async () => {
      await page.signIn('nobody');
      expect(await id()).toBe('signed-out');
    });

    it('has the roles that are theirs', async () => {
      const agent = await page.currentUser.roles(await id());
      await page.signIn('administrator');
      const administrator = await page.currentUser.roles(await id());
      expect(agent.length).toBeGreaterThan(0);
      expect(administrator).not.toEqual(agent);
    });
  });
}
