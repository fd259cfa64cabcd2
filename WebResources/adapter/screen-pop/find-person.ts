import type { Configuration } from '../../configuration/configuration';
import { asAdapterError } from '../../ports/adapter-error';
import type { InteractionFacts } from '../../ports/toolbar';
import type { Match } from '../adapter-state';
import { rulesFor } from './rules';
import type { PopPorts } from './screen-pop';
import { fillRules, runSearches } from './searches';

/**
 * One more look-up by the same rules, with nothing shown: for a record that was made while the call went on. Never
 * rejects.
 *
 * @returns the match where there is exactly one
 */
export async function findPerson(
  facts: InteractionFacts,
  configuration: Configuration,
  { dataverse, note }: Pick<PopPorts, 'dataverse' | 'note'>,
): Promise<Match | undefined> {
  const rules = rulesFor(configuration.rules, facts);
  const table = rules[0]?.table ?? '';
  try {
    const searches = fillRules(rules, facts, configuration, { note });
    const { competing } = await runSearches(searches, dataverse, note);
    return competing.length === 1 ? competing[0]?.match : undefined;
  } catch (thrown) {
    const { code, values } = asAdapterError(thrown, 'DATAVERSE_REFUSED', { table });
    note('query-failed', { table, message: '', code, ...values });
    return undefined;
  }
}
