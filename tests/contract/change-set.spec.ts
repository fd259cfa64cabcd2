import { changeSetByFetch } from '../../WebResources/platform/dataverse/fetch-change-set';
import { dataverseByFetch } from '../../WebResources/platform/dataverse/fetch-web-api';
import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { changeSetContract } from './change-set-contract';
import { control, resetHost } from './local-host';

const api = ownWebApi();

changeSetContract('fetch', async () => {
  await resetHost();
  const dataverse = dataverseByFetch(api);
  return {
    changeSet: changeSetByFetch(api),
    contacts: (lastName) =>
      dataverse.retrieveMultiple('contact', `?$filter=lastname eq '${encodeURIComponent(lastName)}'`),
  };
});

describe('A change set by fetch on the local Dynamics', () => {
  beforeEach(resetHost);
  afterEach(resetHost);

  const failure = async (): Promise<unknown> =>
    changeSetByFetch(api)
      .apply([{ kind: 'create', entitySet: 'contacts', body: { lastname: 'X' } }])
      .catch((thrown: unknown) => thrown);

  it('reports that Dataverse is busy', async () => {
    await control('faults', { path: '$batch', method: 'POST', status: 503, times: 1 });
    expect(await failure()).toEqual(jasmine.objectContaining({ code: 'DATAVERSE_BUSY' }));
  });

  it('reports that the agent is signed out', async () => {
    await control('modes', { sessionExpired: true });
    expect(await failure()).toEqual(jasmine.objectContaining({ code: 'DATAVERSE_SIGNED_OUT' }));
  });
});
