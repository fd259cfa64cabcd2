import type { ConfigurationCriteria } from '../configuration/choose-configuration';
import { fetchChosenRows } from '../configuration/rows/fetch-configuration';
import { usableConfiguration } from '../configuration/rows/read-configuration';
import type { Configuration } from '../configuration/configuration';
import { configurationStamp } from '../configuration/configuration-stamp';
import { asDataverseError, type AdapterError } from '../ports/adapter-error';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { LastGood } from './last-good';

/** Why the configuration in Dataverse is not the one in use. */
export interface ConfigurationProblem {
  readonly error: AdapterError;
  /** When the one in use was read; `undefined` where it is the very one that is wrong. */
  readonly since?: Date;
}

/**
 * What a look at Dataverse has found.
 *
 * - `same`     nothing new, or nothing that could be used: `problem` says why
 * - `changed`  `configuration` gives another one now
 * - `gone`     no configuration is meant for this user any more: deleted, deactivated, or for other roles
 * - `forged`   Dataverse has not changed, but the one that the browser kept is another: somebody has written there, and
 *              what it frames has the microphone
 */
export type Found = 'same' | 'changed' | 'gone' | 'forged';

/** The configuration of this user, as far as it can be used. */
export interface ConfigurationInUse {
  current(): Configuration;
  problem(): ConfigurationProblem | undefined;
  /** @param isAsked by the agent: reads everything again, and reports an error even where the next look may succeed */
  look(isAsked: boolean): Promise<Found>;
}

export interface ConfigurationPorts {
  readonly dataverse: Dataverse;
  readonly lastGood: LastGood;
  readonly clock: Clock;
  /** @throws AdapterError where the organisation has not what the configuration names */
  readonly check: (configuration: Configuration, dataverse: Dataverse) => Promise<void>;
}

/**
 * Starts by the last good configuration of this browser, which is there at once; without one Dataverse is waited for.
 * The first `look` compares it with Dataverse as a whole, later ones go by the versions of the rows.
 *
 * @throws AdapterError as `fetchChosenRows` and `usableConfiguration`, where there is no last good one
 */
export async function openConfigurationInUse(
  { dataverse, lastGood, clock, check }: ConfigurationPorts,
  criteria: ConfigurationCriteria,
): Promise<ConfigurationInUse> {
  const stored = await lastGood.get();
  let configuration =
    stored?.configuration ?? usableConfiguration(await fetchChosenRows(dataverse, criteria));
  let good: { readonly stamp: string; readonly at: Date } | undefined = stored;
  let isCompared = stored === undefined;
  let problem: ConfigurationProblem | undefined;

  /** A broken one is read again at each look: what it names may be there by then. */
  async function readNew(isAsked: boolean): Promise<Found> {
    // before the rows, so that a change in between is found next time
    const stamp = await configurationStamp(dataverse);
    const isSameStamp = stamp === good?.stamp;
    if (isSameStamp && isCompared && !isAsked) return 'same';
    const rows = await fetchChosenRows(dataverse, criteria);
    const read = usableConfiguration(rows);
    await check(read, dataverse);
    good = { stamp, at: clock.now() };
    await lastGood.keep(rows, stamp, good.at);
    const isSame = JSON.stringify(read) === JSON.stringify(configuration);
    const isForged = isSameStamp && !isCompared;
    configuration = read;
    isCompared = true;
    if (isSame) return 'same';
    return isForged ? 'forged' : 'changed';
  }

  return {
    current: () => configuration,
    problem: () => problem,
    async look(isAsked) {
      try {
        const found = await readNew(isAsked);
        problem = undefined;
        return found;
      } catch (thrown) {
        const error = asDataverseError(thrown);
        if (error.code === 'NO_PROFILE') {
          await lastGood.forget();
          return 'gone';
        }
        if (isAsked || !MAY_PASS.includes(error.code)) problem = { error, ...(good && { since: good.at }) };
        return 'same';
      }
    },
  };
}

/** The next look will do. */
const MAY_PASS: readonly string[] = ['DATAVERSE_BUSY', 'DATAVERSE_OFFLINE', 'DATAVERSE_SIGNED_OUT'];
