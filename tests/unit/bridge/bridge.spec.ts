import { EARLY_EVENTS, startBridge } from '../../../WebResources/bridge/bridge';
import {
  PROTOCOL,
  PROTOCOL_VERSION,
  SDK_METHODS,
  type FromBridge,
  type ToBridge,
} from '../../../WebResources/protocol/bridge-protocol';
import { listenerOf, SDK_EVENTS, type SdkEventName } from '../../../WebResources/protocol/sdk-events';
import { VERSION } from '../../../WebResources/version';
import { settle } from '../../support/clock-fake';
import { sdkFake } from './sdk-fake';

describe('The bridge', () => {
  let sent: FromBridge[];
  let say: (message: ToBridge) => void;
  let connect: ReturnType<typeof startBridge>['connect'];
  let page: Document;
  const hello: ToBridge = { protocol: PROTOCOL, type: 'hello', version: PROTOCOL_VERSION, panel: VERSION };

  beforeEach(() => {
    sent = [];
    page = document.implementation.createHTMLDocument();
    const channel = {
      send: (message: FromBridge) => sent.push(message),
      onMessage: (listener: (message: ToBridge) => void) => {
        say = listener;
      },
    };
    connect = startBridge(channel, page).connect;
  });

  function events(): unknown[] {
    return sent.flatMap((message) => (message.type === 'event' ? [message.response] : []));
  }

  it('sends ready unasked once the SDK is there, with both versions', () => {
    expect(sent).toEqual([]);
    connect(sdkFake().sdk);
    expect(sent).toEqual([
      {
        protocol: PROTOCOL,
        type: 'ready',
        version: PROTOCOL_VERSION,
        bridge: VERSION,
        sdk: '1.0.8',
        otherScripts: [],
        greeted: false,
      },
    ]);
  });

  it('sends ready again after each hello, greeted then', () => {
    connect(sdkFake().sdk);
    say(hello);
    say(hello);
    expect(sent.map((message) => message.type === 'ready' && message.greeted)).toEqual([false, true, true]);
  });

  it('remembers a hello that came before the SDK', () => {
    say(hello);
    expect(sent).toEqual([]);
    connect(sdkFake().sdk);
    expect(sent).toEqual([jasmine.objectContaining({ type: 'ready', greeted: true })]);
  });

  it('keeps events until the panel sends hello, then sends them in order', () => {
    const { sdk, raise } = sdkFake();
    connect(sdk);
    raise('onAgentLogin', { result: 1 });
    raise('onCallStarted', { result: 2 });
    expect(events()).toEqual([]);
    say(hello);
    raise('onCallHangup', { result: 3 });
    expect(events()).toEqual([{ result: 1 }, { result: 2 }, { result: 3 }]);
    expect(sent[1]?.type).withContext('ready comes before the events').toBe('ready');
  });

  it(`keeps the first ${EARLY_EVENTS} events when more come than that`, () => {
    const { sdk, raise } = sdkFake();
    connect(sdk);
    for (let count = 0; count < EARLY_EVENTS + 10; count++) raise('onAgentPresenceChange', count);
    say(hello);
    expect(events()).toEqual(Array.from({ length: EARLY_EVENTS }, (_, index) => index));
  });

  it('forwards every documented event under its relayed name', () => {
    const { sdk, raise } = sdkFake();
    connect(sdk);
    say(hello);
    const names = Object.keys(SDK_EVENTS) as SdkEventName[];
    for (const name of names) raise(listenerOf(name), { result: name });
    expect(sent.slice(2)).toEqual(
      names.map((name) => ({ protocol: PROTOCOL, type: 'event', name, response: { result: name } })),
    );
  });

  it('connects to an SDK that lacks some listeners', () => {
    connect({ version: '0.9' });
    expect(sent[0]).toEqual(jasmine.objectContaining({ type: 'ready', sdk: '0.9' }));
  });

  it('gives a panel of another protocol version its own version and no events', () => {
    const { sdk, raise } = sdkFake();
    connect(sdk);
    say({ ...hello, version: PROTOCOL_VERSION + 1 });
    raise('onCallStarted', { result: 1 });
    expect(sent.length).toBe(2);
    expect(sent[1]).toEqual(jasmine.objectContaining({ version: PROTOCOL_VERSION, greeted: false }));
  });

  it('answers every documented method under the id of the request', async () => {
    const { sdk, calls } = sdkFake();
    connect(sdk);
    for (const method of SDK_METHODS)
      say({ protocol: PROTOCOL, type: 'request', id: `id-${method}`, method, argument: { of: method } });
    await settle();
    expect(calls).toEqual(SDK_METHODS.map((method) => ({ method, argument: { of: method } })));
    expect(sent.slice(1)).toEqual(
      SDK_METHODS.map((method) => ({
        protocol: PROTOCOL,
        type: 'answer',
        id: `id-${method}`,
        response: { result: method },
      })),
    );
  });

  it('answers a rejected promise as a failure with its reason', async () => {
    const { sdk, answer } = sdkFake();
    answer('clickToDial', Promise.reject(new Error('Not connected')));
    connect(sdk);
    say({ protocol: PROTOCOL, type: 'request', id: '7', method: 'clickToDial', argument: {} });
    await settle();
    expect(sent[1]).toEqual({ protocol: PROTOCOL, type: 'failure', id: '7', message: 'Not connected' });
  });

  it('answers a request before the SDK is there as a failure', async () => {
    say({ protocol: PROTOCOL, type: 'request', id: '8', method: 'isAuthorised' });
    await settle();
    expect(sent).toEqual([jasmine.objectContaining({ type: 'failure', id: '8' })]);
  });

  it('names other CRM integrations in the page, also those that came later', () => {
    connect(sdkFake().sdk);
    const script = page.createElement('script');
    script.src = 'https://developer.example.com/dynamics/ips-dynamics-integration.v1.2.min.js';
    page.head.append(script);
    say(hello);
    expect(sent[1]).toEqual(
      jasmine.objectContaining({ otherScripts: ['ips-dynamics-integration.v1.2.min.js'] }),
    );
  });
});
