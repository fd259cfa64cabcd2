import { parseArgs } from 'node:util';
import { isCountry } from '../../WebResources/configuration/check/check-country.js';
import { judgeCtiAddress } from '../../WebResources/configuration/cti-address.js';
import type { ConfigurationDocument } from '../../WebResources/configuration/document-model.js';
import { ScriptError } from '../script-error.js';

const USAGE = `npm run deploy -- --environment https://ORG.crm.dynamics.com
  --profile FILE          configuration to create, or to repair to what the file says
  --zip FILE              managed solution to import, in place of one built now
  --apps NAME,NAME        apps that get the panel, by unique or display name
  --roles NAME,NAME       roles that get the panel, in place of our two
  --cti-url URL --integration-key KEY --country AU
                          with a configuration, in place of what it says; without one, all three make a
                          first configuration where there is none
  --force                 imports the version that is there once more
  --device-code           signs in by a code, where this computer has no browser
  --dry-run               says what would be done; signs in nowhere, changes nothing`;

/** What differs from tenant to tenant, as a configuration names it. */
export type Connection = Pick<ConfigurationDocument, 'ctiUrl' | 'integrationKey' | 'defaultCountry'>;

export interface DeployRequest {
  /** Origin of the organisation. */
  readonly environment: string;
  readonly configuration: string | undefined;
  readonly zip: string | undefined;
  /** `undefined`: those the provider record has. */
  readonly apps: readonly string[] | undefined;
  readonly roles: readonly string[] | undefined;
  /** In place of what the configuration says; all of it where there is no configuration. */
  readonly connection: Partial<Connection>;
  readonly force: boolean;
  readonly deviceCode: boolean;
  readonly dryRun: boolean;
}

/** @throws ScriptError with the usage when flags are unknown, missing or do not fit together */
export function readDeployRequest(args: string[]): DeployRequest {
  const flags = readFlags(args);
  return {
    environment: readEnvironment(flags.environment),
    configuration: flags.configuration,
    zip: flags.zip,
    apps: readNames(flags.apps),
    roles: readNames(flags.roles),
    connection: readConnection(flags),
    force: flags.force ?? false,
    deviceCode: flags['device-code'] ?? false,
    dryRun: flags['dry-run'] ?? false,
  };
}

function readFlags(args: string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  const options = {
    environment: text,
    configuration: text,
    zip: text,
    apps: text,
    roles: text,
    'cti-url': text,
    'integration-key': text,
    country: text,
    force: yes,
    'device-code': yes,
    'dry-run': yes,
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

/** @throws ScriptError where the text is no address of an organisation */
export function readEnvironment(text: string | undefined): string {
  if (text === undefined) throw wrong('--environment is missing: the address of the organisation');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url?.protocol === 'https:' && url.pathname === '/' && !url.search && !url.hash;
  if (url && isOrigin) return url.origin;
  throw wrong(`--environment ${text} is no address of an organisation: https, a host and no path`);
}

function readNames(text: string | undefined): readonly string[] | undefined {
  const names = text
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names && names.length > 0 ? names : undefined;
}

function readConnection(flags: ReturnType<typeof readFlags>): Partial<Connection> {
  const { 'cti-url': ctiUrl, 'integration-key': integrationKey, country, configuration } = flags;
  const given = [ctiUrl, integrationKey, country].filter((flag) => flag !== undefined).length;
  if (configuration === undefined && given > 0 && given < 3)
    throw wrong('without a configuration, --cti-url, --integration-key and --country belong together');
  if (ctiUrl !== undefined && judgeCtiAddress(ctiUrl).kind !== 'good')
    throw wrong(`--cti-url ${ctiUrl} is no tenant's address: https, a host and no path`);
  if (integrationKey?.trim() === '') throw wrong('--integration-key is empty');
  if (country !== undefined && !isCountry(country))
    throw wrong(
      `--country ${country} is no country: two letters of ISO 3166-1, such as AU, or GB for the United Kingdom`,
    );
  return {
    ...(ctiUrl !== undefined && { ctiUrl: new URL(ctiUrl).origin }),
    ...(integrationKey !== undefined && { integrationKey }),
    ...(country !== undefined && { defaultCountry: country.trim().toUpperCase() }),
  };
}

function wrong(problem: string): ScriptError {
  return new ScriptError('npm run deploy', problem, USAGE);
}
