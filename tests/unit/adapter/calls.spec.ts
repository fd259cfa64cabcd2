import fc from 'fast-check';
import { openCalls, type Calls } from '../../../WebResources/adapter/calls';
import type { CallEvent, Interaction } from '../../../WebResources/adapter/interaction';
import { clockFake } from '../../support/clock-fake';
import { interactionFacts } from '../../support/interaction-facts';

const event = (name: CallEvent['name'], id = '1'): CallEvent => ({
  name,
  interaction: interactionFacts({ id }),
});

describe('the list of calls', () => {
  let calls: Calls;
  beforeEach(() => {
    calls = openCalls(clockFake());
  });

  it('has the call in hand, and keeps the last one until the next begins', () => {
    expect(calls.current()).toBeUndefined();

    calls.apply(event('callStarted', '1'));
    calls.apply(event('callWrapped', '1'));
    expect(calls.current()?.interaction.id).toBe('1');

    calls.apply(event('callStarted', '2'));
    expect(calls.current()?.interaction.id).toBe('2');
  });

  it('follows the interaction the agent opens', () => {
    calls.apply(event('callStarted', '1'));
    calls.apply(event('callStarted', '2'));

    calls.apply(event('interactionOpen', '1'));

    expect(calls.current()?.interaction.id).toBe('1');
  });

  it('keeps how a call began and what happened last, however often ipSCAPE repeats itself', () => {
    calls.apply(event('callStarted'));
    for (let number = 0; number < 3_000; number++) calls.apply(event('callStarted'));
    calls.apply(event('callWrapped'));

    const trace = calls.current()?.trace ?? [];
    expect(trace.length).toBe(300);
    const name = (at: number): unknown => [trace.at(at)?.step, trace.at(at)?.values['event']];
    expect([name(0), name(-1)]).toEqual([
      ['event', 'callStarted'],
      ['event', 'callWrapped'],
    ]);
  });

  it('calls its listeners on each change with the state before', () => {
    const received: (string | undefined)[][] = [];
    const undo = calls.onChange((call, before) =>
      received.push([before?.interaction.state, call.interaction.state]),
    );

    calls.apply(event('callStarted'));
    calls.apply(event('callHangup'));
    undo();
    calls.apply(event('callWrapped'));

    expect(received).toEqual([
      [undefined, 'talking'],
      ['talking', 'wrapping'],
    ]);
  });

  it('notes what it ignores, so that the trace explains it', () => {
    calls.apply(event('callStarted'));
    calls.apply(event('callStarted'));

    expect(calls.get('1')?.trace.map(({ step, values }) => [step, values['event']])).toEqual([
      ['event', 'callStarted'],
      ['event-ignored', 'callStarted'],
    ]);
  });

  it('keeps what was learnt of a call through its events', () => {
    calls.apply(event('callStarted'));
    calls.change('1', { person: { table: 'contact', id: 'jane' } });

    calls.apply(event('callHangup'));

    expect(calls.get('1')?.person).toEqual({ table: 'contact', id: 'jane' });
  });

  it('leaves unknown calls alone', () => {
    calls.change('9', { pop: { kind: 'searching' } });
    calls.note('9')('withheld');

    expect(calls.get('9')).toBeUndefined();
  });

  it('keeps a limited number of closed calls', () => {
    for (let id = 1; id <= 200; id++) {
      calls.apply(event('callStarted', String(id)));
      if (id > 1) calls.apply(event('interactionClosed', String(id)));
    }

    expect(calls.get('2')).toBeUndefined();
    expect(calls.get('190')?.interaction.state).toBe('closed');
    expect(calls.get('1')?.interaction.state).toBe('talking');
  });
});

describe('whatever order ipSCAPE’s events come in', () => {
  const names = [
    'previewAllocated',
    'callStarted',
    'callFailed',
    'callHangup',
    'callWrapped',
    'interactionOpen',
    'interactionClosed',
    'foundAtStart',
  ] as const;
  const time = fc.option(
    fc.date({ min: new Date('2026-11-20'), max: new Date('2026-11-22'), noInvalidDate: true }),
    { nil: undefined },
  );
  const events = fc.array(
    fc
      .record({
        name: fc.constantFrom(...names),
        id: fc.constantFrom('1', '2', '3'),
        subtype: fc.constantFrom('inbound' as const, 'preview' as const),
        startedAt: time,
        endedAt: time,
      })
      .map(({ name, id, subtype, startedAt, endedAt }): CallEvent => {
        const times = { ...(startedAt && { startedAt }), ...(endedAt && { endedAt }) };
        return { name, interaction: interactionFacts({ id, subtype, ...times }) };
      }),
  );

  /** Plays `list` and gives the states of each interaction in their order. */
  function play(list: readonly CallEvent[]): Map<string, Interaction[]> {
    const calls = openCalls(clockFake());
    const interactions = new Map<string, Interaction[]>();
    calls.onChange(({ interaction }, before) => {
      if (interaction === before?.interaction) return;
      const earlier = interactions.get(interaction.id) ?? [];
      interactions.set(interaction.id, [...earlier, interaction]);
    });
    for (const one of list) calls.apply(one);
    return interactions;
  }
  const eachCall = (check: (call: readonly Interaction[]) => void): void =>
    fc.assert(
      fc.property(events, (list) => {
        const calls = play(list);
        for (const call of calls.values()) check(call);
        throwUnless(calls.size).toBeLessThanOrEqual(3);
      }),
    );

  it('closed is final, but for a wrap code that comes after it', () => {
    eachCall((call) => {
      const closed = call.flatMap((one) => (one.state === 'closed' ? [one.wrapped] : []));
      throwUnless([[], [true], [false], [false, true]]).toContain(closed);
      throwUnless(call.slice(0, call.length - closed.length).every(({ state }) => state !== 'closed')).toBe(
        true,
      );
    });
    expect().nothing();
  });

  it('a life runs forward only: no interaction is ever open twice', () => {
    const order = ['previewed', 'talking', 'wrapping', 'closed'];
    eachCall((call) => {
      const steps = call.map(({ state }) => order.indexOf(state));
      throwUnless(steps).toEqual([...steps].sort());
      throwUnless(steps.filter((step) => step < 3)).toEqual([...new Set(steps)].filter((step) => step < 3));
    });
    expect().nothing();
  });

  it('no call ends before it starts', () => {
    eachCall((call) => {
      for (const one of call) {
        const start = 'startedAt' in one ? one.startedAt : undefined;
        if (start && 'endedAt' in one)
          throwUnless(one.endedAt.getTime()).toBeGreaterThanOrEqual(start.getTime());
      }
    });
    expect().nothing();
  });
});
