import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { recordWriterByFetch } from '../../WebResources/platform/dataverse/fetch-record-writer';
import type { RecordWriter, WriteOutcome } from '../../WebResources/ports/record-writer';
import { control, resetHost } from './local-host';
import { recordWriterContract } from './record-writer-contract';

async function open(): Promise<RecordWriter> {
  await resetHost();
  return recordWriterByFetch(ownWebApi());
}

recordWriterContract('fetch', open);

describe('A record writer by fetch on the local Dynamics', () => {
  let writer: RecordWriter;
  beforeEach(async () => {
    writer = await open();
  });
  afterEach(resetHost);
  const create = (change: object = {}): Promise<WriteOutcome> =>
    writer.create('phonecalls', {
      activityid: crypto.randomUUID(),
      subject: 'Call',
      directioncode: false,
      ...change,
    });

  it('is busy as long as Dataverse wishes', async () => {
    await control('faults', { path: 'phonecalls', method: 'POST', status: 429, retryAfter: 7, times: 1 });
    expect(await create()).toEqual({ kind: 'busy', retryAfterMs: 7000 });
    expect(await create()).toEqual({ kind: 'done' });
  });

  it('is busy while Dataverse is down', async () => {
    await control('faults', { path: 'phonecalls', method: 'POST', status: 503, times: 1 });
    expect((await create()).kind).toBe('busy');
  });

  it('is signed out once the session has ended', async () => {
    await control('modes', { sessionExpired: true });
    expect(await create()).toEqual({ kind: 'signed-out' });
  });

  it('is refused by name for a column that is not there', async () => {
    const outcome = await create({ ips_nosuchcolumn: 'x' });
    expect(outcome.kind === 'refused' && outcome.message).toContain('ips_nosuchcolumn');
  });

  it('is refused for a text longer than its column', async () => {
    expect((await create({ subject: 'x'.repeat(201) })).kind).toBe('refused');
  });
});
