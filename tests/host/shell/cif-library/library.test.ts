import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createWire, WireFailure, type WireHandler } from '../cif/wire';
import { createCifLibrary, type CifHandler } from './library';

const ORG = 'http://localhost:5365';

/** The library joined to a host wire that clones messages as a browser does. */
function libraryWithHost(handlers: Readonly<Record<string, WireHandler>>) {
  const host = createWire({ allowed: () => [ORG] });
  for (const [type, handler] of Object.entries(handlers)) host.handle(type, handler);
  const toHost = {
    postMessage: (message: unknown) =>
      host.receive({ data: structuredClone(message), origin: ORG, source: toLibrary }),
  };
  const { library, wire } = createCifLibrary({ host: toHost, origins: [ORG], timeoutMs: 5 });
  const toLibrary = {
    postMessage: (message: unknown) =>
      wire.receive({ data: structuredClone(message), origin: ORG, source: toHost }),
  };
  const call = (name: string, ...args: unknown[]) =>
    (library[name] as (...args: unknown[]) => Promise<unknown>)(...args);
  const raise = (type: string, data: unknown) => host.request(toLibrary, ORG, { type, data });
  return { library, call, raise };
}

const answer =
  (value: unknown): WireHandler =>
  async () =>
    new Map([['value', value]]);

const refuse: WireHandler = async () => {
  throw new WireFailure(new Map([['message', 'no']]));
};

describe('the stand-in for msdyn_ciLibrary.js', () => {
  it('gives rows as JSON text of an index-keyed object', async () => {
    const { call } = libraryWithHost({ search: answer([{ fullname: 'Jane' }, { fullname: 'Joe' }]) });
    assert.equal(
      await call('searchAndOpenRecords', 'contact', '?$select=fullname', true),
      '{"0":{"fullname":"Jane"},"1":{"fullname":"Joe"}}',
    );
  });

  it('gives a record as JSON text and a simple value raw', async () => {
    const { call } = libraryWithHost({
      retrieverecord: answer(new Map([['fullname', 'Jane']])),
      getmode: answer(1),
    });
    assert.equal(await call('retrieveRecord', 'contact', 'id', ''), '{"fullname":"Jane"}');
    assert.equal(await call('getMode'), 1);
  });

  it('turns a call the host does not know into an empty success', async () => {
    const { call } = libraryWithHost({});
    assert.equal(await call('canCreateSession'), null);
  });

  it('hands on a report of the host as the value of what it rejects with', async () => {
    const report = { errorMsg: 'no', sourceFunc: 'createRecord' };
    const reported: WireHandler = async () => {
      throw new WireFailure(new Map([['value', report]]));
    };
    const { call } = libraryWithHost({ createrecord: reported, renderSearchPage: reported });
    const thrown = (promise: Promise<unknown>) => promise.catch((error: unknown) => error);
    assert.equal(await thrown(call('createRecord', 'contact', '{}')), JSON.stringify({ value: report }));
    assert.deepEqual(await thrown(call('renderSearchPage', 'contact', 'Jane')), new Map([['value', report]]));
  });

  it('has the methods of CIF 2.0 that no provider has to use', async () => {
    const asked: unknown[] = [];
    const take: WireHandler = async (data) => {
      asked.push(data instanceof Map && Object.fromEntries<unknown>(data));
      return new Map();
    };
    const { call } = libraryWithHost({
      logAnalyticsEvent: take,
      updateContext: take,
      updateConversation: take,
      notifyNewActivity: take,
      notifyKpiBreach: take,
      focusTab: take,
    });
    await call('logAnalyticsEvent', { conversationId: '1' }, 'connected');
    await call('updateContext', { stage: 'wrap' }, 'session-id-1', false);
    await call('updateConversation', 'id', '{"msdyn_title":"Call"}');
    await call('notifyNewActivity', 'session-id-1', 2, false);
    await call('notifyKpiBreach', 'session-id-1', false, 'late');
    await call('focusTab', ['tab-id-1', 'tab-id-2']);
    assert.deepEqual(
      asked.map((data) => Object.keys(data as object).filter((key) => key !== 'correlationId')),
      [
        ['analyticsData', 'analyticsEventname', 'analyticsEventtype', 'originURL'],
        ['input', 'sessionId', 'isDelete', 'originURL'],
        ['entityName', 'entityId', 'value', 'originURL'],
        ['sessionId', 'messagesCount', 'shouldReset', 'originURL'],
        ['sessionId', 'resetKpiBreach', 'kpiBreachDetails', 'originURL'],
        ['tabId', 'originURL'],
      ],
    );
  });

  it('rejects in four shapes', async () => {
    const { call } = libraryWithHost({ createrecord: refuse, setmode: refuse });
    const rejection = (promise: Promise<unknown>) =>
      promise.then(
        () => assert.fail(),
        (thrown: unknown) => thrown,
      );
    assert.match(
      String(await rejection(call('createRecord', '', '{}'))),
      /^\{"message":"createRecord: argument 1/,
    );
    assert.equal(
      await rejection(call('createRecord', 'contact', '{}')),
      '{"message":"no","msdyn_name":"createRecord"}',
    );
    assert.deepEqual(
      await rejection(call('setMode', 1)),
      new Map([
        ['message', 'no'],
        ['msdyn_name', 'setMode'],
      ]),
    );
  });

  it('fails after its time-out where the host is silent, but waits on for openForm', async () => {
    const never: WireHandler = () => new Promise(() => undefined);
    const { call } = libraryWithHost({ getenvironment: never, openform: never });
    let isOpenFormSettled = false;
    void call('openForm', '{"entityName":"contact"}').finally(() => (isOpenFormSettled = true));
    await assert.rejects(call('getEnvironment'), (thrown) => String(thrown).includes('Timeout occurred'));
    assert.equal(isOpenFormSettled, false);
  });

  it('takes a record with a column "message" for an error', async () => {
    let sent: unknown;
    const { call } = libraryWithHost({
      createrecord: async (data) => ((sent = data instanceof Map && data.get('value')), new Map()),
    });
    await call('createRecord', 'contact', '{"message":"hello","firstname":"Jane"}');
    assert.deepEqual(sent, new Map([['message', 'hello']]));
  });

  it('hands an event on as text and answers with what the handler resolves to', async () => {
    const { library, raise } = libraryWithHost({});
    let detail: unknown;
    const handler: CifHandler = (text) => ((detail = text), Promise.resolve('done'));
    library.addHandler('onclicktoact', handler);
    assert.deepEqual(await raise('onclicktoact', '{"value":"0412"}'), new Map([['value', 'done']]));
    assert.equal(detail, '{"value":"0412"}');
    library.removeHandler('onclicktoact', handler);
    assert.deepEqual([...(await raise('onclicktoact', '{}')).keys()], ['message']);
  });

  it('answers an event with failure where the handler returns no promise', async () => {
    const { library, raise } = libraryWithHost({});
    library.addHandler('onmodechanged', () => undefined);
    await assert.rejects(raise('onmodechanged', '{"value":1}'), /did not return a promise/);
  });
});
