import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startHost, type RunningHost } from '../testing/running-host';
import { PAGE } from '../testing/solution-fixture';

const ADDRESS = '/WebResources/tst_/page.html';

describe('pages and web resources', () => {
  let host: RunningHost;
  before(async () => {
    host = await startHost();
  });
  beforeEach(() => host.reset());
  after(() => host.close());

  it('serve the bytes of the zip, in any spelling of the folder and under a version token', async () => {
    for (const path of [
      ADDRESS,
      '/webresources/tst_/page.html',
      '/%7b638000000000000000%7d/WebResources/tst_/page.html',
    ]) {
      const response = await host.ask(path);
      assert.equal(response.status, 200, path);
      assert.equal(await response.text(), PAGE);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    }
    assert.equal((await host.ask('/WebResources/tst_/other.html')).status, 404);
  });

  it('send who has no session to the log-in page, which is no script', async () => {
    const response = await fetch(host.url + ADDRESS, { redirect: 'manual' });
    assert.equal(response.status, 302);
    const followed = await fetch(host.url + ADDRESS);
    assert.match(followed.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(await followed.text(), /Sign in to Dynamics/);
  });

  it('are not to be had with a token, which is for the Web API alone', async () => {
    const headers = { Authorization: 'Bearer local' };
    const ask = (path: string, given: Record<string, string>) =>
      fetch(host.url + path, { headers: given, redirect: 'manual' });
    assert.equal((await ask('/api/data/v9.2/WhoAmI', headers)).status, 200);
    assert.equal((await ask('/api/data/v9.2/WhoAmI', { Authorization: 'Bearer other' })).status, 401);
    assert.equal((await ask('/api/data/v9.2/WhoAmI', {})).status, 401);
    assert.equal((await ask(ADDRESS, headers)).status, 302);
    await host.control('POST', 'modes', { sessionExpired: true });
    assert.equal((await ask('/api/data/v9.2/WhoAmI', headers)).status, 401);
  });

  it('refuse query parameters that web resources do not take', async () => {
    assert.equal((await host.ask(`${ADDRESS}?data=a%3Db&id=1&typename=contact`)).status, 200);
    const response = await host.ask(`${ADDRESS}?ucilib=https://x&base=y`);
    assert.equal(response.status, 400);
    assert.match(await response.text(), /ucilib, base/);
  });

  it('get no cookie out of a foreign frame while third-party cookies are blocked', async () => {
    await host.control('POST', 'modes', { blockThirdPartyCookies: true });
    for (const [site, status] of [
      ['cross-site', 302],
      ['same-site', 302],
      ['same-origin', 200],
      ['none', 200],
    ] as const) {
      const response = await host.ask(ADDRESS, { headers: { 'Sec-Fetch-Site': site } });
      assert.equal(response.status, status, site);
    }
  });

  it('carry the strict policy only in that mode, with the frames that are allowed', async () => {
    const policy = async (): Promise<string> =>
      (await host.ask(ADDRESS)).headers.get('content-security-policy') ?? '';
    assert.equal(await policy(), '');
    await host.control('POST', 'modes', { strictCsp: true });
    assert.match(await policy(), /script-src 'self' blob: data:; .*frame-src 'self' blob:;/);
    assert.match((await host.ask('/')).headers.get('content-security-policy') ?? '', /default-src 'self'/);
    await host.control('POST', 'modes', { strictCsp: { allowFrames: [host.ctiUrl] } });
    assert.ok((await policy()).includes(`frame-src 'self' blob: ${host.ctiUrl};`));
  });

  it('answer 401 to the Web API without a session and in an expired one, until someone signs in again', async () => {
    const whoAmI = '/api/data/v9.2/WhoAmI';
    assert.equal((await fetch(host.url + whoAmI)).status, 401);
    assert.equal((await host.ask(whoAmI)).status, 200);
    await host.control('POST', 'modes', { sessionExpired: true });
    assert.equal((await host.ask(whoAmI)).status, 401);
    assert.equal((await host.ask(ADDRESS)).status, 302);
    assert.equal((await host.ask('/main.aspx')).status, 302);
    await host.ask('/_host/login', { method: 'POST' });
    assert.equal((await host.ask(whoAmI)).status, 200);
  });
});
