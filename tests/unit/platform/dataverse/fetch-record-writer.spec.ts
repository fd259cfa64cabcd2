import { recordWriterByFetch } from '../../../../WebResources/platform/dataverse/fetch-record-writer';
import type { RecordWriter, WriteOutcome } from '../../../../WebResources/ports/record-writer';
import { fetchFake, json, logInPage, noContent, redirect, refusal } from '../../../support/fetch-fake';

const ID = '11111111-0000-4000-8000-000000000001';
const OTHER = '22222222-0000-4000-8000-000000000002';
const now = (): Date => new Date('2026-11-21T09:00:00Z');

const create = (writer: RecordWriter): Promise<WriteOutcome> =>
  writer.create('phonecalls', { activityid: ID });
const update = (writer: RecordWriter): Promise<WriteOutcome> =>
  writer.update('phonecalls', ID, { subject: 's' });

describe('Writing a record over the Web API', () => {
  const NOT_THERE = `Entity 'PhoneCall' With Id = ${ID} Does Not Exist`;
  const CONTACT_NOT_THERE = `contact With Id = ${OTHER} Does Not Exist`;
  const CASES: readonly (readonly [string, typeof create, Response | Error, WriteOutcome])[] = [
    ['is done on 204', create, noContent, { kind: 'done' }],
    ['is done on 204 of an update', update, noContent, { kind: 'done' }],
    [
      'finds the id taken on 412',
      create,
      refusal(412, '0x80040237', 'A record with matching key values already exists.'),
      { kind: 'exists' },
    ],
    ['finds the row gone on 404', update, refusal(404, '0x80040217', NOT_THERE), { kind: 'gone' }],
    [
      'finds the row gone when If-Match fails',
      update,
      refusal(412, '0x80060882', 'No match.'),
      { kind: 'gone' },
    ],
    [
      'is refused when a record it refers to is gone',
      update,
      refusal(404, '0x80040217', CONTACT_NOT_THERE),
      { kind: 'refused', code: '0x80040217', message: CONTACT_NOT_THERE },
    ],
    [
      'is refused when there is no such table',
      update,
      refusal(404, '0x8006088a', "Resource not found for the segment 'x'."),
      { kind: 'refused', code: '0x8006088a', message: "Resource not found for the segment 'x'." },
    ],
    [
      'is refused for want of a privilege',
      create,
      refusal(403, '0x80040220', 'missing prvCreateActivity'),
      { kind: 'refused', code: '0x80040220', message: 'missing prvCreateActivity' },
    ],
    [
      'is refused with the status where a proxy says no',
      create,
      new Response('no', { status: 400 }),
      { kind: 'refused', code: '0x00000000', message: 'HTTP 400' },
    ],
    [
      'waits as long as 429 asks',
      create,
      json(429, {}, { 'Retry-After': '5' }),
      { kind: 'busy', retryAfterMs: 5000 },
    ],
    [
      'waits until the date 503 names',
      create,
      json(503, {}, { 'Retry-After': 'Sat, 21 Nov 2026 09:00:30 GMT' }),
      { kind: 'busy', retryAfterMs: 30_000 },
    ],
    [
      'does not wait for a date gone by',
      create,
      json(503, {}, { 'Retry-After': 'Sat, 21 Nov 2026 08:00:00 GMT' }),
      { kind: 'busy', retryAfterMs: 0 },
    ],
    [
      'takes a 404 of a proxy for no deleted record',
      update,
      new Response('no healthy upstream', { status: 404 }),
      { kind: 'busy' },
    ],
    ['takes a 412 of a proxy for no taken id', create, json(412, {}), { kind: 'busy' }],
    [
      'finds the id taken on 409 with the code of a duplicate',
      create,
      refusal(409, '0x80040237', 'A record with matching key values already exists.'),
      { kind: 'exists' },
    ],
    ...[408, 409, 423, 425, 499].map(
      (status) => [`is busy on ${String(status)}`, create, json(status, {}), { kind: 'busy' }] as const,
    ),
    [
      'is busy where something else than Dataverse says that all is well',
      create,
      json(200, {}),
      { kind: 'busy' },
    ],
    ['is busy where the server asks for nothing', create, json(500, {}), { kind: 'busy' }],
    [
      'is busy where nobody can read what the server asks for',
      create,
      json(503, {}, { 'Retry-After': 'soon' }),
      { kind: 'busy' },
    ],
    ['is signed out on 401', create, new Response('', { status: 401 }), { kind: 'signed-out' }],
    ['is signed out on a redirect to the log-in', create, redirect(), { kind: 'signed-out' }],
    ['is signed out when the log-in page itself answers', create, logInPage, { kind: 'signed-out' }],
    ['is offline without an answer', create, new TypeError('Failed to fetch'), { kind: 'offline' }],
  ];
  for (const [name, write, answer, outcome] of CASES) {
    it(name, async () => {
      const { fetch } = fetchFake(answer);
      expect(await write(recordWriterByFetch({ origin: '', fetch, now }))).toEqual(outcome);
    });
  }

  it('never creates a deleted record again: updates carry If-Match', async () => {
    const { fetch, sent } = fetchFake(noContent);
    await update(recordWriterByFetch({ origin: 'https://org.example', fetch, now }));
    const [request] = sent;
    expect(request?.url).toBe(`https://org.example/api/data/v9.2/phonecalls(${ID})`);
    expect(request?.method).toBe('PATCH');
    expect(request?.headers.get('If-Match')).toBe('*');
    expect(request?.init.redirect).toBe('manual');
  });

  it('outlives the page with a body the browser lets outlive it', async () => {
    const { fetch, sent } = fetchFake(noContent);
    const writer = recordWriterByFetch({ origin: '', fetch, now });
    await writer.create('phonecalls', { description: 'x'.repeat(1000) });
    await writer.create('phonecalls', { description: 'ä'.repeat(40_000) });
    await writer.read('phonecalls', ID, ['subject']);
    expect(sent.map(({ init }) => init.keepalive)).toEqual([true, false, false]);
  });

  it('reads the columns asked for', async () => {
    const { fetch, sent } = fetchFake(json(200, { subject: 's' }));
    const writer = recordWriterByFetch({ origin: '', fetch, now });
    expect(await writer.read('phonecalls', ID, ['subject', 'statecode'])).toEqual({
      kind: 'found',
      row: { subject: 's' },
    });
    expect(sent[0]?.url).toBe(`/api/data/v9.2/phonecalls(${ID})?$select=subject,statecode`);
  });

  it('distinguishes a deleted row from one that may not be read', async () => {
    const gone = recordWriterByFetch({
      origin: '',
      ...fetchFake(refusal(404, '0x80040217', NOT_THERE)),
      now,
    });
    expect(await gone.read('phonecalls', ID, ['subject'])).toEqual({ kind: 'gone' });
    const hidden = recordWriterByFetch({ origin: '', ...fetchFake(refusal(403, '0x80040220', 'no')), now });
    expect((await hidden.read('phonecalls', ID, ['subject'])).kind).toBe('refused');
  });
});
