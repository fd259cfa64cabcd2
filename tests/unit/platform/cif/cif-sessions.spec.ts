import { connectCif } from '../../../../WebResources/platform/cif/cif-library';
import type { CifHandler, CifLibrary } from '../../../../WebResources/platform/cif/load-library';
import type { Cif, CifSessions } from '../../../../WebResources/ports/cif';
import { windowWith } from '../../../support/cif-window';
import { clockFake, settle, type ClockFake } from '../../../support/clock-fake';
import { errorOf } from '../../../support/error-of';

const CONTACT = { table: 'contact', id: '11111111-0000-4000-8000-000000000001' };
const never = (): Promise<unknown> => new Promise(() => undefined);
const refusal = (message: string) => (): Promise<unknown> =>
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- that is what the library does
  Promise.reject(new Map([['message', message]]));

/** A host of CIF 2.0 without any session yet. */
const CIF_2: Partial<CifLibrary> = {
  setMode: () => Promise.resolve(null),
  canCreateSession: () => Promise.resolve(true),
  getAllSessions: () => Promise.resolve([]),
  createSession: () => Promise.resolve('session-id-1'),
  getFocusedSession: () => Promise.resolve('session-id-1'),
  createTab: () => Promise.resolve('tab-id-1'),
};

describe('CIF’s sessions', () => {
  let clock: ClockFake;
  let handlers: Map<string, Set<CifHandler>>;
  beforeEach(() => {
    clock = clockFake();
  });

  async function connect(library: Partial<CifLibrary>): Promise<Cif> {
    const page = windowWith(library);
    handlers = page.handlers;
    return connectCif({ window: page.window, clock, timeoutMs: 1000 });
  }
  async function sessionsOf(library: Partial<CifLibrary> = {}): Promise<CifSessions> {
    const sessions = await (await connect({ ...CIF_2, ...library })).sessions();
    if (!sessions) throw new Error('no sessions');
    return sessions;
  }
  async function raise(event: string, argument: unknown): Promise<void> {
    for (const handler of handlers.get(event) ?? []) await handler(argument);
    await clock.advance(0);
  }

  const WITHOUT: readonly (readonly [string, Partial<CifLibrary>])[] = [
    [
      'answers canCreateSession with an empty success, as CIF 1.0 does',
      { canCreateSession: () => Promise.resolve(null) },
    ],
    ['answers it with nothing at all', { canCreateSession: () => Promise.resolve(undefined) }],
    ['refuses it', { canCreateSession: refusal('no') }],
    ['has a library of before, without the method', {}],
  ];
  for (const [name, library] of WITHOUT) {
    it(`are not there where the host ${name}`, async () => {
      expect(await (await connect(library)).sessions()).toBeUndefined();
    });
  }

  it('are there where canCreateSession is false: all are taken, the method is known', async () => {
    const sessions = await sessionsOf({ canCreateSession: () => Promise.resolve(false) });
    expect(await sessions.open('1001', 'template', 'Jane')).toBeUndefined();
  });

  it('are asked for again after a time-out, and not again after an answer', async () => {
    let asked = 0;
    let answer = never();
    const cif = await connect({
      canCreateSession: () => {
        asked++;
        return answer;
      },
    });
    const error = errorOf(cif.sessions());
    await clock.advance(1000);
    expect((await error).code).toBe('CIF_TIMEOUT');
    answer = Promise.resolve(null);
    expect(await cif.sessions()).toBeUndefined();
    await cif.sessions();
    expect(asked).toBe(2);
  });

  it('are made with the template, the caller in the slug {customer}, and the interaction in the context', async () => {
    const inputs: unknown[] = [];
    const sessions = await sessionsOf({
      createSession: (input) => {
        inputs.push(input);
        return Promise.resolve('session-id-1');
      },
    });
    expect(await sessions.open('1001', 'ips_call', 'Jane')).toEqual({
      id: 'session-id-1',
      interactionId: '1001',
    });
    expect(inputs).toEqual([
      {
        templateName: 'ips_call',
        templateParameters: { customer: 'Jane' },
        context: { interactionId: '1001' },
      },
    ]);
  });

  it('time out where createSession never settles: the library has no time-out for it', async () => {
    const sessions = await sessionsOf({ createSession: never });
    const error = errorOf(sessions.open('1001', 'template', 'Jane'));
    await clock.advance(1000);
    expect((await error).code).toBe('CIF_TIMEOUT');
    expect(clock.pending()).toBe(0);
  });

  it('cannot be had where createSession is an empty success', async () => {
    const sessions = await sessionsOf({ createSession: () => Promise.resolve(null) });
    expect(await sessions.open('1001', 'template', 'Jane')).toBeUndefined();
  });

  it('cannot be had where the tenth was taken between the question and the call', async () => {
    const answers = [true, true, false];
    const sessions = await sessionsOf({
      canCreateSession: () => Promise.resolve(answers.shift()),
      createSession: refusal('ten sessions'),
    });
    expect(await sessions.open('1001', 'template', 'Jane')).toBeUndefined();
  });

  it('name the template where createSession is refused though another session could be had', async () => {
    const sessions = await sessionsOf({ createSession: refusal('not found') });
    const { code, values } = await errorOf(sessions.open('1001', 'ips_call', 'Jane'));
    expect([code, values]).toEqual(['CIF_REFUSED', { call: 'createSession ips_call', message: 'not found' }]);
  });

  const CONTEXTS: readonly (readonly [string, unknown])[] = [
    ['a Map with an object', new Map([['context', { interactionId: '1001' }]])],
    ['a Map with a Map', new Map([['context', new Map([['interactionId', '1001']])]])],
    ['a Map with JSON', new Map([['context', '{"interactionId":"1001"}']])],
    ['JSON', '{"context":{"interactionId":"1001"}}'],
  ];
  for (const [name, answer] of CONTEXTS) {
    it(`are found again by their context, which getSession gives as ${name}`, async () => {
      const sessions = await sessionsOf({
        getAllSessions: () => Promise.resolve(['session-id-7']),
        getSession: () => Promise.resolve(answer),
      });
      expect(await sessions.find('1001')).toEqual({ id: 'session-id-7', interactionId: '1001' });
    });
  }

  it('are found beside one that getSession refuses and one without a context', async () => {
    const contexts = new Map<string, unknown>([
      ['mine', new Map([['context', { interactionId: '1001' }]])],
      ['bare', new Map([['context', null]])],
    ]);
    const sessions = await sessionsOf({
      getAllSessions: () => Promise.resolve({ 0: 'foreign', 1: 'bare', 2: 'mine' }),
      getSession: (id) => (contexts.has(id) ? Promise.resolve(contexts.get(id)) : refusal('not yours')()),
    });
    expect(await sessions.find('1001')).toEqual({ id: 'mine', interactionId: '1001' });
  });

  it('wait for no answer to a title, which hosts never give', async () => {
    const sessions = await sessionsOf({ setSessionTitle: () => new Promise(() => undefined) });
    const session = await sessions.open('1001', 'template', '+61');
    expect(await sessions.open('1001', 'template', 'Jane')).toEqual(session);
  });

  it('keep an old title where the host refuses to change it', async () => {
    const sessions = await sessionsOf({ setSessionTitle: refusal('not in front') });
    const session = await sessions.open('1001', 'template', '+61');
    expect(await sessions.open('1001', 'template', 'Jane')).toEqual(session);
  });

  it('open a record as Microsoft’s tab template for records', async () => {
    const inputs: unknown[] = [];
    const sessions = await sessionsOf({
      createTab: (input) => {
        inputs.push(input);
        return Promise.resolve('tab-id-1');
      },
    });
    await sessions.openTab(CONTACT);
    expect(inputs).toEqual([
      {
        templateName: 'msdyn_entityrecord',
        templateParameters: { entityName: 'contact', entityId: CONTACT.id },
        isFocused: true,
      },
    ]);
  });

  it('take an empty success of createTab for a tab that was not opened', async () => {
    const sessions = await sessionsOf({ createTab: () => Promise.resolve(null) });
    expect((await errorOf(sessions.openTab(CONTACT))).code).toBe('NOT_SUPPORTED_HERE');
  });

  it('are not in front where the focused session is null, which is how a session of others looks', async () => {
    const sessions = await sessionsOf({ getFocusedSession: () => Promise.resolve(null) });
    expect(await sessions.isInFront({ id: 'session-id-1', interactionId: '1001' })).toBeFalse();
  });

  const SWITCHES: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['JSON', '{"sessionId":"a","focused":true,"context":{"interactionId":"1001"}}', ['1001']],
    [
      'the documented spelling "focussed"',
      { sessionId: 'a', focussed: true, context: { interactionId: '1001' } },
      ['1001'],
    ],
    ['the session that is left', { sessionId: 'a', focused: false, context: { interactionId: '1001' } }, []],
    ['no context: getSession is asked', { sessionId: 'a', focused: true }, ['1002']],
    ['a session of others', { sessionId: 'foreign', focused: true }, []],
    ['no session', {}, []],
  ];
  for (const [name, argument, expected] of SWITCHES) {
    it(`notify that the agent comes to one from ${name}`, async () => {
      const sessions = await sessionsOf({
        getSession: (id) =>
          id === 'a' ? Promise.resolve(new Map([['context', { interactionId: '1002' }]])) : refusal('no')(),
      });
      const received: string[] = [];
      sessions.onFocus(({ interactionId }) => received.push(interactionId));
      await raise('onSessionSwitched', argument);
      await settle();
      expect(received).toEqual([...expected]);
    });
  }

  it('notify which one is closed though the event has no context and it can no longer be asked for', async () => {
    const sessions = await sessionsOf();
    await sessions.open('1001', 'template', 'Jane');
    const received: string[] = [];
    sessions.onClosed(({ interactionId }) => received.push(interactionId));
    await raise('onSessionClosed', { sessionId: 'foreign' });
    await raise('onSessionClosed', { sessionId: 'session-id-1' });
    expect(received).toEqual(['1001']);
  });
});
