import type { Profile } from '../../options/options';
import type { InteractionFacts } from '../../ports/toolbar';
import type { Match } from '../adapter-state';
import { matchesOf, popScreen, type PopPorts } from './screen-pop';

/**
 * Looks for the caller once more, without showing anything: a record of theirs may have been made during the call.
 * @returns the one match; nothing where there is none, or several
 */
export async function findPerson(
  facts: InteractionFacts,
  profile: Profile,
  ports: Pick<PopPorts, 'dataverse' | 'note'>,
): Promise<Match | undefined> {
  const call = { id: facts.id, title: '' };
  const pop = await popScreen(facts, profile, { ...ports, call, onNewRecord: () => undefined });
  const [match] = pop.kind === 'opened' ? matchesOf(pop) : [];
  return match;
}
