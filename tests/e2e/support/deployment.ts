import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeployRequest } from '../../../scripts/deploy/command-line';
import { deploy } from '../../../scripts/deploy/deploy';
import { exportConfiguration } from '../../../scripts/deploy/export-configuration';
import { organisationAt } from '../../../scripts/deploy/organisation';
import { MANAGED_ZIP } from '../../../scripts/paths';
import { CONFIGURATION_TABLES } from '../../../WebResources/configuration/configuration-tables';
import { createDynamicsHost, type DynamicsHost } from '../../host/host';
import type { StoredRow } from '../../host/organisation/model';
import { BEARER_TOKEN } from '../../host/pages/session';
import { standInPac, type StandInPac } from '../../scripts/stand-in-pac';

const SET_UP_TABLES = [...CONFIGURATION_TABLES, 'ips_configurationversion', 'msdyn_ciprovider'];

const token = (): Promise<string> => Promise.resolve(BEARER_TOKEN);

/** `npm run deploy` with a stand-in for pac, against an organisation that answers as Dataverse does. */
export interface Deployment {
  readonly host: DynamicsHost;
  /** An organisation that our solution was never imported into. */
  readonly bare: DynamicsHost;
  pac(): StandInPac;
  /** A pac that ends only when that file is there. */
  pacThatWaitsFor(file: string): void;
  /** Sample data, a System Administrator, and a pac that nobody has called. */
  reset(): Promise<void>;
  /** As after an import: nobody has set anything up. */
  takeSetUpBack(): void;
  /** @param lines takes what is printed, also when it fails  @returns what is printed */
  run(request?: Partial<DeployRequest>, fetching?: Fetching, lines?: string[]): Promise<string>;
  /** The percentages the progress bar of the last run has shown. */
  shown(): readonly (number | undefined)[];
  rows(table: string): readonly StoredRow[];
  /** Creates or changes a row, past the Web API. */
  put(table: string, id: string, values: StoredRow): void;
  /** The first row's id. */
  idOf(table: string): string;
  /** The configuration, as `npm run export-configuration` writes it. */
  exported(name?: string): Promise<string>;
  file(name: string, text: string): string;
  /** Where a file of that name would be. */
  path(name: string): string;
  close(): Promise<void>;
}

/** `fetch` as a deployment calls it. */
export type Fetching = (url: string, init?: RequestInit) => Promise<Response>;

export async function startDeployment(): Promise<Deployment> {
  const folder = mkdtempSync(join(tmpdir(), 'deployment-'));
  const host = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [MANAGED_ZIP] });
  const bare = await createDynamicsHost({ port: 0, ctiPort: 0, zips: [] });
  const { store } = host.organisation;
  let pac = standInPac();
  let shown: (number | undefined)[] = [];

  const path = (name: string): string => join(folder, name);
  const idOf = (table: string): string => store.all(table)[0]?.id ?? '';

  function replacePac(waitFor?: string): void {
    pac.remove();
    pac = standInPac(waitFor === undefined ? {} : { waitFor });
  }

  return {
    host,
    bare,
    pac: () => pac,
    shown: () => shown,
    pacThatWaitsFor: replacePac,
    path,
    idOf,
    async reset() {
      replacePac();
      for (const each of [host, bare]) {
        await each.reset();
        each.organisation.signInAs('system administrator');
      }
    },
    takeSetUpBack() {
      for (const table of SET_UP_TABLES) for (const { id } of store.all(table)) store.remove(table, id);
    },
    async run(request = {}, fetching = fetch, lines = []) {
      shown = [];
      const asked = { ...NOTHING_ASKED, environment: host.url, ...request };
      await deploy(asked, MANAGED_ZIP, {
        fetch: (input, init) => fetching(input instanceof Request ? input.url : input.toString(), init),
        token,
        env: pac.env,
        print: (line) => lines.push(line),
        bar: { show: (percent) => shown.push(percent), end: () => undefined },
        everyMs: 5,
      });
      return lines.join('\n');
    },
    rows: (table) => store.all(table).map((row) => row.values),
    put: (table, id, values) => store.put(table, id, { ...store.get(table, id)?.values, ...values }),
    exported: (name) => exportConfiguration(organisationAt(host.url, { fetch, token }), name),
    file(name, text) {
      writeFileSync(path(name), text);
      return path(name);
    },
    async close() {
      pac.remove();
      rmSync(folder, { recursive: true });
      await Promise.all([host.close(), bare.close()]);
    },
  };
}

const NOTHING_ASKED: Omit<DeployRequest, 'environment'> = {
  configuration: undefined,
  zip: undefined,
  apps: undefined,
  roles: undefined,
  connection: {},
  force: false,
  deviceCode: false,
  dryRun: false,
};
