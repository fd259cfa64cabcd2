import * as fc from 'fast-check';
import { readInteraction } from '../../../../WebResources/platform/toolbar/interaction-reader';
import { readToolbarEvent } from '../../../../WebResources/platform/toolbar/toolbar-reader';

const INBOUND = {
  agentInteractionId: 19292,
  type: 'call',
  subType: 'inbound',
  campaignId: 1,
  campaignName: 'Support Inbound',
  activity: {
    activityId: 20688,
    type: 'call.inbound',
    customerCli: '+61499999999',
    sourcePhoneNumber: '+61499999999',
    destinationPhoneNumber: '+6129000000',
    startTimestamp: '2020-07-06T13:11:06+1000',
    endTimestamp: '2020-07-06T13:12:06+1000',
    durations: { talk: 55, wrap: 20, hold: 5 },
  },
  wrap: { wrapCode: 26, wrapDescription: 'Sale' },
};

describe("An interaction in ipSCAPE's payload", () => {
  it('is read with all that ipSCAPE reports of it', () => {
    const read: unknown = readInteraction({ result: { interaction: INBOUND } });
    expect(read).toEqual({
      id: '19292',
      subtype: 'inbound',
      customerNumber: '+61499999999',
      campaign: 'Support Inbound',
      leadId: '',
      activityId: '20688',
      startedAt: new Date('2020-07-06T03:11:06Z'),
      endedAt: new Date('2020-07-06T03:12:06Z'),
      talkSeconds: 55,
      wrapSeconds: 20,
      wrapCode: 'Sale',
      data: { interaction: INBOUND },
    });
  });

  it('is found at result.interaction, at result, at interaction and at the top', () => {
    for (const response of [
      { result: { interaction: INBOUND } },
      { result: INBOUND },
      { interaction: INBOUND },
      INBOUND,
    ])
      expect(readInteraction(response)?.data as unknown).toEqual({ interaction: INBOUND });
  });

  it('has an id as number or text, under either name, also in the activity', () => {
    const ids = [
      { agentInteractionId: 7 },
      { agentInteractionId: '7' },
      { interactionId: 7 },
      { activity: { agentInteractionId: 7 } },
    ];
    for (const given of ids) expect(readInteraction(given)?.id).toBe('7');
  });

  it('is none without an id, and none in what is no object', () => {
    const nothing = [
      undefined,
      null,
      1,
      'text',
      [],
      {},
      { result: null },
      { result: {} },
      { agentInteractionId: '' },
    ];
    for (const response of nothing) expect(readInteraction(response)).toBeUndefined();
  });

  it('is none where the payload is not JSON', () => {
    expect(readInteraction({ agentInteractionId: 1, when: new Date() })).toBeUndefined();
    expect(readInteraction({ agentInteractionId: 1, activity: { close: () => 1 } })).toBeUndefined();
  });
});

describe('The customer’s number', () => {
  const inbound = { agentInteractionId: 1, subType: 'inbound' };
  const outbound = { agentInteractionId: 1, subType: 'outbound' };
  const legs = { sourcePhoneNumber: '+611', destinationPhoneNumber: '+612' };
  const phones = [{ index: 1, phone: '+613' }];
  const cases: readonly [what: string, response: object, number: string][] = [
    [
      'customerCli, whatever the direction',
      { ...outbound, activity: { customerCli: '+610', ...legs } },
      '+610',
    ],
    ['empty when withheld, not the next best', { ...inbound, activity: { customerCli: '', ...legs } }, ''],
    ['empty when customerCli is null', { ...inbound, activity: { customerCli: null, ...legs } }, ''],
    ['the calling side of an inbound call without it', { ...inbound, activity: legs }, '+611'],
    ['the called side of an outbound call without it', { ...outbound, activity: legs }, '+612'],
    ['the older list’s callerNumber', { ...inbound, callerNumber: '02 9999 9999' }, '02 9999 9999'],
    ['a number that came as a number', { ...inbound, activity: { customerCli: 61299999999 } }, '61299999999'],
    ['the lead’s first phone, where nothing was dialled', { ...outbound, leadData: { phones } }, '+613'],
    ['empty where nothing says', inbound, ''],
  ];
  for (const [what, response, number] of cases)
    it(`is ${what}`, () => {
      expect(readInteraction(response)?.customerNumber).toBe(number);
    });
});

describe('The legs of a call', () => {
  const legs = (activity: object): readonly (string | undefined)[] => {
    const { activityId, parentActivityId, rootActivityId } =
      readInteraction({ agentInteractionId: 1, activity }) ?? {};
    return [activityId, parentActivityId, rootActivityId];
  };

  it('are its own, the one it was transferred from, and the first of all', () => {
    expect(legs({ activityId: 100, parentActivityId: '99', rootActivityId: 98 })).toEqual([
      '100',
      '99',
      '98',
    ]);
  });

  it('are its own alone where it was not transferred: 0, null, empty and its own id are none', () => {
    for (const none of [0, '0', null, '', {}, 100, '100'])
      expect(legs({ activityId: 100, parentActivityId: none, rootActivityId: none }))
        .withContext(JSON.stringify(none))
        .toEqual(['100', undefined, undefined]);
  });

  it('are found beside the activity too, whatever their ids are (property)', () => {
    const id = fc.oneof(fc.integer({ min: 1 }), fc.uuid());
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 3, maxLength: 3, selector: String }), ([a, p, r]) => {
        const ids = { activityId: a, parentActivityId: p, rootActivityId: r };
        const facts = readInteraction({ agentInteractionId: 1, ...ids });
        expect([facts?.activityId, facts?.parentActivityId, facts?.rootActivityId]).toEqual(
          [a, p, r].map(String),
        );
      }),
    );
  });
});

describe('A call between agents', () => {
  const isInternal = (part: object): boolean | undefined =>
    readInteraction({ agentInteractionId: 1, ...part })?.isInternal;

  it('is known by the kind of call, wherever that stands', () => {
    expect(isInternal({ callType: 'Direct Agent Call' })).toBeTrue();
    expect(isInternal({ subType: 'inbound', callType: 'Direct Agent Call' })).toBeTrue();
    expect(isInternal({ subType: 'manual', activity: { callType: 'AGENT CALL' } })).toBeTrue();
  });

  it('is no other', () => {
    for (const callType of ['Manual Call', 'Inbound', 'Diverted Call', 'Diverted Queue Call', 'odd', ''])
      expect(isInternal({ callType })).withContext(callType).toBeUndefined();
  });

  it('is manual for the agent who makes it and inbound for the one who gets it', () => {
    expect(readInteraction({ agentInteractionId: 1, callType: 'Agent Call' })?.subtype).toBe('manual');
    expect(readInteraction({ agentInteractionId: 1, callType: 'Direct Agent Call' })?.subtype).toBe(
      'inbound',
    );
  });
});

describe('The reason of a failure', () => {
  const failure = (part: object, event?: 'callFailed'): string | undefined =>
    readInteraction({ agentInteractionId: 1, activity: part }, event)?.failure;

  it('is read from the outcome of the dial attempt, when the event reports that it failed', () => {
    expect(failure({ dialStatusName: 'Busy' }, 'callFailed')).toBe('Busy');
    expect(failure({ reason: 'No answer', dialStatusName: 'Failed' }, 'callFailed')).toBe('No answer');
  });

  it('is none where the outcome is no failure, or no event reports one', () => {
    expect(failure({ dialStatusName: 'Answered' }, 'callFailed')).toBeUndefined();
    expect(failure({ dialStatusName: 'Busy' })).toBeUndefined();
    expect(failure({}, 'callFailed')).toBeUndefined();
  });

  it('is read at any time where its own name is that of a reason', () => {
    expect(failure({ failureReason: 'Busy' })).toBe('Busy');
  });
});

describe('The wrap code', () => {
  const cases: readonly [what: string, part: object, code: string | undefined][] = [
    ['the text beside a number (v3)', { wrapCode: 26, wrapDescription: 'Sale' }, 'Sale'],
    [
      'the text with its number elsewhere (older list)',
      { wrapCode: 'AA_TestPass', wrapId: 4 },
      'AA_TestPass',
    ],
    ['the number where there is no text', { wrapCode: 26 }, '26'],
    ['unknown until the call is wrapped', {}, undefined],
  ];
  for (const [what, part, code] of cases)
    it(`is ${what}`, () => {
      expect(readInteraction({ agentInteractionId: 1, wrap: part })?.wrapCode).toBe(code);
      expect(readInteraction({ agentInteractionId: 1, activity: part })?.wrapCode).toBe(code);
    });
});

describe('Times', () => {
  function startedAt(text: unknown): Date | undefined {
    return readInteraction({ agentInteractionId: 1, activity: { startTimestamp: text } })?.startedAt;
  }

  const known: readonly [text: string, iso: string][] = [
    ['2020-07-06T13:11:06+1000', '2020-07-06T03:11:06.000Z'],
    ['2020-07-06T13:11:06+10:00', '2020-07-06T03:11:06.000Z'],
    ['2020-07-06T13:11:06.500-0330', '2020-07-06T16:41:06.500Z'],
    ['2020-07-06 13:11:06+1030', '2020-07-06T02:41:06.000Z'],
    ['2020-07-06T03:11:06Z', '2020-07-06T03:11:06.000Z'],
    ['2020-07-06T13:11+10', '2020-07-06T03:11:00.000Z'],
  ];
  for (const [text, iso] of known)
    it(`${text} is ${iso}`, () => {
      expect(startedAt(text)?.toISOString()).toBe(iso);
    });

  it('are not guessed where they have no offset, are no times, or are missing', () => {
    for (const text of ['2020-07-06T13:11:06', '13:11', 'soon', '', null, 0, '2020-13-45T00:00:00Z'])
      expect(startedAt(text)).withContext(String(text)).toBeUndefined();
  });

  it('are read from the v3 timestamps too', () => {
    const timestamps = { created: '2020-07-06T13:11:06+1000', hangUp: '2020-07-06T13:12:06+1000' };
    const facts = readInteraction({ agentInteractionId: 1, activity: { timestamps } });
    expect(facts?.startedAt).toEqual(new Date('2020-07-06T03:11:06Z'));
    expect(facts?.endedAt).toEqual(new Date('2020-07-06T03:12:06Z'));
  });

  it('written by ipSCAPE at any moment and offset are read back exactly (property)', () => {
    const moments = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: -14 * 4, max: 14 * 4 }), (moment, quarters) => {
        const whole = new Date(Math.floor(moment.getTime() / 1000) * 1000);
        const minutes = quarters * 15;
        const local = new Date(whole.getTime() + minutes * 60_000).toISOString().slice(0, 19);
        const two = (value: number): string => String(Math.abs(Math.trunc(value))).padStart(2, '0');
        const text = `${local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`;
        expect(startedAt(text)).toEqual(whole);
      }),
    );
  });
});

describe('Seconds', () => {
  function talkSeconds(talk: unknown): number | undefined {
    return readInteraction({ agentInteractionId: 1, activity: { durations: { talk } } })?.talkSeconds;
  }

  it('are whole and not negative; texts count, nonsense does not', () => {
    expect(talkSeconds(12.4)).toBe(12);
    expect(talkSeconds('12')).toBe(12);
    expect(talkSeconds(0)).toBe(0);
    for (const nonsense of [-1, 'a while', '', null, {}, true]) expect(talkSeconds(nonsense)).toBeUndefined();
  });
});

describe('Any payload', () => {
  it('is read without an exception, and as JSON only (property)', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (response, name) => {
        const event = readToolbarEvent(name, response);
        const facts = readInteraction(response);
        expect(typeof event.name).toBe('string');
        if (facts) expect(JSON.parse(JSON.stringify(facts.data))).toEqual(facts.data);
      }),
    );
  });

  it('around an interaction is no hindrance: unknown keys are kept, known ones read (property)', () => {
    const others = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__' && key !== 'agentInteractionId'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(others, fc.integer({ min: 1 }), (other, id) => {
        const interaction = { ...other, agentInteractionId: id };
        const facts = readInteraction({ result: { interaction } });
        expect(facts?.id).toBe(String(id));
        expect(facts?.data as unknown).toEqual({ interaction });
      }),
    );
  });
});
