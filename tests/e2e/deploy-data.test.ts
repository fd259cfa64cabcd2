import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { stableId } from '../host/stable-id';
import { startDeployment, type Deployment } from './support/deployment';

describe('npm run deploy -- --profile FILE', () => {
  let to: Deployment;
  before(async () => {
    to = await startDeployment();
  });
  beforeEach(() => to.reset());
  after(() => to.close());

  const exportedFile = async (): Promise<string> => to.file('configuration.json', await to.exported());

  it('repairs what somebody has changed, keeps what it was, and lists it', async () => {
    const configuration = await exportedFile();
    await to.run({ configuration });
    to.put('ips_screenpoprule', to.idOf('ips_screenpoprule'), { ips_query: "?$filter=telephone2 eq '1'" });
    to.put('ips_cticonfiguration', to.idOf('ips_cticonfiguration'), { ips_integrationkey: 'mistyped' });
    to.put('msdyn_ciprovider', to.idOf('msdyn_ciprovider'), {
      msdyn_landingurl: 'https://old.example/',
      msdyn_clicktoact: false,
    });

    const text = await to.run({ configuration });
    assert.match(text, /^Configuration: "Default" repaired; what it was before is in its history$/m);
    assert.match(text, /^ {2}ips_cticonfiguration "Default" changed: ips_integrationkey$/m);
    assert.match(text, /^ {2}ips_screenpoprule "Any call" changed: ips_query$/m);
    assert.match(text, /^Channel provider: repaired\n {2}changed: msdyn_landingurl, msdyn_clicktoact$/m);
    assert.doesNotMatch(text, /mistyped|0123456789abcdef/);
    const [version] = to.rows('ips_configurationversion');
    assert.match(version?.['ips_content'] as string, /mistyped/);
    assert.match(version?.['ips_name'] as string, /Sydney Systems$/);

    assert.match(await to.run({ configuration }), /Nothing to do: the environment is already so\./);
  });

  it('takes one environment to another, where roles of the same name have other ids', async () => {
    const makeRole = (id: string): void =>
      to.put('role', id, { roleid: id, name: 'Sydney agents', parentroleid: null });
    const [here, there] = [stableId('role here'), stableId('role there')];
    makeRole(here);
    to.put('ips_cticonfiguration', to.idOf('ips_cticonfiguration'), {
      ips_roles: here,
      ips_subjecttemplate: 'A call with {{interaction.activity.customerCli}}',
    });
    const sent = await to.exported();
    const configuration = to.file('configuration.json', sent);

    await to.reset();
    to.takeSetUpBack();
    await assert.rejects(to.run({ configuration }), /names roles that are not here: "Sydney agents"/);
    assert.deepEqual(to.rows('ips_cticonfiguration'), []);
    makeRole(there);
    const text = await to.run({ configuration });
    assert.match(text, /^Configuration: "Default" created$/m);
    assert.equal(await to.exported(), sent.replace(here, there));

    const tenant = { ctiUrl: 'https://production.example', integrationKey: 'of production' };
    await to.run({ configuration, connection: tenant });
    assert.equal(to.rows('ips_cticonfiguration')[0]?.['ips_ctiurl'], tenant.ctiUrl);
    assert.equal(to.rows('ips_cticonfiguration')[0]?.['ips_integrationkey'], tenant.integrationKey);
  });

  it('names a second default configuration, and refuses two of one name', async () => {
    const configuration = await exportedFile();
    const [row] = to.rows('ips_cticonfiguration');
    const other = stableId('other configuration');
    to.put('ips_cticonfiguration', other, {
      ...row,
      ips_cticonfigurationid: other,
      ips_name: 'Other',
    });
    assert.match(
      await to.run({ configuration }),
      /To do: "Other" is a default configuration too: only one should be/,
    );
    to.put('ips_cticonfiguration', other, { ips_name: 'default' });
    await assert.rejects(to.run({ configuration }), /there are 2 configurations named "Default"/);
  });

  it('says which tables of it are missing, and that the Channel Integration Framework is', async () => {
    const configuration = await exportedFile();
    to.host.organisation.setModes({ withoutSalesAndService: true });
    const lines: string[] = [];
    await assert.rejects(
      to.run({ configuration }, fetch, lines),
      /Channel provider: the environment has no Channel Integration Framework\n.*Customer Service/,
    );
    assert.match(
      lines.join('\n'),
      /To do: The configuration names the table lead, which this environment lacks/,
    );
  });
});

describe('npm run deploy and the channel provider', () => {
  let to: Deployment;
  before(async () => {
    to = await startDeployment();
  });
  beforeEach(() => to.reset());
  after(() => to.close());

  it('leaves a disconnected one so, and names another that stands before ours', async () => {
    const ours = to.idOf('msdyn_ciprovider');
    to.put('msdyn_ciprovider', ours, { statecode: 1, statuscode: 2 });
    const other = stableId('other provider');
    to.put('msdyn_ciprovider', other, {
      ...to.rows('msdyn_ciprovider')[0],
      msdyn_ciproviderid: other,
      msdyn_name: 'Teams calls',
      statecode: 0,
      statuscode: 1,
    });
    const text = await to.run();
    assert.match(text, /To do: The channel provider is deactivated, so nobody has the panel: press Connect/);
    assert.match(text, /To do: The provider "Teams calls" stands in the same apps/);
    assert.equal(to.host.organisation.store.get('msdyn_ciprovider', ours)?.values['statecode'], 1);
  });

  it('changes its apps and roles by name', async () => {
    const [first, second] = to.rows('appmodule');
    assert.ok(first && second);
    const apps = [first['name'] as string, (second['uniquename'] as string).toUpperCase()];
    const text = await to.run({ apps, roles: ['ipscape cti agent'] });
    assert.match(text, /changed: .*msdyn_appselector, msdyn_roleselector$/m);
    const [provider] = to.rows('msdyn_ciprovider');
    assert.equal(
      provider?.['msdyn_appselector'],
      `${first['appmoduleid'] as string};${second['appmoduleid'] as string}`,
    );
    assert.equal(provider['msdyn_roleselector'], 'fac0cf77-8c6f-5f26-83d6-efae4f297317');
  });

  it('names apps and roles that are not there, and those that are', async () => {
    await assert.rejects(
      to.run({ apps: ['Nowhere'] }),
      /Channel provider: not in this environment: "Nowhere"\n.*There are "/,
    );
    await assert.rejects(to.run({ roles: ['Nobody'] }), /"Nobody"\n.*"ipSCAPE CTI Agent"/);
  });
});
