import fc from 'fast-check';
import { openOutbox, type Outbox } from '../../../../WebResources/adapter/activity/outbox';
import type { PhoneCall } from '../../../../WebResources/adapter/activity/phone-call';
import type { Row } from '../../../../WebResources/ports/records';
import { untilIdle } from '../../../support/until-idle';
import { clockFake } from '../../../support/clock-fake';
import { outboxInMemory } from '../../../../WebResources/platform/storage/outbox-in-memory';
import { SCOPE, boundCase, boundJane, boundUser, phoneCall, callUpdate } from '../../../support/phone-calls';

const COLUMN = 'ips_agentinteractionid';
import { FATES, unkindDataverse, type Outcome } from '../../../support/unkind-dataverse';

type Deed =
  | { readonly kind: 'update'; readonly id: string; readonly revision: number; readonly completed: boolean }
  | { readonly kind: 'advance'; readonly ms: number }
  | { readonly kind: 'reload' | 'retry' | 'rest' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      id: fc.constantFrom('1', '2'),
      revision: fc.nat(999),
      completed: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(1, 2000, 60_000) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('reload' as const, 'retry' as const, 'rest' as const) }),
  },
);

function desired({ id, revision, completed }: Extract<Deed, { kind: 'update' }>): PhoneCall {
  return phoneCall({
    columns: {
      [COLUMN]: id,
      subject: `revision ${String(revision)}`,
      ...(revision % 2 === 0 && { ips_wrapcode: 'Sale' }),
    },
    parties: [
      ...(revision % 3 === 0 ? [{ role: 1, record: boundJane } as const] : []),
      { role: 2, record: boundUser },
    ],
    regarding: [null, boundJane, boundCase][revision % 3] ?? null,
    ending: completed ? 'completed' : 'open',
  });
}

/** Plays `deeds` against an outbox, then lets everything come through. */
async function play(
  deeds: readonly Deed[],
  outcomes: readonly Outcome[],
): Promise<{ outbox: Outbox; rows: Map<string, Row> }> {
  const clock = clockFake();
  const stored = new Map<string, object>();
  const { writer, rows } = unkindDataverse(outcomes);
  const open = (): Promise<Outbox> =>
    openOutbox(SCOPE, {
      store: outboxInMemory(stored),
      writer,
      clock,
      random: () => 0,
      note: () => () => undefined,
      onChange: () => undefined,
    });
  let outbox = await open();
  for (const one of deeds) {
    if (one.kind === 'update') await outbox.update(one.id, callUpdate(desired(one), {}, one.id));
    else if (one.kind === 'advance') await clock.advance(one.ms);
    else if (one.kind === 'retry') outbox.retry();
    else if (one.kind === 'rest') await untilIdle(outbox);
    else {
      outbox.stop();
      outbox = await open();
    }
  }
  await untilIdle(outbox);
  while (outbox.state().waiting > 0) {
    outbox.retry();
    await untilIdle(outbox);
  }
  outbox.stop();
  return { outbox, rows };
}

describe('the outbox, whatever comes between update and record,', () => {
  /** In properties `throwUnless` stands for `expect`: fast-check shrinks what throws. */
  const eachStory = (
    check: (deeds: readonly Deed[], rows: readonly Row[], outbox: Outbox) => void,
  ): Promise<void> =>
    fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 12 }),
        fc.array(fc.constantFrom(...FATES)),
        async (deeds, outcomes) => {
          const { outbox, rows } = await play(deeds, outcomes);
          check(deeds, [...rows.values()], outbox);
        },
      ),
    );
  const updatesOf = (deeds: readonly Deed[], id: string) =>
    deeds.flatMap((one) => (one.kind === 'update' && one.id === id ? [one] : []));

  it('makes one record for each call, no more and no fewer', async () => {
    await eachStory((deeds, rows) => {
      const calls = ['1', '2'].filter((id) => updatesOf(deeds, id).length > 0);

      throwUnless(rows.map((row) => row[COLUMN]).sort()).toEqual(calls);
    });
    expect().nothing();
  });

  it('brings the last update to Dataverse, and counts nothing as refused on the way', async () => {
    await eachStory((deeds, rows, outbox) => {
      throwUnless(outbox.state()).toEqual({ waiting: 0, refused: [] });
      for (const row of rows) {
        const updates = updatesOf(deeds, String(row[COLUMN]));
        const last = updates.at(-1);
        const call = last && desired(last);

        throwUnless(row['subject']).toBe(call?.columns['subject']);
        throwUnless(row['phonecall_activity_parties']).toEqual(
          call?.parties.map(({ role, record }) => ({
            participationtypemask: role,
            [`partyid_${record.table}@odata.bind`]: `/${record.entitySetName}(${record.id})`,
          })),
        );
        throwUnless(row['statecode']).toBe(updates.some(({ completed }) => completed) ? 1 : 0);
      }
    });
    expect().nothing();
  });
});
