import { connectToolbar } from '../../../../WebResources/platform/toolbar/toolbar-frame';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { PROTOCOL, PROTOCOL_VERSION } from '../../../../WebResources/protocol/bridge-protocol';
import type { Toolbar, ToolbarEvent, ToolbarLink } from '../../../../WebResources/ports/toolbar';
import type { Undo } from '../../../../WebResources/ports/undo';
import { clockFake, settle, type ClockFake } from '../../../support/clock-fake';
import { ofOtherWindow } from '../../../support/other-window';

const ORIGIN = 'https://tenant.example.com';

describe("ipSCAPE's sample plugin in place of our bridge", () => {
  let frame: HTMLIFrameElement;
  let top: HTMLIFrameElement;
  let clock: ClockFake;
  let toolbar: Toolbar & { stop: Undo };
  let posted: unknown[];
  let events: ToolbarEvent[];
  let links: ToolbarLink[];

  beforeEach(() => {
    frame = document.createElement('iframe');
    // Stands for Dynamics' main window: the plugin posts there, not to the panel.
    top = document.createElement('iframe');
    document.body.append(frame, top);
    clock = clockFake();
    [posted, events, links] = [[], [], []];
    if (frame.contentWindow)
      spyOn(frame.contentWindow, 'postMessage').and.callFake((message: unknown) => {
        posted.push(message);
      });
    const messageWindows = top.contentWindow ? [window, top.contentWindow] : [window];
    toolbar = connectToolbar({ frame, origin: ORIGIN, clock, messageWindows });
    toolbar.onEvent((event) => events.push(event));
    toolbar.onLink((link) => links.push(link));
  });
  afterEach(() => {
    toolbar.stop();
    frame.remove();
    top.remove();
  });

  function arrive(data: unknown, origin = ORIGIN): void {
    const source = frame.contentWindow;
    top.contentWindow?.dispatchEvent(new MessageEvent('message', { data, origin, source }));
  }
  function say(methodName: string, response: unknown): void {
    arrive({ methodName, clientVersion: '1.0.8', response });
  }
  const connect = (): void => {
    say('getIntegrationSettings', { options: {} });
  };

  it('connects by its first message, without a hello and without a time-out', async () => {
    connect();
    frame.dispatchEvent(new Event('load'));
    await clock.advance(60_000);
    expect(links.at(-1)).toEqual({ state: 'connected', bridgeVersion: '1.0.8', otherScripts: [] });
    expect(posted).toEqual([]);
  });

  it('connects after the page has loaded too, and ends the hellos', async () => {
    frame.dispatchEvent(new Event('load'));
    connect();
    await clock.advance(60_000);
    expect(links.map((link) => link.state)).toEqual(['loading', 'connected']);
    expect(posted.length).toBe(1);
  });

  it('is received in the top window, from the pinned origin alone', () => {
    arrive({ methodName: 'agentLogin', clientVersion: '1', response: {} }, 'https://evil.example.com');
    expect(events).toEqual([]);
    say('agentLogin', { result: {} });
    expect(events).toEqual([{ name: 'agentLogin' }]);
  });

  it('is understood where its messages are objects of the top window', () => {
    say(
      'callStarted',
      ofOtherWindow({ result: { agentInteractionId: 7, leadData: { phones: [{ phone: '1' }] } } }),
    );
    arrive(ofOtherWindow({ methodName: 'agentLogin', clientVersion: '1.0.8', response: { result: {} } }));
    expect(events.map(({ name }) => name)).toEqual(['callStarted', 'agentLogin']);
  });

  it('gets requests in its own form and is matched by the name of its answers', async () => {
    connect();
    const dialled = toolbar.dial('+611');
    const added = toolbar.addOption('whoId', { label: 'Jane', value: 'contact:1', selected: false });
    await settle();
    expect(posted).toEqual([
      { event: 'clickToDial', number: '+611' },
      {
        event: 'inCallComponentOptionAdd',
        payload: '{"name":"whoId","option":{"label":"Jane","value":"contact:1","selected":false}}',
      },
    ]);
    say('clickToDial', { result: {} });
    say('addComponentOption', { result: {} });
    await expectAsync(dialled).toBeResolved();
    await expectAsync(added).toBeResolved();
  });

  it('gets one request of a name at a time, since its answers carry no id', async () => {
    connect();
    const first = toolbar.dial('+611');
    const second = toolbar.dial('+612');
    await settle();
    expect(posted).toEqual([{ event: 'clickToDial', number: '+611' }]);
    say('clickToDial', { error: { message: 'Busy' } });
    await expectAsync(first).toBeRejectedWithError(AdapterError, /TOOLBAR_REFUSED/);
    await settle();
    expect(posted.length).toBe(2);
    await clock.advance(10_000);
    await expectAsync(second).toBeRejectedWithError(AdapterError, /TOOLBAR_TIMEOUT/);
  });

  it('is ignored where the bridge runs too, so that no event comes twice', () => {
    connect();
    const ready = {
      protocol: PROTOCOL,
      type: 'ready',
      version: PROTOCOL_VERSION,
      bridge: '1.0.0',
      greeted: true,
    };
    arrive(ready);
    say('agentLogin', { result: {} });
    arrive({ protocol: PROTOCOL, type: 'event', name: 'agentLogin', response: { result: {} } });
    expect(events).toEqual([{ name: 'agentLogin' }]);
    expect(links.at(-1)).toEqual({ state: 'connected', bridgeVersion: '1.0.0', otherScripts: [] });
  });

  it('is not taken for anything else that passes by', () => {
    for (const data of [
      { methodName: 'agentLogin' },
      { clientVersion: '1' },
      { methodName: '', clientVersion: '1' },
    ])
      arrive(data);
    expect(links.map((link) => link.state)).toEqual(['loading']);
  });
});
