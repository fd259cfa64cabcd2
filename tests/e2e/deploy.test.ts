import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { MANAGED_ZIP } from '../../scripts/paths';
import { stableId } from '../host/stable-id';
import { startDeployment, type Deployment, type Fetching } from './support/deployment';

const SOLUTION_ID = stableId('solution:IpscapeCti');
const FIRST = {
  ctiUrl: 'https://tenant.ipscape.example',
  integrationKey: 'the-key-of-the-tenant',
  defaultCountry: 'AU',
};

describe('npm run deploy', () => {
  let to: Deployment;
  before(async () => {
    to = await startDeployment();
  });
  beforeEach(() => to.reset());
  after(() => to.close());

  it('brings an empty environment to a working one, and finds nothing to do the second time', async () => {
    to.takeSetUpBack();
    // Until pac has run, an organisation without the solution answers.
    const before: Fetching = (url, init) =>
      fetch(to.pac().calls().length > 0 ? url : url.replace(to.host.url, to.bare.url), init);
    const [app] = to.rows('appmodule');
    const text = await to.run({ connection: FIRST, apps: [app?.['uniquename'] as string] }, before);

    assert.deepEqual(to.pac().calls(), [
      ['solution', 'import', '--path', MANAGED_ZIP, '--environment', to.host.url, '--async'],
    ]);
    assert.match(text, /^Solution: 1\.0\.0\.0 installed$/m);
    assert.match(text, /^Configuration: "Default" created\n {2}ips_cticonfiguration "Default" created$/m);
    assert.match(text, /^Channel provider: created$/m);
    const [configuration] = to.rows('ips_cticonfiguration');
    assert.equal(configuration?.['ips_ctiurl'], FIRST.ctiUrl);
    assert.equal(configuration['ips_defaultcountry'], 'AU');
    assert.equal(to.rows('ips_screenpopparameter').length, to.rows('ips_screenpoprule').length);
    const [provider] = to.rows('msdyn_ciprovider');
    assert.equal(provider?.['msdyn_landingurl'], `${to.host.url}/WebResources/ips_/panel/panel.html`);
    assert.equal(provider['msdyn_appselector'], app?.['appmoduleid']);
    assert.match(text, /"crmurl":"http:\/\/localhost:\d+"/);
    assert.match(text, /allow frames of https:\/\/tenant\.ipscape\.example /);
    assert.doesNotMatch(text, /the-key-of-the-tenant|Bearer/);

    const again = await to.run({ connection: FIRST });
    assert.equal(to.pac().calls().length, 1);
    assert.match(again, /^Solution: already so: 1\.0\.0\.0\nConfiguration: left as it is: "Default"\n/m);
    assert.match(again, /^Channel provider: already so\nNothing to do: the environment is already so\.$/m);
    assert.equal(to.rows('msdyn_ciprovider').length, 1);
  });

  it('upgrades an older version, and shows how far Dataverse is with it', async () => {
    to.put('solution', SOLUTION_ID, { version: '0.9.0.0' });
    to.pacThatWaitsFor(to.path('import-done'));
    const importJob = (id: string, createdon: string, progress: number): void =>
      to.put('importjob', id, { importjobid: id, solutionname: 'IpscapeCti', createdon, progress });
    importJob(stableId('earlier import'), '2025-01-01T00:00:00Z', 99);
    let progress = 0;
    /** Each time it is asked, Dataverse is a quarter further; after the last, the new version is there. */
    const importing: Fetching = (url, init) => {
      if (url.includes('/importjobs?') && to.pac().calls().length > 0) {
        progress += 25;
        if (progress <= 100) importJob(stableId('this import'), '2025-02-01T00:00:00Z', progress);
        else {
          to.put('solution', SOLUTION_ID, { version: '1.0.0.0' });
          to.file('import-done', '');
        }
      }
      return fetch(url, init);
    };
    const text = await to.run({}, importing);
    assert.deepEqual(to.pac().calls()[0]?.slice(-2), ['--stage-and-upgrade', '--async']);
    assert.match(text, /^Solution: upgraded from 0\.9\.0\.0 to 1\.0\.0\.0$/m);
    assert.deepEqual([...new Set(to.shown().filter((percent) => percent !== undefined))], [25, 50, 75, 100]);
  });

  it('does not believe pac where Dataverse has another version afterwards', async () => {
    to.put('solution', SOLUTION_ID, { version: '0.9.0.0' });
    await assert.rejects(to.run(), /Solution: pac has ended, but the environment has version 0\.9\.0\.0/);
  });

  it('leaves to a person what it cannot decide', async () => {
    to.takeSetUpBack();
    const text = await to.run();
    assert.match(text, /^Configuration: there is none$/m);
    assert.match(text, /^ {2}To do: Make a configuration: on the page Set-up/m);
    assert.match(text, /^Channel provider: not created$/m);
    assert.match(text, /^ {2}To do: Choose the apps that get the panel: .*--apps NAME,NAME.* There are /m);
    assert.match(text, /^Done, but for what is marked "To do" above\.$/m);
    assert.deepEqual(to.rows('msdyn_ciprovider'), []);
  });

  it('says which privilege is missing, and that a sign-in is refused', async () => {
    to.takeSetUpBack();
    to.host.organisation.signInAs('agent');
    await assert.rejects(
      to.run({ connection: FIRST }),
      /^ScriptError: Configuration: the user who is signed in may not do that: prvCreateips_cticonfiguration/,
    );
    to.host.organisation.setModes({ sessionExpired: true });
    await assert.rejects(to.run(), /^ScriptError: Solution: the environment does not know who is signed in/);
  });

  it('says so where Dataverse is busy or cannot be reached', async () => {
    const busy: Fetching = () => Promise.resolve(new Response(null, { status: 429 }));
    await assert.rejects(to.run({}, busy), /Solution: Dataverse is busy\n.*what is done stays done/);
    const gone: Fetching = () => Promise.reject(new TypeError('fetch failed'));
    await assert.rejects(to.run({}, gone), /Solution: the environment cannot be reached/);
  });
});
