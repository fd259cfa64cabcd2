import { CHANNEL_PROVIDER_TABLE } from '../../configuration/channel-provider';
import { neededPrivileges, roleThatGives } from '../../configuration/needed-privileges';
import type { Administration } from '../../ports/administration';
import { AdapterError } from '../../ports/adapter-error';
import type { Configuration } from './facts';

/** A privilege that agents need beside the shipped role. */
export interface RoleNeed {
  readonly id: string;
  /** `prvReadLead` */
  readonly name: string;
}

/**
 * What agents of these configurations need, beside the shipped role: on the tables that not every organisation has,
 * and on the table of providers, which only administrators may read by themselves. Making records is left to the role
 * by which agents work in Dynamics.
 */
export async function roleNeeds(
  configurations: readonly Configuration[],
  administration: Administration,
): Promise<readonly RoleNeed[]> {
  const verbs = new Map<string, Set<string>>([[CHANNEL_PROVIDER_TABLE, new Set(['Read'])]]);
  for (const needed of configurations.flatMap(({ options }) => neededPrivileges(options))) {
    if (needed.feature === 'create' || roleThatGives(needed) === 'agent') continue;
    const { table, verb } = needed;
    verbs.set(table, (verbs.get(table) ?? new Set<string>()).add(verb));
  }
  const needs = await Promise.all(
    [...verbs].map(async ([table, wanted]) => {
      const known = await privilegesOf(table, administration);
      return known.filter(({ verb }) => wanted.has(verb)).map(({ id, name }) => ({ id, name }));
    }),
  );
  return needs.flat();
}

/** None of a table that is not there: the configuration's own checks name it. */
async function privilegesOf(
  table: string,
  administration: Administration,
): ReturnType<Administration['tablePrivileges']> {
  try {
    return await administration.tablePrivileges(table);
  } catch (thrown) {
    if (thrown instanceof AdapterError && thrown.code === 'UNKNOWN_TABLE') return [];
    throw thrown;
  }
}
