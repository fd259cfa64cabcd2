import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readDeployRequest } from '../../scripts/deploy/command-line.js';
import { deploy } from '../../scripts/deploy/deploy.js';
import { readConfiguration } from '../../scripts/deploy/configuration-file.js';
import { readSolutionPackage } from '../../scripts/deploy/solution-package.js';
import { tokenSource } from '../../scripts/deploy/sign-in.js';
import { readExportRequest } from '../../scripts/export-configuration.js';
import { writeZip } from '../../scripts/pack/zip.js';

const ENVIRONMENT = 'https://contoso.crm6.dynamics.com';

const PROFILE = {
  ipscapeCtiProfile: 1,
  name: 'Sales',
  ctiUrl: 'https://tenant.example',
  integrationKey: 'secret-key',
  defaultCountry: 'AU',
  roles: [{ id: '11111111-1111-4111-8111-111111111111', name: 'Sales agents' }],
};

describe('npm run deploy', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'deploy-test-'))));
  after(() => rmSync(folder, { recursive: true }));

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  function solutionZip(name: string, { uniqueName = 'IpscapeCti', version = '1.2.0.0', managed = '1' } = {}) {
    const manifest = `<ImportExportXml><SolutionManifest><UniqueName>${uniqueName}</UniqueName>
      <Version>${version}</Version><Managed>${managed}</Managed></SolutionManifest></ImportExportXml>`;
    return file(name, writeZip([{ name: 'solution.xml', content: new TextEncoder().encode(manifest) }]));
  }

  const request = (...args: string[]) => readDeployRequest(['--environment', ENVIRONMENT, ...args]);

  describe('reads its command line', () => {
    it('into an origin, names and a first configuration', () => {
      const first = ['--cti-url', 'https://tenant.example', '--integration-key', 'k', '--country', 'au'];
      const read = request('--apps', 'sales, service', '--roles', 'A', ...first, '--force');
      assert.equal(read.environment, ENVIRONMENT);
      assert.deepEqual(read.apps, ['sales', 'service']);
      assert.deepEqual(read.roles, ['A']);
      assert.deepEqual(read.connection, {
        ctiUrl: 'https://tenant.example',
        integrationKey: 'k',
        defaultCountry: 'AU',
      });
      assert.equal(read.force, true);
      assert.equal(read.dryRun, false);
    });

    it('and refuses what is no address of an organisation', () => {
      for (const text of [
        'contoso',
        'http://contoso.crm6.dynamics.com',
        `${ENVIRONMENT}/main.aspx?appid=1`,
      ]) {
        assert.throws(
          () => readDeployRequest(['--environment', text]),
          /no address of an organisation/,
          text,
        );
      }
      assert.throws(() => readDeployRequest([]), /--environment is missing[^]*--profile FILE/);
    });

    it('and refuses flags that do not fit together', () => {
      assert.throws(() => request('--country', 'AU'), /belong together/);
      assert.deepEqual(request('--profile', 'p.json', '--country', 'NZ').connection, {
        defaultCountry: 'NZ',
      });
      const named = (url: string, country: string) =>
        request('--cti-url', url, '--integration-key', 'k', '--country', country);
      assert.throws(() => named('http://t.example', 'AU'), /--cti-url http:\/\/t.example is no tenant/);
      assert.throws(() => named('https://t.example', 'Australia'), /--country Australia is no country/);
      assert.throws(() => named('https://t.example', 'UK'), /--country UK is no country.*GB/);
      assert.throws(() => request('--enviroment', 'x'), /enviroment/);
    });
  });

  describe('reads the package', () => {
    it('for its version', () => {
      assert.equal(readSolutionPackage(solutionZip('good.zip')).version, '1.2.0.0');
    });

    it('and refuses another solution, an unmanaged one, and what is no zip', () => {
      const read = (zip: string) => () => readSolutionPackage(zip);
      assert.throws(read(solutionZip('o.zip', { uniqueName: 'Other' })), /is the solution "Other"/);
      assert.throws(read(solutionZip('u.zip', { managed: '0' })), /u.zip: is not the managed package/);
      assert.throws(read(file('t.zip', 'text')), /t.zip: cannot be read/);
      assert.throws(read(join(folder, 'none.zip')), /none.zip: cannot be read/);
    });
  });

  it('names every place of a configuration that is wrong', () => {
    const bad = { ...PROFILE, ctiUrl: 'http://tenant.example/x', defaultCountry: 'Australia', colour: 'red' };
    const path = file('bad.json', JSON.stringify(bad));
    assert.throws(
      () => readConfiguration(path, {}),
      /bad.json: is no configuration[^]*colour is not known[^]*ctiUrl[^]*defaultCountry/,
    );
    assert.throws(() => readConfiguration(join(folder, 'none.json'), {}), /none.json/);
  });

  it('takes what the command line says in place of what a configuration says, or leaves out', () => {
    const path = file('keyless.json', JSON.stringify({ ...PROFILE, integrationKey: undefined }));
    assert.throws(() => readConfiguration(path, {}), /integrationKey is empty/);
    const configuration = readConfiguration(path, { ctiUrl: 'https://other.example', integrationKey: 'k' });
    assert.deepEqual(
      [configuration.ctiUrl, configuration.integrationKey, configuration.name],
      ['https://other.example', 'k', 'Sales'],
    );
  });

  describe('as a dry run', () => {
    async function dryRun(...args: string[]): Promise<string> {
      const lines: string[] = [];
      const refuse = () => assert.fail('nothing may be asked');
      const bar = { show: refuse, end: refuse };
      await deploy(request('--dry-run', ...args), solutionZip('dry.zip'), {
        fetch: refuse,
        token: refuse,
        env: {},
        print: (line) => lines.push(line),
        bar,
        everyMs: 1,
      });
      return lines.join('\n');
    }

    it('asks nobody and names each case, with the command line of pac', async () => {
      const text = await dryRun();
      assert.match(text, /none: pac solution import --path \S+dry.zip --environment \S+ --async\n/);
      assert.match(text, /lower than 1.2.0.0: pac .* --stage-and-upgrade --async\n/);
      assert.match(text, /1.2.0.0: nothing/);
      assert.match(text, /leave configurations as they are; where there is none, say how to make one/);
    });

    it('says what of the configuration it would bring, and nothing secret', async () => {
      const path = file('configuration.json', JSON.stringify(PROFILE));
      const text = await dryRun('--profile', path, '--apps', 'sales');
      assert.match(text, /make the configuration "Sales" say what \S+configuration.json says/);
      assert.match(text, /for Sales agents/);
      assert.match(text, /apps: sales/);
      assert.doesNotMatch(text, /secret-key/);
    });

    it('refuses a configuration that could not be deployed', async () => {
      const path = file('wrong.json', '{}');
      await assert.rejects(dryRun('--profile', path), /wrong.json: is no profile/);
    });
  });

  it('exports a configuration to the file that is named', () => {
    const args = ['--environment', ENVIRONMENT, '--file', 'p.json'];
    assert.deepEqual(readExportRequest([...args, '--configuration', 'Sales']), {
      environment: ENVIRONMENT,
      file: 'p.json',
      configuration: 'Sales',
      deviceCode: false,
    });
    assert.throws(
      () => readExportRequest(args.slice(0, 2)),
      /--file is missing[^]*npm run export-configuration -- /,
    );
    assert.throws(
      () => readExportRequest(args.slice(2)),
      /npm run export-configuration: --environment is missing/,
    );
  });

  it('says how to sign in where nobody is there to do it by hand', async () => {
    const token = tokenSource({
      environment: ENVIRONMENT,
      isAttended: false,
      deviceCode: false,
      print: () => undefined,
    });
    const before = { ...process.env };
    for (const name of ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'PATH'])
      Reflect.deleteProperty(process.env, name);
    try {
      await assert.rejects(
        token(),
        /Signing in: [^]*AZURE_CLIENT_SECRET of an app registration, or sign in before/,
      );
    } finally {
      Object.assign(process.env, before);
    }
  });
});
