import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { metadataByFetch } from '../../WebResources/platform/dataverse/fetch-metadata';
import { control, resetHost } from './local-host';
import { metadataContract } from './metadata-contract';

metadataContract('fetch', async () => {
  await resetHost();
  return {
    metadata: metadataByFetch(ownWebApi()),
    beBusyOnce: () => control('faults', { path: 'EntityDefinitions', status: 503, times: 1 }),
  };
});

describe('Metadata by fetch on the local Dynamics', () => {
  it('knows the columns our solution adds', async () => {
    await resetHost();
    const { columns } = metadataByFetch(ownWebApi());
    const wrapCode = (await columns('phonecall')).get('ips_wrapcode');
    expect(wrapCode).toEqual(jasmine.objectContaining({ type: 'text', writable: true }));
  });

  it('gives the options of a choice that holds several', async () => {
    await resetHost();
    const { columns } = metadataByFetch(ownWebApi());
    const { type, options } = (await columns('ips_screenpoprule')).get('ips_calltypes') ?? {};
    expect(type).toBe('choices');
    expect(options?.map(({ label }) => label)).toContain('Inbound');
  });
});
