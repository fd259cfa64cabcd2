import { medianMilliseconds, type Measurement } from './measure';
import { MANAGED_ZIP } from '../../scripts/paths';
import { createDynamicsHost } from '../host/host';

export const name = 'local Dynamics';

/** How long the packed zip takes to be imported (`npm run pack` first), and a reset between two tests. */
export async function run(): Promise<readonly Measurement[]> {
  const start = (): ReturnType<typeof createDynamicsHost> =>
    createDynamicsHost({ port: 0, ctiPort: 0, zips: [MANAGED_ZIP] });
  const imported = await medianMilliseconds(3, async () => (await start()).close());
  const host = await start();
  const reset = await medianMilliseconds(9, () => host.reset());
  await host.close();
  return [
    { what: 'import and start', value: imported, unit: 'ms' },
    { what: 'reset', value: reset, unit: 'ms' },
  ];
}
