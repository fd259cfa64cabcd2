import { openChannel, type Channel } from '../../../WebResources/bridge/channel';
import { PROTOCOL, type FromBridge, type ToBridge } from '../../../WebResources/protocol/bridge-protocol';

describe("The bridge's channel", () => {
  const organisation = location.origin;
  const hello = { protocol: PROTOCOL, type: 'hello', version: 1, panel: '1.0.0' };
  let frame: HTMLIFrameElement;
  let page: Window;
  let channel: Channel | undefined;
  let received: ToBridge[];

  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
    page = frame.contentWindow ?? window;
    channel = openChannel(page, organisation);
    received = [];
    channel?.onMessage((message) => received.push(message));
  });
  afterEach(() => {
    frame.remove();
  });

  function arrive(data: unknown, from: Partial<MessageEventInit> = {}): void {
    page.dispatchEvent(new MessageEvent('message', { data, origin: organisation, source: window, ...from }));
  }

  it('is not opened outside a frame', () => {
    expect(openChannel(window.top ?? window, organisation)).toBeUndefined();
  });

  it('takes hello and requests of the framing window', () => {
    const request = { protocol: PROTOCOL, type: 'request', id: '1', method: 'clickToDial', argument: {} };
    arrive(hello);
    arrive(request);
    expect(received).toEqual([hello, request] as ToBridge[]);
  });

  it('takes a hello of another version, so that the panel gets an answer', () => {
    arrive({ ...hello, version: 99 });
    expect(received.length).toBe(1);
  });

  it('ignores another origin, even in the framing window', () => {
    arrive(hello, { origin: 'https://evil.example.com' });
    expect(received).toEqual([]);
  });

  it('ignores other windows, even of the organisation', () => {
    arrive(hello, { source: page });
    arrive(hello, { source: null });
    expect(received).toEqual([]);
  });

  it('ignores what is no message of the protocol', () => {
    const strange = [
      undefined,
      null,
      'hello',
      7,
      {},
      { ...hello, protocol: 'other' },
      { ...hello, version: '1' },
      { ...hello, type: 'ready' },
      { protocol: PROTOCOL, type: 'request', id: 1, method: 'clickToDial' },
      { protocol: PROTOCOL, type: 'request', id: '1', method: 'constructor' },
      { protocol: PROTOCOL, type: 'request', id: '1' },
    ];
    for (const data of strange) arrive(data);
    expect(received).toEqual([]);
  });

  it('sends to the framing window, to the origin of the organisation alone', () => {
    const post = spyOn(window, 'postMessage');
    const message: FromBridge = { protocol: PROTOCOL, type: 'answer', id: '1', response: null };
    channel?.send(message);
    expect(post.calls.allArgs() as unknown).toEqual([[message, organisation]]);
  });
});
