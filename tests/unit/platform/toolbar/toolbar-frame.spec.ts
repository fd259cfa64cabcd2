import { LOAD_MS } from '../../../../WebResources/platform/toolbar/toolbar-frame';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { PROTOCOL } from '../../../../WebResources/protocol/bridge-protocol';
import type { ToolbarEvent } from '../../../../WebResources/ports/toolbar';
import { settle } from '../../../support/clock-fake';
import { framedToolbar, HELLO, ORIGIN, READY, type FramedToolbar } from './framed-toolbar';

describe('The toolbar in a frame', () => {
  let t: FramedToolbar;

  beforeEach(() => {
    t = framedToolbar();
  });
  afterEach(() => {
    t.remove();
  });

  function event(name: string, response: unknown): unknown {
    return { protocol: PROTOCOL, type: 'event', name, response };
  }
  function states(): string[] {
    return t.links.map((link) => link.state);
  }

  describe('until the bridge is there', () => {
    it('is loading, and sends nothing to a page that has not loaded', async () => {
      await t.clock.advance(1000);
      expect(states()).toEqual(['loading']);
      expect(t.posted).toEqual([]);
    });

    it('sends hello when the page has loaded and every half second, to its origin alone', async () => {
      t.load();
      await t.clock.advance(1000);
      expect(t.posted).toEqual([
        [HELLO, ORIGIN],
        [HELLO, ORIGIN],
        [HELLO, ORIGIN],
      ]);
    });

    it('is connected by ready, and sends no more hello', async () => {
      t.load();
      t.arrive({ ...READY, otherScripts: ['ips-dynamics-integration.v1.min.js'] });
      await t.clock.advance(60_000);
      expect(t.links.slice(1)).toEqual([
        { state: 'connected', bridgeVersion: '1.2.3', otherScripts: ['ips-dynamics-integration.v1.min.js'] },
      ]);
      expect(t.posted).toEqual([[HELLO, ORIGIN]]);
    });

    it('answers a ready before any hello with one more hello', () => {
      t.load();
      t.arrive({ ...READY, greeted: false });
      expect(t.posted).toEqual([
        [HELLO, ORIGIN],
        [HELLO, ORIGIN],
      ]);
    });

    it('is silent 10 s after the page has loaded without a message, and leaves no timer', async () => {
      t.load();
      await t.clock.advance(9_999);
      expect(states()).toEqual(['loading']);
      await t.clock.advance(1);
      expect(states()).toEqual(['loading', 'silent']);
      expect(t.clock.pending()).toBe(0);
    });

    it('is connected by a bridge that comes after the silence', async () => {
      t.load();
      await t.clock.advance(10_000);
      t.arrive({ ...READY, greeted: false });
      expect(states()).toEqual(['loading', 'silent', 'connected']);
      expect(t.posted.at(-1)).toEqual([HELLO, ORIGIN]);
    });

    it('is unreachable when the silence has its reason in the page itself', async () => {
      t.reachable = false;
      t.load();
      await t.clock.advance(10_000);
      await settle();
      expect(states()).toEqual(['loading', 'silent', 'unreachable']);
    });

    it('is unreachable when the page does not even load', async () => {
      await t.clock.advance(LOAD_MS);
      expect(states()).toEqual(['loading', 'unreachable']);
    });

    it('is outdated when the bridge has another version: its events are ignored, nothing is asked', async () => {
      t.load();
      t.arrive({ protocol: PROTOCOL, type: 'ready', version: 2, greeted: false });
      t.arrive(event('agentLogin', { result: {} }));
      expect(t.links.at(-1)).toEqual({ state: 'outdated', bridgeVersion: '' });
      expect(t.events).toEqual([]);
      await expectAsync(t.toolbar.dial('+611')).toBeRejectedWithError(AdapterError, /TOOLBAR_TIMEOUT/);
      expect(t.posted).toEqual([[HELLO, ORIGIN]]);
    });

    it('sends hello again when the page reloads', () => {
      t.load();
      t.arrive(READY);
      t.load();
      expect(t.posted.length).toBe(2);
      t.arrive(READY);
      expect(states()).withContext('the same link is not reported twice').toEqual(['loading', 'connected']);
    });
  });

  describe('listening', () => {
    beforeEach(() => {
      t.load();
      t.arrive(READY);
    });
    const login = event('agentLogin', { result: {} });

    it('passes on the events of the page', () => {
      t.arrive(login);
      t.arrive(event('agentPresenceChange', { result: { presence: 'On Pause' } }));
      expect(t.events).toEqual([
        { name: 'agentLogin' },
        { name: 'agentPresenceChange', presence: 'On Pause' },
      ]);
    });

    it('ignores other origins, also from the very frame', () => {
      t.arrive(login, { origin: 'https://evil.example.com' });
      t.arrive(login, { origin: 'null' });
      expect(t.events).toEqual([]);
    });

    it('ignores other windows, also of the origin', () => {
      t.arrive(login, { source: window });
      t.arrive(login, { source: null });
      expect(t.events).toEqual([]);
    });

    it('ignores a frame that is gone', () => {
      t.frame.remove();
      t.arrive(login, { source: null });
      expect(t.events).toEqual([]);
    });

    it('ignores what is no message of a known shape', () => {
      const strange = [
        undefined,
        null,
        'agentLogin',
        1,
        [],
        {},
        { event: 'agentLogin' },
        { messageType: 'onclicktoact', messageData: '{}' },
        { ...Object(login), protocol: 'other' },
        { ...Object(login), name: 7 },
        { protocol: PROTOCOL, type: 'hello', version: 1 },
      ];
      for (const data of strange) t.arrive(data);
      expect(t.events).toEqual([]);
      expect(states()).toEqual(['loading', 'connected']);
    });

    it('ends with stop: no listener, no timer, and what was asked is refused', async () => {
      const asked = t.toolbar.isSignedIn();
      t.toolbar.stop();
      t.arrive(login);
      t.load();
      await t.clock.advance(60_000);
      expect(t.events).toEqual([]);
      expect(t.clock.pending()).toBe(0);
      await expectAsync(asked).toBeRejectedWithError(AdapterError, /TOOLBAR_TIMEOUT/);
    });

    it('ends for one listener with its undo', () => {
      const others: ToolbarEvent[] = [];
      const undo = t.toolbar.onEvent((one) => others.push(one));
      undo();
      t.arrive(login);
      expect([others.length, t.events.length]).toEqual([0, 1]);
    });
  });
});
