import { lastCall, lastCallIn, type LastCall } from '../../../WebResources/panel/last-call';
import { EMPTY_STATE } from '../../../WebResources/adapter/adapter-state';
import { callState } from '../../support/call-state';
import { clockFake, settle } from '../../support/clock-fake';
import { valuesInMemory } from '../../../WebResources/platform/storage/values-in-memory';

const HOUR = 3600 * 1000;
const closed = callState({ state: 'closed', notes: 'Asked for Mary' });

/** One browser; each agent in it, and each reload, opens the last call again. */
function browser() {
  const values = new Map<string, unknown>();
  const clock = clockFake();
  return { values, clock, open: (owner = 'ann'): LastCall => lastCall(valuesInMemory(values), owner, clock) };
}

describe('the last call, after the page is loaded again,', () => {
  it('is there as the agent left it', async () => {
    const { open } = browser();
    const page = open();
    page.keep({ ...closed, notes: '' });
    page.keep(closed);
    await settle();
    expect(await open().get()).toEqual(closed);
  });

  it('is gone once the next has begun, also where that begins after the reload', async () => {
    const { open } = browser();
    open().keep(closed);
    await settle();
    open().keep(callState({ facts: { id: '2' } }));
    await settle();
    expect(await open().get()).toBeUndefined();
  });

  it('stays while nothing is in hand yet', async () => {
    const { open } = browser();
    open().keep(closed);
    await settle();
    open().keep(undefined);
    await settle();
    expect(await open().get()).toEqual(closed);
  });

  it('is its own agent’s alone, for half a day', async () => {
    const { open, clock } = browser();
    open().keep(closed);
    await settle();
    expect(await open('bob').get()).toBeUndefined();
    await clock.advance(12 * HOUR);
    expect(await open().get()).toBeUndefined();
  });

  it('is not read where its shape is another one', async () => {
    const { open, values } = browser();
    for (const broken of [{ candidates: undefined }, { interaction: callState().interaction }, { pop: {} }]) {
      open().keep({ ...closed, ...(broken as object) });
      for (const [key, value] of values)
        values.set(key, { ...(value as object), call: { ...closed, ...broken } });
      await settle();
      expect(await open().get()).toBeUndefined();
    }
  });

  it('is not read where another release has written it, or storage fails', async () => {
    const { open, values, clock } = browser();
    open().keep(closed);
    await settle();
    for (const [key, value] of values) values.set(key, { ...(value as object), release: '0.9.0' });
    expect(await open().get()).toBeUndefined();

    const refuse = (): Promise<never> => Promise.reject(new Error('no storage'));
    const broken = lastCall({ get: refuse, put: refuse, remove: refuse }, 'ann', clock);
    broken.keep(closed);
    expect(await broken.get()).toBeUndefined();
  });

  it('is not a call that goes on, which ipSCAPE’s page reports again', () => {
    expect(lastCallIn({ ...EMPTY_STATE, call: closed })).toBe(closed);
    expect(lastCallIn({ ...EMPTY_STATE, call: callState() })).toBeUndefined();
    expect(lastCallIn(EMPTY_STATE)).toBeUndefined();
  });
});
