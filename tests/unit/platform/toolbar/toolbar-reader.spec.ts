import { readSubtype } from '../../../../WebResources/platform/toolbar/call-subtypes';
import {
  readError,
  readPresence,
  readSignedIn,
  readToolbarEvent,
} from '../../../../WebResources/platform/toolbar/toolbar-reader';
import type { CallSubtype } from '../../../../WebResources/ports/toolbar';
import { SDK_EVENTS } from '../../../../WebResources/protocol/sdk-events';

describe('An event of the SDK', () => {
  const interaction = { agentInteractionId: 5, subType: 'inbound', activity: { customerCli: '+611' } };

  it('about a call carries the interaction', () => {
    for (const name of ['callStarted', 'callFailed', 'callHangup', 'callWrapped', 'interactionClosed'])
      expect(readToolbarEvent(name, { result: { interaction } })).toEqual(
        jasmine.objectContaining({ name, interaction: jasmine.objectContaining({ id: '5' }) }),
      );
  });

  it('of each documented name is understood', () => {
    const response = { result: { interaction, presence: 'Available', name: 'whoId', value: 'contact:1' } };
    for (const name of Object.keys(SDK_EVENTS))
      expect(readToolbarEvent(name, response).name as string).toBe(name);
  });

  it('of log-in and log-out needs no payload', () => {
    expect(readToolbarEvent('agentLogin', undefined)).toEqual({ name: 'agentLogin' });
    expect(readToolbarEvent('agentLogout', null)).toEqual({ name: 'agentLogout' });
  });

  it('that allocates a preview makes it one, whatever the payload calls the call', () => {
    const event = readToolbarEvent('previewAllocated', {
      result: { interaction: { ...interaction, subType: 'odd' } },
    });
    expect(event).toEqual(
      jasmine.objectContaining({ interaction: jasmine.objectContaining({ subtype: 'preview' }) }),
    );
  });

  const unreadable: readonly [what: string, name: string, response: unknown, why: string | RegExp][] = [
    ['an error', 'callStarted', { error: { message: 'Line busy' } }, 'Line busy'],
    ['an error in a log-in', 'agentLogin', { error: 'Wrong password' }, 'Wrong password'],
    ['a call without an id', 'callStarted', { result: {} }, /interaction id/],
    ['a presence without a word', 'agentPresenceChange', { result: {} }, /presence/],
    ['a component without a name', 'componentChanged', { result: { value: '1' } }, /component/],
    ['a name nobody knows', 'callRinging', { result: { interaction } }, /known/],
    ['a name that objects have', 'constructor', {}, /known/],
  ];
  for (const [what, name, response, why] of unreadable)
    it(`is kept as unreadable when it is ${what}`, () => {
      expect(readToolbarEvent(name, response)).toEqual({
        name: 'unreadable',
        of: name,
        why: jasmine.stringMatching(why) as unknown as string,
      });
    });

  it('of a failed dial attempt is one of its call, though it carries an error', () => {
    const event = readToolbarEvent('callFailed', { error: { message: 'Busy' }, result: { interaction } });
    expect(event).toEqual(
      jasmine.objectContaining({
        name: 'callFailed',
        interaction: jasmine.objectContaining({ id: '5', failure: 'Busy' }),
      }),
    );
    expect(readToolbarEvent('callFailed', { error: 'Busy' }).name).toBe('unreadable');
  });

  it('of a component is read in all shapes it may have', () => {
    const change = { name: 'whoId', value: 'contact:1' };
    const shapes = [
      change,
      { component: 'whoId', value: 'contact:1' },
      { name: 'whoId', option: { label: 'Jane', value: 'contact:1' } },
      { component: change },
      { component: { name: 'whoId', option: { value: 'contact:1' } } },
    ];
    for (const shape of [...shapes, ...shapes.map((result) => ({ result }))])
      expect(readToolbarEvent('componentChanged', shape)).toEqual({
        name: 'componentChanged',
        component: 'whoId',
        value: 'contact:1',
      });
  });

  it('of a component without a value unlinks', () => {
    for (const value of [undefined, null, ''])
      expect(
        readToolbarEvent('componentChanged', {
          result: { name: 'whoId', ...(value !== undefined && { value }) },
        }),
      ).toEqual({ name: 'componentChanged', component: 'whoId', value: '' });
  });
});

describe('A presence', () => {
  it('is found wherever it may stand', () => {
    const shapes = [
      'Available',
      { result: 'Available' },
      { result: { presence: 'Available' } },
      { result: { agentPresence: { name: 'Available' } } },
      { presence: 'Available' },
      { result: { status: 'Available' } },
    ];
    for (const shape of shapes) expect(readPresence(shape)).toBe('Available');
    for (const shape of [undefined, null, {}, { result: null }, []]) expect(readPresence(shape)).toBe('');
  });

  it('comes with its reason, where there is one', () => {
    const reported = (result: object): string => readPresence({ result });
    expect(reported({ presence: 'On Pause', pauseReason: 'Lunch' })).toBe('On Pause: Lunch');
    expect(reported({ presence: 'On Pause', pauseReason: { id: 2, name: 'Lunch' } })).toBe('On Pause: Lunch');
    expect(reported({ presence: 'Available', pauseReason: '' })).toBe('Available');
    expect(reported({ pauseReason: 'Lunch' })).toBe('');
  });
});

describe('The answer to isAuthorised', () => {
  it('is yes only where it is true', () => {
    for (const yes of [
      true,
      { result: true },
      { result: { isAuthorised: true } },
      { authorised: true },
      { result: 'true' },
    ])
      expect(readSignedIn(yes)).withContext(JSON.stringify(yes)).toBeTrue();
    for (const no of [
      undefined,
      null,
      false,
      {},
      { result: false },
      { result: {} },
      { result: 1 },
      { error: 'no' },
    ])
      expect(readSignedIn(no)).withContext(JSON.stringify(no)).toBeFalse();
  });
});

describe('An error in an answer', () => {
  it('is its own message', () => {
    expect(readError({ error: 'Busy' })).toBe('Busy');
    expect(readError({ error: { message: 'Busy' } })).toBe('Busy');
    expect(readError({ error: { code: 17 } })).toBe('17');
    expect(readError({ error: {} })).toBe('no reason given');
  });

  it('is none where there is none', () => {
    for (const response of [undefined, null, {}, { result: 1 }, { error: null }, { error: false, result: 1 }])
      expect(readError(response)).toBeUndefined();
  });
});

describe("ipSCAPE's words for a kind of call", () => {
  const words: readonly [word: string, subtype: CallSubtype][] = [
    ['Manual Call', 'manual'],
    ['MANUAL CALL', 'manual'],
    ['Inbound', 'inbound'],
    ['INBOUND', 'inbound'],
    ['call.inbound', 'inbound'],
    ['Diverted Call', 'inbound'],
    ['Diverted Queue Call', 'inbound'],
    ['Direct Agent Call', 'inbound'],
    ['Agent Call', 'manual'],
    ['Outbound', 'outbound'],
    ['call.outbound', 'outbound'],
    ['Converted to Outbound', 'outbound'],
    ['preview', 'preview'],
  ];
  for (const [word, subtype] of words)
    it(`"${word}" is ${subtype}`, () => {
      expect(readSubtype(['call', word], false)).toEqual(jasmine.objectContaining({ subtype }));
    });

  it('of no table are kept beside the nearest subtype', () => {
    expect(readSubtype(['Web Call Back'], false)).toEqual({ subtype: 'inbound', unknown: 'web call back' });
    expect(readSubtype(['Robot'], true)).toEqual({ subtype: 'outbound', unknown: 'robot' });
  });

  it('missing altogether are an unknown word too', () => {
    expect(readSubtype(['', 'call'], false)).toEqual({ subtype: 'inbound', unknown: '' });
  });

  it('that objects have are unknown words', () => {
    expect(readSubtype(['constructor'], false)).toEqual({ subtype: 'inbound', unknown: 'constructor' });
  });
});
