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
