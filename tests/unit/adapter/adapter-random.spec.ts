import fc from 'fast-check';
import type { CallEventName, InteractionFacts } from '../../../WebResources/ports/toolbar';
import { adapterPage, caller, JANE, type AdapterPage } from '../../support/adapter-page';
import { settle } from '../../support/clock-fake';
import { interactionFacts } from '../../support/interaction-facts';
import { FATES, unkindDataverse, type Outcome } from '../../support/unkind-dataverse';

/** What an agent's day is made of: the next event of ipSCAPE, time, and the page left at any moment. */
type Deed =
  { readonly kind: 'event' | 'reload' | 'settle' } | { readonly kind: 'advance'; readonly ms: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'event' as const }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('reload' as const, 'settle' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('advance' as const), ms: fc.constantFrom(10, 800, 3000) }),
  },
);

type Reported = readonly [event: CallEventName, facts: InteractionFacts];

/** The events of one call: inbound, or a lead that is presented and dialled as another interaction. */
function eventsOf(kind: 'inbound' | 'lead', at: number): readonly Reported[] {
  const id = String(1000 + 2 * at);
  if (kind === 'inbound') {
    const facts = interactionFacts({ id });
    return [
      ['callStarted', facts],
      ['callHangup', facts],
      ['callWrapped', { ...facts, wrapCode: 'Sale' }],
    ];
  }
  const leadId = String(500 + at);
  const presented = interactionFacts({ id, leadId, subtype: 'preview' });
  const dialled = interactionFacts({ id: String(1001 + 2 * at), leadId, subtype: 'outbound' });
  return [
    ['previewAllocated', presented],
    ['callStarted', dialled],
    ['interactionClosed', presented],
    ['callHangup', dialled],
    ['callWrapped', { ...dialled, wrapCode: 'Sale' }],
  ];
}

/** Each look-up takes 800 ms, which is longer than some of the pages live. */
function slowDown(page: AdapterPage): void {
  const { retrieveMultiple } = page.dataverse;
  page.dataverse.retrieveMultiple = async (table, query) => {
    await new Promise<void>((resolve) => page.clock.after(800, resolve));
    return retrieveMultiple(table, query);
  };
}

async function play(
  kinds: readonly ('inbound' | 'lead')[],
  deeds: readonly Deed[],
  fates: readonly Outcome[],
): Promise<readonly unknown[]> {
  const page = await adapterPage({ createTaskOnPreview: true });
  page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
  slowDown(page);
  const { writer, rows } = unkindDataverse(fates);
  Object.assign(page.writer, writer);
  const events = kinds.flatMap(eventsOf);
  let next = 0;
  const send = (): void => {
    const [name, interaction] = events[next++] ?? [];
    if (!name || !interaction) return;
    page.toolbar.currentIs(name === 'callWrapped' ? undefined : interaction);
    page.toolbar.emit({ name, interaction });
  };
  for (const one of deeds) {
    if (one.kind === 'event') send();
    else if (one.kind === 'settle') await settle();
    else if (one.kind === 'advance') await page.clock.advance(one.ms);
    else {
      page.adapter.stop();
      await page.restart();
    }
  }
  while (next < events.length) send();
  for (let time = 0; time < 100 && page.adapter.state().outbox.waiting > 0; time++) {
    await page.clock.advance(3_000);
    page.adapter.act({ type: 'retry-unsaved' });
    // Ids of records are made in another thread.
    for (let turn = 0; turn < 3; turn++) await settle();
  }
  page.adapter.stop();
  return [...rows.values()].map((row) => [row['ips_wrapcode'], row['statecode']]);
}

describe('An adapter that is left at any moment', () => {
  it('has each call on record once, completed with its wrap code', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('inbound' as const, 'lead' as const), { minLength: 1, maxLength: 3 }),
        fc.array(deed, { maxLength: 20 }),
        fc.array(fc.constantFrom(...FATES), { maxLength: 8 }),
        async (kinds, deeds, fates) => {
          const records = await play(kinds, deeds, fates);
          throwUnless(records).toEqual(kinds.map(() => ['Sale', 1]));
        },
      ),
      { numRuns: 100 },
    );
    expect().nothing();
  });
});
