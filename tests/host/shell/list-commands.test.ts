import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setShellStage } from './testing/shell-stage';

const stage = setShellStage();
const { openApp, page, click, text, signIn } = stage;

const create = (table: string, row: object): Promise<string> =>
  page().evaluate(async (name, columns) => (await Xrm.WebApi.createRecord(name, columns)).id, table, row);

const tick = (id: string): Promise<void> => click(`[data-record="${id}"] input[type="checkbox"]`);

/** The list, with contacts of the signed-in user on its first page, as they are sorted by name. */
const openContacts = async (...names: readonly string[]): Promise<readonly string[]> => {
  await signIn('administrator');
  await openApp('CustomerServiceHub', 'contact');
  return Promise.all(names.map((lastname) => create('contact', { lastname })));
};

const statesOf = (ids: readonly string[]): Promise<readonly number[]> =>
  page().evaluate(
    (contacts) =>
      Promise.all(
        contacts.map(async (id) => {
          const row: unknown = await Xrm.WebApi.retrieveRecord('contact', id, '?$select=statecode');
          return (row as { statecode: number }).statecode;
        }),
      ),
    ids,
  );

describe('the ticked rows of a list', () => {
  it('have commands while there are some', async () => {
    const [id = ''] = await openContacts('Aab');
    await page().waitForSelector(`[data-record="${id}"]`);
    assert.equal(await page().$('[data-testid="command-deactivate"]'), null);
    await tick(id);
    for (const command of ['activate', 'deactivate', 'delete'])
      await page().waitForSelector(`[data-testid="command-${command}"]`);
  });

  it('are deactivated after a question, and none of them when it is answered with no', async () => {
    const ids = await openContacts('Aab', 'Aac');
    for (const id of ids) await tick(id);
    await click('[data-testid="command-deactivate"]');
    assert.match(await text('dialog'), /Confirm Deactivation.*2 Contacts/s);
    await click('dialog ::-p-aria([name="Cancel"][role="button"])');
    await page().waitForSelector('dialog', { hidden: true });
    assert.deepEqual(await statesOf(ids), [0, 0]);

    await click('[data-testid="command-deactivate"]');
    await click('dialog ::-p-aria([name="Deactivate"][role="button"])');
    await page().waitForSelector('[data-testid="command-deactivate"]', { hidden: true });
    assert.deepEqual(await statesOf(ids), [1, 1]);
  });

  it('are handed to the scripts that the ribbon gives the commands of a list', async () => {
    await signIn('administrator');
    await openApp('tst_app', 'tst_book');
    await tick(await create('tst_book', { tst_name: 'Cloudstreet' }));
    for (const command of ['deactivate', 'delete']) {
      await click(`[data-testid="command-${command}"]`);
      assert.match(await text('dialog'), new RegExp(`${command} Cloudstreet of the list`));
      await click('dialog footer button');
      await page().waitForSelector('dialog', { hidden: true });
    }
  });
});
