import { nextInteraction, type CallEvent, type Interaction } from '../../../WebResources/adapter/interaction';
import { valueAt } from '../../../WebResources/configuration/expressions/path';
import type { InteractionFacts } from '../../../WebResources/ports/toolbar';
import { interactionFacts } from '../../support/interaction-facts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 9, minute));
type Reported = readonly [name: CallEvent['name'], minute: number, part?: Partial<InteractionFacts>];

/** The interaction after these events. */
function after(...reported: readonly Reported[]): Interaction | undefined {
  return reported.reduce<Interaction | undefined>(
    (current, [name, minute, part]) =>
      nextInteraction(current, { name, interaction: interactionFacts(part) }, at(minute)),
    undefined,
  );
}

describe('an interaction', () => {
  it('goes from the first ring to the wrap', () => {
    expect(after(['callStarted', 0])).toEqual(
      jasmine.objectContaining({ state: 'talking', startedAt: at(0) }),
    );
    expect(after(['callStarted', 0], ['callHangup', 3])).toEqual(
      jasmine.objectContaining({ state: 'wrapping', startedAt: at(0), endedAt: at(3), failed: false }),
    );
    expect(after(['callStarted', 0], ['callHangup', 3], ['callWrapped', 4])).toEqual(
      jasmine.objectContaining({ state: 'closed', startedAt: at(0), endedAt: at(3), wrapped: true }),
    );
  });

  it('takes ipSCAPE’s times where it sends them', () => {
    const call = after(['callStarted', 1, { startedAt: at(0) }], ['callHangup', 5, { endedAt: at(4) }]);

    expect(call).toEqual(jasmine.objectContaining({ startedAt: at(0), endedAt: at(4) }));
  });

  it('ends when it is wrapped, where the hang-up never came', () => {
    expect(after(['callStarted', 0], ['callWrapped', 4])).toEqual(
      jasmine.objectContaining({ state: 'closed', startedAt: at(0), endedAt: at(4), wrapped: true }),
    );
  });

  it('is closed without a wrap outside a campaign', () => {
    expect(after(['callStarted', 0], ['callHangup', 3], ['interactionClosed', 4])).toEqual(
      jasmine.objectContaining({ state: 'closed', endedAt: at(3), wrapped: false }),
    );
  });

  it('takes a wrap code that comes after the close', () => {
    const call = after(
      ['callStarted', 0],
      ['callHangup', 3],
      ['interactionClosed', 4],
      ['callWrapped', 5, { wrapCode: 'Sale' }],
    );

    expect(call).toEqual(jasmine.objectContaining({ state: 'closed', wrapped: true, endedAt: at(3) }));
    expect(call?.facts.wrapCode).toBe('Sale');
  });

  it('remembers that a dial failed', () => {
    const failed = after(['callStarted', 0], ['callFailed', 1], ['callWrapped', 2]);

    expect(failed).toEqual(jasmine.objectContaining({ state: 'closed', failed: true, endedAt: at(1) }));
  });

  it('begins with its failure where ipSCAPE reports no start of a dial that nobody answers', () => {
    const failed = after(['callFailed', 1, { failure: 'Busy' }]);

    expect(failed).toEqual(
      jasmine.objectContaining({ state: 'wrapping', failed: true, startedAt: at(1), endedAt: at(1) }),
    );
  });

  it('lasts as long as it lasted here where ipSCAPE reports its start alone, though clocks differ', () => {
    const call = after(['callStarted', 0, { startedAt: at(10) }], ['callHangup', 3]);

    expect(call).toEqual(jasmine.objectContaining({ startedAt: at(10), endedAt: at(13) }));
  });

  it('takes its start from here too where ipSCAPE reports its end alone', () => {
    const call = after(['callStarted', 0], ['callHangup', 3, { endedAt: at(40) }]);

    expect(call).toEqual(jasmine.objectContaining({ startedAt: at(0), endedAt: at(3) }));
  });

  it('takes both times from ipSCAPE where the hang-up has both', () => {
    const call = after(['callStarted', 0], ['callHangup', 3, { startedAt: at(20), endedAt: at(22) }]);

    expect(call).toEqual(jasmine.objectContaining({ startedAt: at(20), endedAt: at(22) }));
  });

  it('lasts across midnight and the change to daylight saving what it lasted', () => {
    const startedAt = new Date('2026-10-03T23:50:00+10:00');
    const endedAt = new Date('2026-10-04T03:10:00+11:00'); // two o’clock became three
    const call = after(['callStarted', 0, { startedAt }], ['callHangup', 1, { startedAt, endedAt }]);

    expect(call && 'endedAt' in call && Number(call.endedAt) - Number(startedAt)).toBe(140 * 60_000);
  });

  it('never ends before it starts, whatever ipSCAPE reports', () => {
    const call = after(['callStarted', 0, { startedAt: at(10) }], ['callHangup', 3, { endedAt: at(1) }]);

    expect(call).toEqual(jasmine.objectContaining({ startedAt: at(10), endedAt: at(10) }));
  });
});

describe('a preview', () => {
  it('becomes a call when it is dialled, and starts then', () => {
    const call = after(['previewAllocated', 0, { startedAt: at(0) }], ['callStarted', 5]);

    expect(call).toEqual(jasmine.objectContaining({ state: 'talking', startedAt: at(5) }));
  });

  it('that ends because it was dialled as another interaction does not end the call', () => {
    const call = after(
      ['previewAllocated', 0, { id: '100' }],
      ['callStarted', 5, { id: '101' }],
      ['interactionClosed', 5, { id: '100' }],
    );

    expect(call).toEqual(jasmine.objectContaining({ state: 'talking', id: '100' }));
    expect(call?.facts.id).toBe('101');
  });

  it('that is skipped closes without ever having been a call', () => {
    const skipped = after(['previewAllocated', 0], ['callWrapped', 1]);

    expect(skipped).toEqual(jasmine.objectContaining({ state: 'closed', wrapped: true, failed: false }));
    expect(skipped && 'startedAt' in skipped).toBe(false);
  });

  it('whose dial fails at once is a failed call', () => {
    expect(after(['previewAllocated', 0], ['callFailed', 2])).toEqual(
      jasmine.objectContaining({ state: 'wrapping', startedAt: at(2), endedAt: at(2), failed: true }),
    );
  });
});

describe('an interaction found at start', () => {
  it('is a call under way', () => {
    expect(after(['foundAtStart', 2])).toEqual(
      jasmine.objectContaining({ state: 'talking', startedAt: at(2) }),
    );
  });

  it('has lasted since ipSCAPE says it began, where nobody here has received its start', () => {
    const call = after(['foundAtStart', 5, { startedAt: at(2) }], ['callHangup', 7]);
    expect(call).toEqual(jasmine.objectContaining({ startedAt: at(2), endedAt: at(7) }));
    const ahead = after(['foundAtStart', 5, { startedAt: at(60) }], ['callHangup', 7]);
    expect(ahead).toEqual(jasmine.objectContaining({ startedAt: at(60), endedAt: at(62) }));
  });

  it('waits for its wrap where ipSCAPE reports its end', () => {
    expect(after(['foundAtStart', 9, { startedAt: at(0), endedAt: at(3) }])).toEqual(
      jasmine.objectContaining({ state: 'wrapping', startedAt: at(0), endedAt: at(3), failed: false }),
    );
  });

  it('is a preview where nothing was dialled yet', () => {
    expect(after(['foundAtStart', 2, { subtype: 'preview' }])?.state).toBe('previewed');
    expect(after(['foundAtStart', 2, { subtype: 'preview', startedAt: at(0) }])?.state).toBe('talking');
  });
});

describe('facts of an interaction', () => {
  it('grow with each event and lose nothing', () => {
    const call = after(
      ['callStarted', 0, { campaign: 'Support Inbound', customerNumber: '+61412345678', leadId: '7' }],
      [
        'callWrapped',
        1,
        { campaign: '', customerNumber: '', leadId: '', wrapCode: 'Sale', data: { interaction: { id: 1 } } },
      ],
    );

    expect(call?.facts).toEqual(
      jasmine.objectContaining({
        campaign: 'Support Inbound',
        customerNumber: '+61412345678',
        leadId: '7',
        wrapCode: 'Sale',
      }),
    );
    const data = call?.facts.data ?? {};
    expect(valueAt(data, 'interaction.id')).toBe('1');
    expect(valueAt(data, 'interaction.activity.customerCli')).toBe('+61412345678');
  });

  it('keep the first subtype: a preview that was dialled stays a preview', () => {
    const call = after(
      ['previewAllocated', 0, { subtype: 'preview' }],
      ['callStarted', 1, { subtype: 'outbound' }],
    );

    expect(call?.facts.subtype).toBe('preview');
  });
});

describe('what is not drawn', () => {
  const surprises: readonly (readonly [Reported, readonly Reported[]])[] = [
    [['callStarted', 9], [['callStarted', 0]]],
    [['previewAllocated', 9], [['callStarted', 0]]],
    [['interactionOpen', 9], [['callStarted', 0]]],
    [['foundAtStart', 9], [['callStarted', 0]]],
    [['callHangup', 9], [['previewAllocated', 0]]],
    [
      ['callStarted', 9],
      [
        ['callStarted', 0],
        ['callHangup', 1],
      ],
    ],
    [
      ['callHangup', 9],
      [
        ['callStarted', 0],
        ['callHangup', 1],
      ],
    ],
    [
      ['callFailed', 9],
      [
        ['callStarted', 0],
        ['callHangup', 1],
      ],
    ],
    [
      ['callStarted', 9],
      [
        ['callStarted', 0],
        ['callWrapped', 1],
      ],
    ],
    [
      ['callWrapped', 9],
      [
        ['callStarted', 0],
        ['callWrapped', 1],
      ],
    ],
  ];
  for (const [[name, minute], reported] of surprises) {
    const state = after(...reported);
    it(`${name} while ${String(state?.state)} changes nothing`, () => {
      const event = { name, interaction: interactionFacts({ campaign: 'Another' }) };

      expect(nextInteraction(state, event, at(minute))).toBe(state);
    });
  }

  for (const name of ['callHangup', 'callWrapped', 'interactionOpen', 'interactionClosed'] as const) {
    it(`${name} of an interaction nobody has started begins none`, () => {
      expect(after([name, 0])).toBeUndefined();
    });
  }
});
