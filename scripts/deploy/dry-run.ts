import type { ConfigurationDocument } from '../../WebResources/configuration/document-model.js';
import type { DeployRequest } from './command-line.js';
import type { ImportKind } from './installed-solution.js';
import { importArguments } from './pac-import.js';
import { scopeOf } from './sign-in.js';
import type { SolutionPackage } from './solution-package.js';

/** What a deployment would do, in every case that it could meet: nobody has signed in, so nobody knows which. */
export function dryRun(
  request: DeployRequest,
  solution: SolutionPackage,
  document: ConfigurationDocument | undefined,
): readonly string[] {
  return [
    `Dry run: IpscapeCti ${solution.version} (${solution.zip}) → ${request.environment}`,
    'Nothing is signed in, asked or changed. It would',
    `1. sign in for ${scopeOf(request.environment)}: ${howToSignIn(request)}`,
    '2. look which version of the solution is there:',
    `   none: ${pacLine('install', request, solution)}`,
    `   lower than ${solution.version}: ${pacLine('upgrade', request, solution)}`,
    `   ${solution.version}: ${request.force ? pacLine('again', request, solution) : 'nothing (--force: imported again)'}`,
    '   higher, unmanaged, or half upgraded: stop and say what to do',
    ...configurationLines(request, document),
    ...providerLines(request),
    '5. say what is left for a person',
  ];
}

function howToSignIn({ deviceCode }: DeployRequest): string {
  const byHand = deviceCode ? 'a device code' : 'a browser window';
  return `AZURE_* variables, else Azure CLI or PowerShell, else ${byHand} where there is a terminal`;
}

function pacLine(kind: ImportKind, { environment }: DeployRequest, { zip }: SolutionPackage): string {
  return ['pac', ...importArguments({ kind, zip, environment })].join(' ');
}

function configurationLines(
  { configuration, connection }: DeployRequest,
  document: ConfigurationDocument | undefined,
): readonly string[] {
  if (!document) {
    const otherwise = connection.ctiUrl !== undefined ? 'make the default one' : 'say how to make one';
    return [`3. leave configurations as they are; where there is none, ${otherwise}`];
  }
  const roles = document.roles.map(({ name, id }) => name || id).join(', ');
  return [
    `3. make the configuration "${document.name}" say what ${configuration ?? ''} says, created where it is not there:`,
    `   ${document.ctiUrl}; ${counted(document.relatedTables, 'related table')}, ${counted(document.rules, 'screen pop rule')}, ${counted(document.activityFields, 'activity column')}; for ${roles || 'no roles'}${document.isDefault ? ', the default' : ''}`,
  ];
}

function counted(items: readonly unknown[], what: string): string {
  return `${String(items.length)} ${what}${items.length === 1 ? '' : 's'}`;
}

function providerLines({ apps, roles }: DeployRequest): readonly string[] {
  return [
    '4. make the channel provider record as it should be:',
    `   apps: ${apps?.join(', ') ?? 'those it has; a new one is not created without --apps'}`,
    `   roles: ${roles?.join(', ') ?? 'those it has; in a new one our two'}`,
  ];
}
