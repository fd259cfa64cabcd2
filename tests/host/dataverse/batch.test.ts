import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { createApiClient, type Answer, type ApiClient } from '../testing/api-client';

const part = (request: string, contentId?: number): string =>
  [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId ? [`Content-ID: ${contentId}`] : []),
    '',
    request,
  ].join('\r\n');

const post = (set: string, body: object): string =>
  `POST /api/data/v9.2/${set} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify(body)}`;

const multipart = (boundary: string, parts: readonly string[]): string =>
  [...parts.map((text) => `--${boundary}\r\n${text}\r\n`), `--${boundary}--`].join('');

const changeSet = (...parts: readonly string[]): string =>
  `Content-Type: multipart/mixed; boundary=changes\r\n\r\n${multipart('changes', parts)}`;

describe('$batch', () => {
  let api: ApiClient;
  beforeEach(() => {
    api = createApiClient();
  });

  function send(parts: readonly string[], headers: Record<string, string> = {}): Promise<Answer> {
    return api.send('POST', '$batch', multipart('all', parts), {
      'Content-Type': 'multipart/mixed; boundary=all',
      ...headers,
    });
  }

  it('answers every request in its order', async () => {
    const answer = await send([
      part('GET contacts?$top=1 HTTP/1.1\r\n\r\n'),
      part('GET WhoAmI HTTP/1.1\r\n\r\n'),
    ]);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type') ?? '', /^multipart\/mixed; boundary=batchresponse_/);
    assert.ok(answer.text.indexOf('#contacts') < answer.text.indexOf('"UserId"'));
  });

  it('runs a change set as a whole, later requests naming the rows of earlier ones', async () => {
    const answer = await send([
      changeSet(
        part(post('accounts', { name: 'Batch & Co' }), 1),
        part(post('contacts', { lastname: 'Batched', 'parentcustomerid_account@odata.bind': '$1' }), 2),
      ),
    ]);
    assert.equal(answer.status, 200);
    const contact = api.organisation.rows('contact').find((row) => row['lastname'] === 'Batched');
    const account = api.organisation.rows('account').find((row) => row['name'] === 'Batch & Co');
    assert.deepEqual(contact?.['parentcustomerid'], { table: 'account', id: account?.['accountid'] });
  });

  it('undoes a change set of which one request fails, and answers its status', async () => {
    const answer = await send([
      changeSet(part(post('accounts', { name: 'Undone' }), 1), part(post('contacts', { shoesize: 9 }), 2)),
    ]);
    assert.equal(answer.status, 400);
    assert.match(answer.text, /Invalid property 'shoesize'/);
    assert.ok(!api.organisation.rows('account').some((row) => row['name'] === 'Undone'));
  });

  it('stops at the first failure unless the client prefers to go on', async () => {
    const parts = [part('GET kangaroos HTTP/1.1\r\n\r\n'), part(post('accounts', { name: 'After' }))];
    assert.equal((await send(parts)).status, 404);
    assert.ok(!api.organisation.rows('account').some((row) => row['name'] === 'After'));
    assert.equal((await send(parts, { Prefer: 'odata.continue-on-error' })).status, 200);
    assert.ok(api.organisation.rows('account').some((row) => row['name'] === 'After'));
  });
});
