import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setShellStage } from './testing/shell-stage';

const { openApp, page, signIn } = setShellStage();

const agentInApp = async () => {
  await signIn('agent');
  await openApp('CustomerServiceHub', 'contact');
};

describe('Xrm', () => {
  it('reads, creates, updates and deletes rows', async () => {
    await agentInApp();
    const subjects = await page().evaluate(async () => {
      const { id } = await Xrm.WebApi.createRecord('phonecall', { subject: 'One' });
      await Xrm.WebApi.updateRecord('phonecall', id, { subject: 'Two' });
      const row: Record<string, unknown> = await Xrm.WebApi.retrieveRecord(
        'phonecall',
        `{${id.toUpperCase()}}`,
        '?$select=subject',
      );
      await Xrm.WebApi.deleteRecord('phonecall', id);
      const left = await Xrm.WebApi.retrieveMultipleRecords('phonecall', `?$filter=activityid eq ${id}`);
      return [row['subject'], left.entities.length];
    });
    assert.deepEqual(subjects, ['Two', 0]);
  });

  it('gives rows by the page, with a link to the next', async () => {
    await agentInApp();
    const [count, nextLink] = await page().evaluate(async () => {
      const found = await Xrm.WebApi.retrieveMultipleRecords('contact', '?$select=fullname', 3);
      return [found.entities.length, found.nextLink];
    });
    assert.equal(count, 3);
    assert.match(String(nextLink), /\/contacts\?.*\$skiptoken=/);
  });

  it('rejects with a code in unsigned decimal and a message, nothing else', async () => {
    await agentInApp();
    const error = await page().evaluate(async () => {
      const { id } = await Xrm.WebApi.createRecord('phonecall', { subject: 'One' });
      return Xrm.WebApi.createRecord('phonecall', { subject: 'One', activityid: id }).then(
        () => 'created',
        (thrown: unknown) => ({ ...Object(thrown) }) as unknown,
      );
    });
    assert.deepEqual(error, {
      errorCode: 2147746359,
      message: 'A record with matching key values already exists.',
    });
  });

  it('describes a table and the columns asked for', async () => {
    await agentInApp();
    const description = await page().evaluate(async () => {
      const { EntitySetName, PrimaryNameAttribute, Attributes } = await Xrm.Utility.getEntityMetadata(
        'contact',
        ['mobilephone'],
      );
      return [EntitySetName, PrimaryNameAttribute, Attributes.getLength(), Attributes.get(0)?.LogicalName];
    });
    assert.deepEqual(description, ['contacts', 'fullname', 1, 'mobilephone']);
    const refusal = await page().evaluate(() =>
      Xrm.Utility.getEntityMetadata('nonsense').then(
        () => '',
        (thrown: unknown) => String(Reflect.get(Object(thrown), 'message')),
      ),
    );
    assert.match(refusal, /'nonsense' was not found/);
  });

  it('knows user, roles and organisation', async () => {
    await agentInApp();
    const [userId, roles, url] = await page().evaluate(() => {
      const context = Xrm.Utility.getGlobalContext();
      const names = context.userSettings.roles.get().map((role) => role.name ?? '');
      return [context.userSettings.userId, names.join(), context.getClientUrl()] as const;
    });
    assert.match(userId, /^\{[0-9A-F-]{36}\}$/);
    assert.match(roles, /ipSCAPE CTI Agent/);
    assert.equal(url, new URL(page().url()).origin);
  });

  it('names what it does not imitate, and has no Xrm.Page', async () => {
    await agentInApp();
    const messages = await page().evaluate(() =>
      [() => Xrm.Device, () => Xrm.WebApi.offline, () => Xrm.Utility.lookupObjects].map((ask) => {
        try {
          ask();
          return '';
        } catch (error) {
          return error instanceof Error ? error.message : '';
        }
      }),
    );
    assert.deepEqual(messages, [
      'The local Dynamics does not imitate Xrm.Device',
      'The local Dynamics does not imitate Xrm.WebApi.offline',
      'The local Dynamics does not imitate Xrm.Utility.lookupObjects',
    ]);
    assert.equal(await page().evaluate(() => typeof Reflect.get(Xrm, 'Page')), 'undefined');
  });
});
