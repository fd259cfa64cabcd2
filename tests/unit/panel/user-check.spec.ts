import { checkUser, type UserCheck } from '../../../WebResources/panel/user-check';
import type { CurrentUser } from '../../../WebResources/ports/current-user';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import { clockFake, type ClockFake } from '../../support/clock-fake';
import { dataverseFake } from '../../support/dataverse-fake';
import { recordWriterFake, type RecordWriterFake } from '../../support/record-writer-fake';
import { errorOf } from '../../support/error-of';

type Answer = Awaited<ReturnType<CurrentUser['ask']>>;
const user = (id: string): Answer => ({ kind: 'user', id });

describe('The check of who is signed in', () => {
  let clock: ClockFake;
  let writer: RecordWriterFake;
  let answer: Answer;
  let asked: number;
  let changes: number;
  let show: () => void;
  let check: UserCheck;
  let guarded: ReturnType<UserCheck['guard']>;

  beforeEach(() => {
    clock = clockFake(new Date('2026-11-21T09:00:00Z'));
    writer = recordWriterFake();
    answer = user('agent');
    asked = 0;
    changes = 0;
    start({ isConfirmed: true });
  });

  function start({ isConfirmed }: { readonly isConfirmed: boolean }): void {
    check = checkUser(
      { userId: 'agent', isConfirmed },
      {
        currentUser: {
          ask: () => {
            asked += 1;
            return Promise.resolve(answer);
          },
          roles: () => Promise.resolve([]),
        },
        clock,
        visibility: {
          isVisible: () => true,
          onVisible: (listener) => {
            show = listener;
            return () => (show = () => undefined);
          },
        },
        onChange: () => (changes += 1),
      },
    );
    guarded = check.guard(writer);
  }
  const create = () => guarded.create('phonecalls', { activityid: String(writer.writes.length) });

  it('lets writes pass for a minute after Dataverse has said who it is', async () => {
    await create();
    await clock.advance(59_000);
    await create();
    expect([asked, writer.writes.length]).toEqual([0, 2]);

    await clock.advance(1_000);
    await create();
    await create();
    expect([asked, writer.writes.length]).toEqual([1, 4]);
  });

  it('asks before the first write where the start got no answer', async () => {
    start({ isConfirmed: false });
    await create();
    expect(asked).toBe(1);
  });

  it('sends nothing as another user, and goes on when the own one is back', async () => {
    await clock.advance(60_000);
    answer = user('another');
    expect(await create()).toEqual({ kind: 'signed-out' });
    expect(await guarded.update('phonecalls', 'id', {})).toEqual({ kind: 'signed-out' });
    expect(await guarded.read('phonecalls', 'id', [])).toEqual({ kind: 'signed-out' });
    expect([writer.writes.length, check.isOther(), changes]).toEqual([0, true, 1]);

    answer = user('agent');
    expect(await create()).toEqual({ kind: 'done' });
    expect([check.isOther(), changes]).toEqual([false, 2]);
  });

  it('sends nothing where it cannot be known who it is', async () => {
    await clock.advance(60_000);
    for (const none of [
      { kind: 'offline' },
      { kind: 'busy', retryAfterMs: 7 },
      { kind: 'signed-out' },
    ] as const) {
      answer = none;
      expect(await create()).toEqual(none);
    }
    expect([writer.writes.length, check.isOther()]).toEqual([0, false]);
  });

  it('asks again after a session that has ended, whether a write or a look-up has met it', async () => {
    writer.nextWrites({ kind: 'signed-out' });
    await create();
    await create();
    expect(asked).toBe(1);

    const dataverse = dataverseFake();
    dataverse.retrieveMultiple = () => Promise.reject(new AdapterError('DATAVERSE_SIGNED_OUT', {}));
    const error = await errorOf(check.watch(dataverse).retrieveMultiple('contact', ''));
    expect(error).toEqual(jasmine.objectContaining({ code: 'DATAVERSE_SIGNED_OUT' }));
    await create();
    expect(asked).toBe(2);
  });

  it('asks when the tab is shown', async () => {
    answer = user('another');
    show();
    await clock.advance(1);
    expect([check.isOther(), changes]).toEqual([true, 1]);
  });

  it('asks on a hint, soon and once for many', async () => {
    check.look();
    check.look();
    await clock.advance(4_999);
    check.look();
    expect(asked).toBe(0);
    await clock.advance(1);
    expect(asked).toBe(1);

    await clock.advance(5_000);
    check.look();
    await clock.advance(0);
    expect(asked).toBe(2);
  });

  it('writes nothing after a hint before it has asked', async () => {
    check.look();
    answer = user('another');
    expect(await create()).toEqual({ kind: 'signed-out' });
    expect(writer.writes).toEqual([]);
  });

  it('reports nothing once it is stopped', async () => {
    answer = user('another');
    show();
    check.stop();
    await clock.advance(1);
    expect(changes).toBe(0);
  });
});
