import type { PhoneCall } from '../../../../WebResources/adapter/activity/phone-call';
import { outboxPage, type OutboxPage } from '../../../support/outbox-page';
import { outboxInMemory } from '../../../../WebResources/platform/storage/outbox-in-memory';
import { phoneCall, SCOPE } from '../../../support/phone-calls';
import { until } from '../../../support/until';

const ID = 'd16cc77d-f92f-52b3-b1ab-84a998d47c8e';
const subject = (text: string, part: Partial<PhoneCall> = {}): PhoneCall =>
  phoneCall({ ...part, columns: { subject: text } });
const done = phoneCall({ ending: 'completed' });

describe('the outbox', () => {
  let page: OutboxPage;
  beforeEach(async () => {
    page = await outboxPage();
  });

  it('writes a call and says where its record is', async () => {
    expect(page.outbox.logState('19292')).toEqual({ kind: 'none' });

    await page.update(phoneCall());
    expect(page.outbox.logState('19292')).toEqual({ kind: 'saving' });
    await page.untilIdle();

    const record = { table: 'phonecall', id: ID };
    expect(page.outbox.logState('19292')).toEqual({ kind: 'logged', record, completed: false });
    expect(page.writer.writes.length).toBe(1);
    expect(page.outbox.state()).toEqual({ waiting: 0, refused: [] });
  });

  it('notes what became of each request, for the trace', async () => {
    page.writer.nextWrites({ kind: 'offline' }, { kind: 'refused', code: '0x80040220', message: 'no' });
    await page.update(phoneCall());
    await page.untilIdle();
    for (const expected of ['write-waits', 'write-refused', 'written']) {
      expect(page.noted.at(-1)).toBe(expected);
      page.outbox.retry();
      await page.untilIdle();
    }
  });

  it('stores a desired record before it sends it', async () => {
    const order: string[] = [];
    const store = outboxInMemory();
    page.outbox = await page.open(SCOPE, {
      ...store,
      put: async (key, row) => {
        await store.put(key, row);
        order.push('stored');
      },
    });
    const { create } = page.writer;
    page.writer.create = (set, body) => {
      order.push('sent');
      return create(set, body);
    };

    await page.update(phoneCall());
    await page.untilIdle();

    expect(order.indexOf('sent')).toBeGreaterThan(0);
    expect(order[0]).toBe('stored');
  });

  it('completes in a request of its own, after the one that creates', async () => {
    await page.update(done);
    await page.untilIdle();

    expect(page.writer.writes.map(({ kind, body }) => [kind, body['statecode']])).toEqual([
      ['create', undefined],
      ['update', 1],
    ]);
    expect(page.outbox.logState('19292')).toEqual(
      jasmine.objectContaining({ kind: 'logged', completed: true }),
    );
  });

  it('sends the last of several updates, and what lies between not at all', async () => {
    void page.update(subject('one'));
    void page.update(subject('two'));
    await page.update(subject('three'));
    await page.untilIdle();

    expect(page.writer.writes.map(({ body }) => body['subject'])).toEqual(['three']);
  });

  it('sends a update that came while an earlier one was under way', async () => {
    const { create } = page.writer;
    page.writer.create = async (set, body) => {
      await page.update(subject('newer'));
      return create(set, body);
    };

    await page.update(subject('older'));
    await page.untilIdle();

    expect(page.writer.rows.get(ID)?.['subject']).toBe('newer');
    expect(page.outbox.logState('19292').kind).toBe('logged');
  });

  it('asks nothing of Dataverse for the same update again', async () => {
    await page.update(phoneCall());
    await page.untilIdle();

    await page.update(phoneCall());
    await page.untilIdle();

    expect(page.writer.writes.length).toBe(1);
    expect(page.outbox.logState('19292').kind).toBe('logged');
  });

  it('ends where a later update says less than was written', async () => {
    await page.update(phoneCall({ columns: { ips_campaign: 'Support' } }));
    await page.untilIdle();

    await page.update(phoneCall());
    await page.untilIdle();

    expect(page.outbox.logState('19292').kind).toBe('logged');
    expect(page.writer.writes.length).toBe(1);
    expect(page.clock.pending()).toBe(0);
  });

  it('reopens a completed record once for a late change', async () => {
    await page.update(done);
    await page.untilIdle();
    await page.update(subject('late', { ending: 'completed' }));
    await page.untilIdle();

    expect(page.writer.writes.slice(2).map(({ body }) => body)).toEqual([
      { statecode: 0, statuscode: 1 },
      { subject: 'late', statecode: 1, statuscode: 4 },
    ]);
  });

  it('does not leave a completed record open, though ipSCAPE shows the call again after a reload', async () => {
    await page.update(done);
    await page.untilIdle();
    await page.reload();

    await page.update(subject('again'));
    await page.untilIdle();

    expect(page.writer.rows.get(ID)?.['statecode']).toBe(1);
  });

  it('stops where someone has deleted the record, and says so', async () => {
    await page.update(phoneCall());
    await page.untilIdle();
    page.writer.rows.clear();

    await page.update(subject('two'));
    await page.untilIdle();
    await page.update(subject('three'));
    await page.untilIdle();

    expect(page.outbox.logState('19292')).toEqual({ kind: 'gone' });
    expect(page.writer.writes.map(({ kind }) => kind)).toEqual(['create', 'update']);
    expect(page.noted).toContain('record-gone');
  });

  it('comes back to an earlier update, though the answer to the one between was lost', async () => {
    await page.update(subject('one'));
    await page.untilIdle();
    const { update } = page.writer;
    page.writer.update = async (...args) => {
      await update(...args);
      return { kind: 'offline' };
    };
    await page.update(subject('two'));
    await page.untilIdle();
    expect(page.writer.rows.get(ID)?.['subject']).toBe('two');

    page.writer.update = update;
    await page.update(subject('one'));
    page.outbox.retry();
    await page.untilIdle();

    expect(page.writer.rows.get(ID)?.['subject']).toBe('one');
  });

  it('begins no further request once it is stopped', async () => {
    const store = outboxInMemory();
    let puts = 0;
    page.outbox = await page.open(SCOPE, {
      ...store,
      put: async (key, row) => {
        await store.put(key, row);
        puts += 1;
        if (puts === 3) page.outbox.stop();
      },
    });

    await page.update(done);
    await until(() => puts === 3);
    await page.clock.advance(1);

    expect(page.writer.writes.map(({ kind }) => kind)).toEqual(['create']);
  });

  it('writes on where the browser stores nothing', async () => {
    const full = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    page.outbox = await page.open(SCOPE, {
      all: full,
      put: full,
      remove: full,
      wasSent: full,
      rememberSent: full,
    });

    await page.update(done);
    await page.untilIdle();
    await page.update(subject('late', { ending: 'completed' }));
    await page.untilIdle();

    expect(page.writer.rows.get(ID)?.['subject']).toBe('late');
    expect(page.outbox.logState('19292').kind).toBe('logged');
  });
});
