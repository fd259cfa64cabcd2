import type { Sim } from './sim';

/**
 * Filters of the panel's look-ups in a table since the reset, in the order of the alphabet: only these ask for the
 * first six rows.
 */
export async function lookUpsIn(sim: Sim, entitySet: string): Promise<readonly string[]> {
  const asked = await sim.log();
  return asked
    .map(({ url }) => new URL(url, 'https://dynamics.example'))
    .filter(
      ({ pathname, searchParams }) => pathname.endsWith(`/${entitySet}`) && searchParams.get('$top') === '6',
    )
    .map(({ searchParams }) => searchParams.get('$filter') ?? '')
    .sort();
}
