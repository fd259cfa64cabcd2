import type { PhoneCall } from '../../../../WebResources/adapter/activity/phone-call';
import { settle } from '../../../support/clock-fake';
import { outboxPage, type OutboxPage } from '../../../support/outbox-page';
import {
  SCOPE,
  USER,
  boundJane,
  callMemory,
  outboxRow,
  phoneCall,
  callUpdate,
} from '../../../support/phone-calls';
import { until } from '../../../support/until';

const ID = 'd16cc77d-f92f-52b3-b1ab-84a998d47c8e';
const subject = (text: string, part: Partial<PhoneCall> = {}): PhoneCall =>
  phoneCall({ ...part, columns: { subject: text } });
const done = phoneCall({ ending: 'completed' });

describe('the outbox and what it remembers', () => {
  let page: OutboxPage;
  beforeEach(async () => {
    page = await outboxPage();
  });

  describe('of another call with the same interaction id', () => {
    const tomorrow = phoneCall({ columns: { actualstart: '2026-11-22T09:00:00.000Z' } });
    beforeEach(async () => {
      await page.update(phoneCall());
      await page.untilIdle();
    });

    it('remembers nothing', () => {
      expect(page.outbox.recall('19292')?.popped).toBe(true);
      expect(page.outbox.recall('19292#2')).toBeUndefined();
      expect(page.outbox.recall('7')).toBeUndefined();
    });

    it('leaves its record alone and makes a second one', async () => {
      await page.outbox.update('19292#2', callUpdate(tomorrow));
      await page.untilIdle();

      expect(page.writer.rows.size).toBe(2);
      expect(page.writer.rows.get(ID)?.['actualstart']).toBe('2026-11-21T09:00:00.000Z');
      expect(page.noted).toContain('record-foreign');
    });
  });

  describe('when the page is reloaded', () => {
    it('goes on sending what waited', async () => {
      page.writer.nextWrites({ kind: 'offline' });
      await page.update(done);
      await page.untilIdle();

      await page.reload();

      expect(page.writer.rows.get(ID)?.['statecode']).toBe(1);
    });

    it('goes on from the last answer, and makes no second record', async () => {
      const { update } = page.writer;
      page.writer.update = () => Promise.resolve({ kind: 'offline' });
      await page.update(done);
      await page.untilIdle();

      page.writer.update = update;
      await page.reload();

      expect(page.writer.writes.map(({ kind }) => kind)).toEqual(['create', 'update']);
      expect(page.writer.rows.size).toBe(1);
    });

    it('keeps the newer update, though the answer to an older one comes after the reload', async () => {
      const { create } = page.writer;
      let answer = (): void => undefined;
      page.writer.create = (set, body) => {
        const outcome = create(set, { ...body, _createdby_value: USER });
        return new Promise((resolve) => (answer = () => void outcome.then(resolve)));
      };
      const old = page.outbox;
      await page.update(subject('older'));
      await until(() => page.writer.writes.length === 1);
      page.writer.create = create;
      old.stop();
      page.outbox = await page.open();
      page.writer.nextWrites({ kind: 'offline' });
      await page.update(subject('newer'));
      await page.untilIdle();
      answer();
      await settle();

      await page.reload();

      expect(page.writer.rows.get(ID)?.['subject']).toBe('newer');
      expect(page.writer.rows.size).toBe(1);
    });

    it('remembers whom the call was with and when it began', async () => {
      const person = { table: 'contact', id: boundJane.id, name: 'Jane' };
      await page.outbox.update('19292', callUpdate(phoneCall(), { person, notes: 'Call back' }));
      await page.reload();

      expect(page.outbox.recall('19292')).toEqual(callMemory({ person, notes: 'Call back' }));
    });

    it('forgets sent calls after seven days, also another user’s', async () => {
      const others = outboxRow({
        scope: { ...SCOPE, user: 'another' },
        status: { kind: 'sent' },
        key: 'others',
      });
      page.stored.set('others', others);
      page.stored.set('unsent', { ...others, key: 'unsent', status: { kind: 'waiting' } });
      await page.update(phoneCall());
      await page.untilIdle();
      await page.clock.advance(8 * 86_400_000);

      await page.reload();

      expect([...page.stored.keys()]).toEqual(['unsent']);
      expect(page.outbox.logState('19292')).toEqual({ kind: 'none' });
    });

    it('sends no calls of another user or organisation, and leaves strange rows alone', async () => {
      const scopes = [
        { ...SCOPE, user: 'another' },
        { ...SCOPE, organisation: 'another' },
      ];
      scopes.forEach((scope, at) => page.stored.set(String(at), outboxRow({ scope, key: String(at) })));
      page.stored.set('strange', { format: 2 });

      await page.reload();

      expect(page.writer.writes).toEqual([]);
      expect(page.outbox.state().waiting).toBe(0);
      expect(page.stored.size).toBe(3);
    });

    describe('after the tenant has got another address', () => {
      const old = { ...SCOPE, tenant: 'old.ipscape.com.au' };

      it('sends the calls of the old one', async () => {
        page.stored.set('old', outboxRow({ scope: old, key: 'old' }));

        await page.reload();

        expect(page.writer.rows.size).toBe(1);
        expect(page.outbox.logState('19292').kind).toBe('logged');
      });

      it('goes on with a call that is under way, in the same record', async () => {
        page.outbox = await page.open(old);
        await page.update(phoneCall());
        await page.untilIdle();
        page.outbox.stop();

        page.outbox = await page.open();
        expect(page.outbox.recall('19292')).toEqual(callMemory());
        await page.update(done);
        await page.untilIdle();

        expect([...page.writer.rows.values()].map(({ statecode }) => statecode)).toEqual([1]);
        expect(page.stored.size).toBe(1);
      });

      it('sends two calls of which each address has one under the same interaction id', async () => {
        page.stored.set('old', outboxRow({ scope: old, key: 'old', desired: subject('old') }));
        page.stored.set('new', outboxRow({ key: 'new', desired: subject('new') }));

        await page.reload();
        await page.reload();

        const subjects = [...page.writer.rows.values()].map(({ subject }) => subject);
        expect(subjects.sort()).toEqual(['new', 'old']);
        expect(page.outbox.state().waiting).toBe(0);
        expect(page.stored.size).toBe(2);
      });
    });
  });
});
