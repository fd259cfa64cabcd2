import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { rowsIn, sampleContacts } from '../testing/api-client';
import { startHost, type RunningHost } from '../testing/running-host';

const CONTACTS = '/api/data/v9.2/contacts?$top=1';

describe('the control interface', () => {
  let host: RunningHost;
  before(async () => {
    host = await startHost();
  });
  beforeEach(() => host.reset());
  after(() => host.close());

  it('answers on both ports and asks for no session', async () => {
    for (const url of [host.url, host.ctiUrl]) {
      assert.equal((await fetch(`${url}/_sim/log`)).status, 200);
      assert.equal((await fetch(`${url}/_sim/agent`)).status, 200);
    }
  });

  it('changes who is signed in', async () => {
    await host.control('POST', 'user', { name: 'administrator' });
    const answer = await host.ask('/api/data/v9.2/phonecalls', { method: 'POST', body: '{"subject":"x"}' });
    assert.equal(answer.status, 403);
  });

  it('lets a fault strike as often as it says, and only the requests it names', async () => {
    await host.control('POST', 'faults', {
      path: 'contacts',
      method: 'GET',
      status: 429,
      retryAfter: 1,
      times: 2,
    });
    assert.equal((await host.ask('/api/data/v9.2/accounts?$top=1')).status, 200);
    const struck = await host.ask(CONTACTS);
    assert.equal(struck.status, 429);
    assert.equal(struck.headers.get('retry-after'), '1');
    assert.match(await struck.text(), /0x80072322/);
    assert.equal((await host.ask(CONTACTS)).status, 429);
    assert.equal((await host.ask(CONTACTS)).status, 200);
  });

  it('drops the connection while offline, and ends faults on request', async () => {
    await host.control('POST', 'faults', { offline: true });
    await assert.rejects(host.ask(CONTACTS), TypeError);
    await host.control('DELETE', 'faults');
    assert.equal((await host.ask(CONTACTS)).status, 200);
  });

  it('does a request and loses its answer', async () => {
    const id = '11111111-0000-4000-8000-00000000000';
    const create = (last: number): Promise<Response> =>
      host.ask('/api/data/v9.2/contacts', {
        method: 'POST',
        body: JSON.stringify({ contactid: id + String(last), lastname: 'Lost' }),
      });
    await host.control('POST', 'faults', { method: 'POST', offline: true, committed: true, times: 1 });
    await assert.rejects(create(1), TypeError);
    await host.control('POST', 'faults', { method: 'POST', status: 502, committed: true, times: 1 });
    assert.equal((await create(2)).status, 502);
    await host.control('POST', 'faults', { method: 'POST', html: true, committed: true, times: 1 });
    const page = await create(3);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /text\/html/);
    const { value } = (await (
      await host.ask("/api/data/v9.2/contacts?$filter=lastname eq 'Lost'")
    ).json()) as {
      value: readonly unknown[];
    };
    assert.equal(value.length, 3);
  });

  it('delays answers', async () => {
    await host.control('POST', 'faults', { latencyMs: 60 });
    const start = performance.now();
    await host.ask(CONTACTS);
    assert.ok(performance.now() - start >= 55);
  });

  it('logs the requests of the Web API, and nothing else', async () => {
    await host.ask(CONTACTS);
    await host.ask('/WebResources/tst_/page.html');
    const log = await host.control('GET', 'log');
    const [{ ms, ...entry } = {}, ...others] = rowsIn(log);
    assert.deepEqual(others, []);
    assert.deepEqual(entry, { method: 'GET', url: CONTACTS, status: 200 });
    assert.equal(typeof ms, 'number');
  });

  it('says what it does not understand', async () => {
    for (const [path, body, message] of [
      ['user', '{"name":"king"}', /name: /],
      ['modes', '{"snow":true}', /snow/],
      ['faults', '{"status":200}', /status: /],
      ['faults', 'offline', /not JSON/],
    ] as const) {
      const response = await fetch(`${host.url}/_sim/${path}`, { method: 'POST', body });
      assert.equal(response.status, 400, path);
      assert.match(await response.text(), message);
    }
  });

  it('resets rows, user, modes, faults, log and the agent', async () => {
    await host.ask('/api/data/v9.2/contacts', { method: 'POST', body: '{"lastname":"Gone"}' });
    await host.control('POST', 'user', { name: 'administrator' });
    await host.control('POST', 'modes', { withoutSalesAndService: true });
    await host.control('POST', 'faults', { path: 'contacts', status: 503 });
    await host.control('POST', 'agent', { signedIn: true });
    await host.control('POST', 'reset');
    assert.deepEqual(await host.control('GET', 'log'), []);
    assert.deepEqual(await host.control('GET', 'faults'), []);
    assert.match(JSON.stringify(await host.control('GET', 'user')), /Alex Agent/);
    assert.match(JSON.stringify(await host.control('GET', 'agent')), /"signedIn":false/);
    assert.equal(await (await host.ask('/api/data/v9.2/contacts/$count')).text(), String(sampleContacts()));
    assert.equal((await host.ask('/api/data/v9.2/leads?$top=1')).status, 200);
  });
});
