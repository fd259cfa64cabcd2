import type { CallState } from './adapter-state';
import type { CallOnScreen } from './screen';

/** The call as a session's title shows it. */
export function onScreen({ interaction, person }: CallState): CallOnScreen {
  const { id, facts } = interaction;
  return { id, title: person?.name || facts.customerNumber || facts.campaign };
}
