import { ANSWER_TIMEOUT_MS } from '../../../../WebResources/platform/toolbar/pending-answers';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { PROTOCOL } from '../../../../WebResources/protocol/bridge-protocol';
import { settle } from '../../../support/clock-fake';
import { framedToolbar, ORIGIN, READY, type FramedToolbar } from './framed-toolbar';

describe('A request to the toolbar in a frame', () => {
  let t: FramedToolbar;

  afterEach(() => {
    t.remove();
  });

  /** The id of the request sent last. */
  function lastId(): unknown {
    return Reflect.get(Object(t.posted.at(-1)?.[0]), 'id');
  }

  beforeEach(() => {
    t = framedToolbar();
    t.load();
    t.arrive(READY);
    t.posted.length = 0;
  });
  const answer = (response: unknown): void => {
    t.arrive({ protocol: PROTOCOL, type: 'answer', id: lastId(), response });
  };

  it('dials by clickToDial as the sample plugin does', async () => {
    const dialled = t.toolbar.dial('+61 2 8999 3333');
    await settle();
    expect(t.posted).toEqual([
      [
        {
          protocol: PROTOCOL,
          type: 'request',
          id: '1',
          method: 'clickToDial',
          argument: { event: 'clickToDial', number: '+61 2 8999 3333' },
        },
        ORIGIN,
      ],
    ]);
    answer({ result: {} });
    await expectAsync(dialled).toBeResolved();
  });

  it('asks for an interaction under each name its id may have, and takes no other one for the answer', async () => {
    const facts = { agentInteractionId: 5, subType: 'inbound' };
    for (const [response, id] of [
      [{ result: { interaction: facts } }, '5'],
      [{ result: facts }, '5'],
      [facts, '5'],
      [{ result: { interaction: { ...facts, agentInteractionId: 6 } } }, undefined],
      [{ result: null }, undefined],
    ] as const) {
      const asked = t.toolbar.interactionById('5');
      await settle();
      expect(t.posted.at(-1)?.[0]).toEqual(
        jasmine.objectContaining({
          method: 'getInteractionById',
          argument: { agentInteractionId: '5', interactionId: '5', id: '5' },
        }),
      );
      answer(response);
      expect((await asked)?.id).toBe(id);
    }
  });

  it('reads the presence, the sign-in and the call in hand', async () => {
    const presence = t.toolbar.presence();
    await settle();
    answer({ result: { presence: 'Available' } });
    const signedIn = t.toolbar.isSignedIn();
    await settle();
    answer({ result: true });
    const current = t.toolbar.currentInteraction();
    await settle();
    answer({ result: { interaction: { agentInteractionId: 5, subType: 'inbound' } } });
    expect(await presence).toBe('Available');
    expect(await signedIn).toBeTrue();
    expect(await current).toEqual(jasmine.objectContaining({ id: '5' }));
  });

  it('has no call in hand where the page has none', async () => {
    const current = t.toolbar.currentInteraction();
    await settle();
    answer({ result: null });
    expect(await current).toBeUndefined();
  });

  it('adds an option to a component', async () => {
    const added = t.toolbar.addOption('whoId', { label: 'Jane', value: 'contact:1', selected: true });
    await settle();
    expect(t.posted[0]?.[0]).toEqual(
      jasmine.objectContaining({
        method: 'addComponentOption',
        argument: { name: 'whoId', option: { label: 'Jane', value: 'contact:1', selected: true } },
      }),
    );
    answer({ result: {} });
    await expectAsync(added).toBeResolved();
  });

  it('gives each answer to who asked, in whatever order they come', async () => {
    const presence = t.toolbar.presence();
    await settle();
    const first = lastId();
    const signedIn = t.toolbar.isSignedIn();
    await settle();
    answer({ result: true });
    t.arrive({ protocol: PROTOCOL, type: 'answer', id: first, response: { result: 'Available' } });
    expect([await presence, await signedIn]).toEqual(['Available', true]);
  });

  it('is refused with the reason when the SDK answers an error', async () => {
    const dialled = t.toolbar.dial('+611');
    await settle();
    answer({ error: { message: 'Voice is not connected' } });
    await expectAsync(dialled).toBeRejectedWithError(AdapterError, /TOOLBAR_REFUSED.*Voice is not connected/);
  });

  it('is refused with the reason when the SDK rejects', async () => {
    const dialled = t.toolbar.dial('+611');
    await settle();
    t.arrive({ protocol: PROTOCOL, type: 'failure', id: lastId(), message: 'No such method' });
    await expectAsync(dialled).toBeRejectedWithError(AdapterError, /TOOLBAR_REFUSED.*No such method/);
  });

  it('ends by itself after 10 s, and drops the late answer', async () => {
    const dialled = t.toolbar.dial('+611');
    await settle();
    const late = lastId();
    await t.clock.advance(ANSWER_TIMEOUT_MS);
    await expectAsync(dialled).toBeRejectedWithError(AdapterError, /TOOLBAR_TIMEOUT/);
    t.arrive({ protocol: PROTOCOL, type: 'answer', id: late, response: {} });
    expect(t.clock.pending()).toBe(0);
  });

  it('counts an error to isAuthorised as a no', async () => {
    const signedIn = t.toolbar.isSignedIn();
    await settle();
    answer({ error: { message: 'Unauthorised' } });
    expect(await signedIn).toBeFalse();
  });

  it('is refused at once while the page is not connected, so that nothing is dialled later by surprise', async () => {
    t.remove();
    t = framedToolbar();
    await expectAsync(t.toolbar.dial('+611')).toBeRejectedWithError(AdapterError, /TOOLBAR_TIMEOUT/);
    expect(t.posted).toEqual([]);
  });
});
