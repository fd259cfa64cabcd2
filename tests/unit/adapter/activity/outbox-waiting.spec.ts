import { openOutbox, type Outbox } from '../../../../WebResources/adapter/activity/outbox';
import type { WriteOutcome } from '../../../../WebResources/ports/record-writer';
import { clockFake, type ClockFake } from '../../../support/clock-fake';
import { outboxInMemory } from '../../../../WebResources/platform/storage/outbox-in-memory';
import { SCOPE, phoneCall, callUpdate } from '../../../support/phone-calls';
import { recordWriterFake, type RecordWriterFake } from '../../../support/record-writer-fake';
import { untilIdle } from '../../../support/until-idle';

const refused = { kind: 'refused', code: '0x80040220', message: 'missing prvCreateActivity' } as const;

describe('the outbox, when Dataverse does not take a call,', () => {
  let clock: ClockFake;
  let writer: RecordWriterFake;
  let outbox: Outbox;
  let changed: string[];
  beforeEach(async () => {
    clock = clockFake();
    writer = recordWriterFake();
    changed = [];
    outbox = await openOutbox(SCOPE, {
      store: outboxInMemory(),
      writer,
      clock,
      random: () => 0,
      note: () => () => undefined,
      onChange: (id) => changed.push(id),
    });
  });
  function store(id: string, subject: string): Promise<void> {
    const desired = phoneCall({ columns: { subject, ips_agentinteractionid: id } });
    return outbox.update(id, callUpdate(desired, {}, id));
  }
  async function update(id = '1', subject = 'a call'): Promise<void> {
    await store(id, subject);
    await untilIdle(outbox);
  }
  async function pass(ms: number): Promise<void> {
    await clock.advance(ms);
    await untilIdle(outbox);
  }
  const subjects = (): unknown[] => [...writer.rows.values()].map((row) => row['subject']);

  it('waits as long as Dataverse asks, says so, then sends', async () => {
    writer.nextWrites({ kind: 'busy', retryAfterMs: 7000 });
    await update();

    const retryAt = new Date(clock.now().getTime() + 7000);
    expect(outbox.logState('1')).toEqual({ kind: 'waiting', reason: 'busy', retryAt });
    expect(outbox.state()).toEqual({ waiting: 1, reason: 'busy', refused: [] });
    expect(changed.at(-1)).toBe('1');

    await pass(6999);
    expect(writer.writes.length).toBe(1);
    await pass(1);
    expect(outbox.logState('1').kind).toBe('logged');
    expect(outbox.state()).toEqual({ waiting: 0, refused: [] });
  });

  it('waits longer from time to time, a minute at most, and again after a success', async () => {
    const busy = Array.from({ length: 8 }, () => ({ kind: 'busy' }) as const);
    writer.nextWrites(...busy);
    await update();
    const waits: number[] = [];
    for (
      let state = outbox.logState('1');
      state.kind === 'waiting' && state.retryAt;
      state = outbox.logState('1')
    ) {
      const ms = state.retryAt.getTime() - clock.now().getTime();
      waits.push(ms / 1000);
      await pass(ms);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);

    writer.nextWrites({ kind: 'busy' });
    await update('1', 'again');
    await pass(2000);
    expect(outbox.logState('1').kind).toBe('logged');
  });

  for (const reason of ['offline', 'signed-out'] as const) {
    it(`says ${reason}, and sends at once when the agent asks`, async () => {
      writer.nextWrites({ kind: reason }, { kind: reason });
      await update();
      expect(outbox.logState('1')).toEqual(jasmine.objectContaining({ kind: 'waiting', reason }));
      expect(outbox.state().reason).toBe(reason);

      outbox.retry();
      await untilIdle(outbox);
      expect(outbox.logState('1').kind).toBe('waiting');

      outbox.retry();
      await untilIdle(outbox);
      expect(outbox.logState('1').kind).toBe('logged');
      expect(clock.pending()).toBe(0);
    });
  }

  it('sends one request at a time, and all that waits when it may', async () => {
    writer.nextWrites({ kind: 'offline' });
    await update('1', 'first');
    await update('2', 'second');
    await update('3', 'third');
    expect(outbox.state().waiting).toBe(3);
    expect(writer.writes.length).toBe(1);

    await pass(2000);

    expect(subjects().sort()).toEqual(['first', 'second', 'third']);
  });

  it('lets a call that Dataverse cannot digest hold up no other', async () => {
    const { create } = writer;
    writer.create = (set, body): Promise<WriteOutcome> =>
      body['subject'] === 'poison' ? Promise.resolve({ kind: 'busy' }) : create(set, body);
    await update('1', 'poison');
    await update('2', 'first');
    await update('3', 'second');

    for (let time = 0; time < 10; time++) await pass(60_000);

    expect(subjects()).toEqual(['first', 'second']);
    expect(outbox.state().waiting).toBe(1);
  });

  it('keeps a refused call, names it, sends the others and tries it again on demand', async () => {
    writer.nextWrites(refused);
    await update('1', 'refused call');
    await update('2', 'other call');

    expect(outbox.logState('1')).toEqual(refused);
    expect(outbox.state()).toEqual({
      waiting: 0,
      refused: [{ key: '1', subject: 'refused call', code: refused.code, message: refused.message }],
    });
    expect(subjects()).toEqual(['other call']);
    await pass(3_600_000);
    expect(writer.writes.length).toBe(2);

    outbox.retry();
    await untilIdle(outbox);
    expect(outbox.logState('1').kind).toBe('logged');
    expect(outbox.state().refused).toEqual([]);
  });

  it('tries a refused call again when something of it changes', async () => {
    writer.nextWrites(refused);
    await update('1', 'wrong');

    await update('1', 'right');

    expect(subjects()).toEqual(['right']);
  });

  it('sends what the agent changed while the refusal was under way', async () => {
    const { create } = writer;
    let first = true;
    writer.create = async (set, body): Promise<WriteOutcome> => {
      if (!first) return create(set, body);
      first = false;
      await store('1', 'right');
      return refused;
    };

    await update('1', 'wrong');
    await untilIdle(outbox);

    expect(subjects()).toEqual(['right']);
    expect(outbox.logState('1').kind).toBe('logged');
  });

  it('gives up for a while on a record that changes under its hands', async () => {
    // Each id is somebody else's.
    writer.create = (set, body) => {
      writer.writes.push({ kind: 'create', entitySet: set, body });
      return Promise.resolve({ kind: 'exists' });
    };
    writer.read = () => Promise.resolve({ kind: 'found', row: {} });

    await update();

    expect(writer.writes.length).toBeLessThan(20);
    expect(outbox.logState('1')).toEqual(jasmine.objectContaining({ kind: 'waiting', reason: 'busy' }));
  });

  it('sends nothing any more once it is stopped, and leaves no timer', async () => {
    writer.nextWrites({ kind: 'offline' });
    await update();
    outbox.stop();

    outbox.retry();
    await clock.advance(600_000);

    expect(writer.writes.length).toBe(1);
    expect(clock.pending()).toBe(0);
  });
});
