import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWire, isSameHost, TIMEOUT_MESSAGE, WireFailure, type WireEvent } from './wire';

/** Two ends of a wire in one process: what one posts the other receives, structured-cloned as a browser does. */
function linkedEnds() {
  const host = createWire({ allowed: () => ['https://widget.example/panel.html'] });
  const widget = createWire({ allowed: () => ['https://org.example'] });
  const posted: unknown[] = [];
  const toHost = {
    postMessage: (message: unknown) => {
      posted.push(message);
      host.receive({ data: structuredClone(message), origin: 'https://widget.example', source: toWidget });
    },
  };
  const toWidget = {
    postMessage: (message: unknown) => {
      posted.push(message);
      widget.receive({ data: structuredClone(message), origin: 'https://org.example', source: toHost });
    },
  };
  return { host, widget, toHost, toWidget, posted };
}

const mode = { type: 'setmode', data: new Map([['value', 1]]) };

describe('the CIF wire', () => {
  it('hands a request to its handler with the allow-list entry as originURL and the answer back', async () => {
    const { host, widget, toHost, posted } = linkedEnds();
    let received: unknown;
    host.handle('setmode', async (data) => ((received = data), new Map([['value', null]])));
    assert.deepEqual(await widget.request(toHost, 'https://org.example', mode), new Map([['value', null]]));
    assert.deepEqual(
      received,
      new Map<string, unknown>([
        ['value', 1],
        ['originURL', 'https://widget.example/panel.html'],
      ]),
    );
    assert.equal((posted[1] as { messageType: string }).messageType, 'CIF_Response');
  });

  it('answers an unknown message type with success and only a message', async () => {
    const { widget, toHost } = linkedEnds();
    assert.deepEqual(
      await widget.request(toHost, 'https://org.example', { type: 'createSession', data: new Map() }),
      new Map([['message', 'No handlers found to process the request.']]),
    );
  });

  it('answers a failing handler with its failure data', async () => {
    const { host, widget, toHost } = linkedEnds();
    host.handle('setmode', async () => {
      throw new WireFailure(
        new Map([
          ['message', 'no'],
          ['msdyn_name', 'setMode'],
        ]),
      );
    });
    await assert.rejects(
      widget.request(toHost, 'https://org.example', mode),
      (failure: WireFailure) => failure.data.get('msdyn_name') === 'setMode',
    );
  });

  it('refuses a sender whose hostname is not in the allow list, and says so', () => {
    const host = createWire({ allowed: () => ['https://widget.example/'] });
    const answers: { messageOutcome: string }[] = [];
    const event: WireEvent = {
      data: { messageType: 'setmode', messageData: new Map(), messageCorrelationId: 'a' },
      origin: 'https://evil.example',
      source: { postMessage: (message) => answers.push(message as { messageOutcome: string }) },
    };
    host.receive(event);
    assert.equal(answers[0]?.messageOutcome, 'failure');
    host.receive({ ...event, data: { messageType: 'setmode', messageData: new Map() } });
    assert.equal(answers.length, 1);
  });

  it('loses the message where the landing URL is relative', () => {
    const host = createWire({ allowed: () => ['/WebResources/panel.html'] });
    const data = { messageType: 'setmode', messageData: new Map(), messageCorrelationId: 'a' };
    assert.throws(() => host.receive({ data, origin: 'https://org.example', source: null }), TypeError);
  });

  it('drops a response nobody waits for', () => {
    const host = createWire({ allowed: () => ['https://widget.example/'] });
    host.handle('CIF_Response', () => assert.fail('handled a response'));
    const data = { messageType: 'CIF_Response', messageData: new Map(), messageCorrelationId: 'gone' };
    host.receive({ data, origin: 'https://widget.example', source: null });
  });

  it('fails a request that nobody answers in time', async () => {
    const { widget } = linkedEnds();
    await assert.rejects(
      widget.request({ postMessage: () => undefined }, 'https://org.example', { ...mode, timeoutMs: 1 }),
      { message: TIMEOUT_MESSAGE },
    );
  });

  it('refuses to send to every origin', async () => {
    const { widget, toHost } = linkedEnds();
    await assert.rejects(widget.request(toHost, '*', mode), /cannot be unspecified/);
  });

  for (const [entry, origin, same] of [
    ['https://org.example/a/b', 'https://org.example', true],
    ['https://org.example/', 'http://org.example:8080', true],
    ['https://*.example.com', 'https://a.example.com', true],
    ['https://*.example.com', 'https://example.com', false],
    ['https://org.example', 'https://org.example.evil', false],
  ] as const) {
    it(`${same ? 'takes' : 'does not take'} ${origin} for ${entry}`, () => {
      assert.equal(isSameHost(entry, origin), same);
    });
  }
});
