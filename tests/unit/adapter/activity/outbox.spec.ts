import { openOutbox, type Outbox } from '../../../../WebResources/adapter/activity/outbox';
import type { Scope } from '../../../../WebResources/adapter/activity/outbox-row';
import type { PhoneCall } from '../../../../WebResources/adapter/activity/phone-call';
import type { OutboxStore } from '../../../../WebResources/ports/outbox-store';
import { clockFake, type ClockFake } from '../../../support/clock-fake';
import { outboxStoreFake } from '../../../support/outbox-store-fake';
import { boundJane, outboxRow, phoneCall, SCOPE } from '../../../support/phone-calls';
import { recordWriterFake, type RecordWriterFake } from '../../../support/record-writer-fake';
import { atRest } from '../../../support/at-rest';

const COLUMN = 'ips_agentinteractionid';
const ID = 'd16cc77d-f92f-52b3-b1ab-84a998d47c8e';
const START = new Date('2026-11-21T09:00:00Z');
const subject = (text: string, part: Partial<PhoneCall> = {}): PhoneCall =>
  phoneCall({ ...part, columns: { subject: text } });
const done = phoneCall({ completed: true });

describe('the outbox', () => {
  let clock: ClockFake;
  let writer: RecordWriterFake;
  let stored: Map<string, object>;
  let noted: string[];
  let outbox: Outbox;

  const open = (scope: Scope = SCOPE, store: OutboxStore = outboxStoreFake(stored)): Promise<Outbox> =>
    openOutbox(scope, {
      store,
      writer,
      clock,
      note: () => (step) => noted.push(step),
      onChange: () => undefined,
    });
  const want = (wanted: PhoneCall, id = '19292'): Promise<void> =>
    outbox.want(id, COLUMN, wanted, { popped: true });
  /** The page is loaded anew. */
  async function reload(): Promise<void> {
    outbox.stop();
    outbox = await open();
    await atRest(outbox);
  }
  beforeEach(async () => {
    clock = clockFake(START);
    writer = recordWriterFake();
    stored = new Map();
    noted = [];
    outbox = await open();
  });

  it('writes a call and says where its record is', async () => {
    expect(outbox.logState('19292')).toEqual({ kind: 'none' });

    await want(phoneCall());
    expect(outbox.logState('19292')).toEqual({ kind: 'saving' });
    await atRest(outbox);

    const record = { table: 'phonecall', id: ID };
    expect(outbox.logState('19292')).toEqual({ kind: 'logged', record, completed: false });
    expect(writer.writes.length).toBe(1);
    expect(outbox.state()).toEqual({ waiting: 0, refused: [] });
  });

  it('stores a wish before it sends it', async () => {
    const order: string[] = [];
    const store = outboxStoreFake();
    outbox = await open(SCOPE, {
      ...store,
      put: async (key, row) => {
        await store.put(key, row);
        order.push('stored');
      },
    });
    const { create } = writer;
    writer.create = (set, body) => {
      order.push('sent');
      return create(set, body);
    };

    await want(phoneCall());
    await atRest(outbox);

    expect(order.slice(0, 2)).toEqual(['stored', 'sent']);
  });

  it('completes in a request of its own, after the one that creates', async () => {
    await want(done);
    await atRest(outbox);

    expect(writer.writes.map(({ kind, body }) => [kind, body['statecode']])).toEqual([
      ['create', undefined],
      ['update', 1],
    ]);
    expect(outbox.logState('19292')).toEqual(jasmine.objectContaining({ kind: 'logged', completed: true }));
  });

  it('sends the last of several wishes, and what lies between not at all', async () => {
    void want(subject('one'));
    void want(subject('two'));
    await want(subject('three'));
    await atRest(outbox);

    expect(writer.writes.map(({ body }) => body['subject'])).toEqual(['three']);
  });

  it('sends a wish that came while an earlier one was under way', async () => {
    const { create } = writer;
    writer.create = async (set, body) => {
      await want(subject('newer'));
      return create(set, body);
    };

    await want(subject('older'));
    await atRest(outbox);

    expect(writer.rows.get(ID)?.['subject']).toBe('newer');
    expect(outbox.logState('19292').kind).toBe('logged');
  });

  it('asks nothing of Dataverse for the same wish again', async () => {
    await want(phoneCall());
    await atRest(outbox);

    await want(phoneCall());
    await atRest(outbox);

    expect(writer.writes.length).toBe(1);
    expect(outbox.logState('19292').kind).toBe('logged');
  });

  it('ends where a later wish says less than was written', async () => {
    await want(phoneCall({ columns: { ips_campaign: 'Support' } }));
    await atRest(outbox);

    await want(phoneCall());
    await atRest(outbox);

    expect(outbox.logState('19292').kind).toBe('logged');
    expect(writer.writes.length).toBe(1);
    expect(clock.pending()).toBe(0);
  });

  it('reopens a completed record once for a late change', async () => {
    await want(done);
    await atRest(outbox);
    await want(subject('late', { completed: true }));
    await atRest(outbox);

    expect(writer.writes.slice(2).map(({ body }) => body)).toEqual([
      { statecode: 0, statuscode: 1 },
      { subject: 'late', statecode: 1, statuscode: 4 },
    ]);
  });

  it('does not leave a completed record open, though ipSCAPE shows the call again after a reload', async () => {
    await want(done);
    await atRest(outbox);
    await reload();

    await want(subject('again'));
    await atRest(outbox);

    expect(writer.rows.get(ID)?.['statecode']).toBe(1);
  });

  it('stops where someone has deleted the record, and says so', async () => {
    await want(phoneCall());
    await atRest(outbox);
    writer.rows.clear();

    await want(subject('two'));
    await atRest(outbox);
    await want(subject('three'));
    await atRest(outbox);

    expect(outbox.logState('19292')).toEqual({ kind: 'gone' });
    expect(writer.writes.map(({ kind }) => kind)).toEqual(['create', 'update']);
    expect(noted).toContain('record-gone');
  });

  describe('of another call with the same interaction id', () => {
    const tomorrow = phoneCall({ columns: { actualstart: '2026-11-22T09:00:00.000Z' } });
    beforeEach(async () => {
      await want(phoneCall());
      await atRest(outbox);
    });

    it('remembers nothing', () => {
      expect(outbox.recall('19292', new Date('2026-11-21T10:00:00Z'))?.popped).toBe(true);
      expect(outbox.recall('19292', new Date('2026-11-22T09:00:00Z'))).toBeUndefined();
      expect(outbox.recall('7', START)).toBeUndefined();
    });

    it('leaves its record alone and makes a second one', async () => {
      await want(tomorrow);
      await atRest(outbox);

      expect(writer.rows.size).toBe(2);
      expect(writer.rows.get(ID)?.['actualstart']).toBe('2026-11-21T09:00:00.000Z');
      expect(noted).toContain('record-foreign');
    });
  });

  describe('when the page is loaded anew', () => {
    it('goes on sending what waited', async () => {
      writer.nextWrites({ kind: 'offline' });
      await want(done);
      await atRest(outbox);

      await reload();

      expect(writer.rows.get(ID)?.['statecode']).toBe(1);
    });

    it('goes on from the last answer, and makes no second record', async () => {
      const { update } = writer;
      writer.update = () => Promise.resolve({ kind: 'offline' });
      await want(done);
      await atRest(outbox);

      writer.update = update;
      await reload();

      expect(writer.writes.map(({ kind }) => kind)).toEqual(['create', 'update']);
      expect(writer.rows.size).toBe(1);
    });

    it('remembers whom the call was with and when it began', async () => {
      const person = { table: 'contact', id: boundJane.id, name: 'Jane' };
      await outbox.want('19292', COLUMN, phoneCall(), { popped: true, person });
      await reload();

      expect(outbox.recall('19292', clock.now())).toEqual({ popped: true, person, startedAt: START });
    });

    it('forgets sent calls after seven days, also another user’s', async () => {
      const others = outboxRow({
        scope: { ...SCOPE, user: 'another' },
        status: { kind: 'sent' },
        key: 'others',
      });
      stored.set('others', others);
      stored.set('unsent', { ...others, key: 'unsent', status: { kind: 'waiting' } });
      await want(phoneCall());
      await atRest(outbox);
      await clock.advance(8 * 86_400_000);

      await reload();

      expect([...stored.keys()]).toEqual(['unsent']);
      expect(outbox.logState('19292')).toEqual({ kind: 'none' });
    });

    it('sends no calls of another user, organisation or tenant, and leaves strange rows alone', async () => {
      const scopes = [
        { ...SCOPE, user: 'another' },
        { ...SCOPE, organisation: 'another' },
        { ...SCOPE, tenant: 'another' },
      ];
      scopes.forEach((scope, at) => stored.set(String(at), outboxRow({ scope, key: String(at) })));
      stored.set('strange', { format: 2 });

      await reload();

      expect(writer.writes).toEqual([]);
      expect(outbox.state().waiting).toBe(0);
      expect(stored.size).toBe(4);
    });
  });

  it('writes on where the browser stores nothing', async () => {
    const full = (): Promise<never> => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    outbox = await open(SCOPE, { all: full, put: full, remove: full });

    await want(done);
    await atRest(outbox);
    await want(subject('late', { completed: true }));
    await atRest(outbox);

    expect(writer.rows.get(ID)?.['subject']).toBe('late');
    expect(outbox.logState('19292').kind).toBe('logged');
  });
});
