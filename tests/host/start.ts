import { parseArgs } from 'node:util';
import { packIfChanged } from '../../scripts/pack/pack-if-changed.js';
import { MANAGED_ZIP } from '../../scripts/paths.js';
import { runMain } from '../../scripts/run-main.js';
import { ScriptError } from '../../scripts/script-error.js';

const USAGE = `npm start -- [--import FILE.zip]…   imports further solutions
  PORT=5365          port of the local Dynamics
  CTI_PORT=5366      port of ipSCAPE's page
  CIF_LIBRARY=FILE   served as msdyn_ciLibrary.js in place of our stand-in`;

export interface StartRequest {
  readonly port: number;
  readonly ctiPort: number;
  readonly imports: readonly string[];
  readonly cifLibrary?: string;
}

/** @throws ScriptError with the usage, for an unknown flag or a port that is none */
export function readStartRequest(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): StartRequest {
  const cifLibrary = env['CIF_LIBRARY'];
  return {
    port: readPort('PORT', env['PORT'], 5365),
    ctiPort: readPort('CTI_PORT', env['CTI_PORT'], 5366),
    imports: readImports(args),
    ...(cifLibrary ? { cifLibrary } : {}),
  };
}

function readPort(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new ScriptError(name, `${text} is not a port`, USAGE);
}

function readImports(args: string[]): string[] {
  try {
    return parseArgs({ args, options: { import: { type: 'string', multiple: true } } }).values.import ?? [];
  } catch (error) {
    throw new ScriptError('npm start', error instanceof Error ? error.message : String(error), USAGE);
  }
}

/** Serves until it is told to stop. Port 0 takes any free one. */
async function startHost({ port, ctiPort, imports, cifLibrary }: StartRequest): Promise<void> {
  const { createDynamicsHost } = await import('./host.js');
  const zips = [MANAGED_ZIP, ...imports];
  const library = cifLibrary === undefined ? {} : { ctiLibrary: cifLibrary };
  const host = await createDynamicsHost({ port, ctiPort, zips, ...library }).catch(explain);
  for (const notice of host.notices) console.log(`note: ${notice}`);
  console.log(`ipSCAPE's page on ${host.ctiUrl}/cti/`);
  console.log(`Control (tests/host/README.md) on ${host.url}/_sim/`);
  console.log(`Dynamics ready on ${host.url}/`);
}

function explain(error: unknown): never {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'ImportRefusal') {
    throw new ScriptError('npm start', error.message, 'What can be imported: tests/host/README.md');
  }
  if (!('code' in error && error.code === 'EADDRINUSE')) throw error;
  throw new ScriptError(
    'npm start',
    error.message,
    'Stop what listens there, or choose others: PORT=… CTI_PORT=… npm start',
  );
}

/** At once, whatever connections are open: nothing here outlives the process. */
function stopOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
  // npm passes a SIGTERM on to the shell between it and us, and that shell to nobody: its end is the signal then
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 250).unref();
}

await runMain(import.meta.url, async () => {
  stopOnSignal();
  const request = readStartRequest(process.argv.slice(2), process.env);
  await packIfChanged();
  await startHost(request);
});
