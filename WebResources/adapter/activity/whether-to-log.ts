import type { Configuration } from '../../configuration/configuration';
import type { CallState } from '../adapter-state';

/**
 * Whether a call gets a record. What has one keeps it.
 *
 * @param isLogged the call has a record already
 */
export function isToBeLogged(
  call: CallState,
  configuration: Configuration,
  isLogged: boolean,
  now: Date,
): boolean {
  return isLogged || whyNotLogged(call, configuration, now) === undefined;
}

/**
 * - `presented`  a lead is shown to the agent, nothing was dialled
 * - `internal`   a call between colleagues
 * - `short`      it has not lasted long enough, or not yet
 */
export type NotLogged = 'presented' | 'internal' | 'short';

/** Why a call gets no record; `undefined` where it gets one. What the agent has written notes about is worth one. */
export function whyNotLogged(
  call: CallState,
  configuration: Configuration,
  now: Date,
): NotLogged | undefined {
  if (call.notes.trim()) return undefined;
  if (!wasCalled(call)) return configuration.createTaskOnPreview ? undefined : 'presented';
  if (!configuration.logInternalCalls && isInternal(call)) return 'internal';
  return lastedSeconds(call, now) >= configuration.minimumSeconds ? undefined : 'short';
}

/** When a call that goes on will have lasted long enough, in milliseconds from now; `undefined` where it has. */
export function untilLongEnough(
  call: CallState,
  configuration: Configuration,
  now: Date,
): number | undefined {
  if (call.interaction.state !== 'talking') return undefined;
  const seconds = configuration.minimumSeconds - lastedSeconds(call, now);
  return seconds > 0 ? seconds * 1000 : undefined;
}

/** Between colleagues: ipSCAPE says so, or the number is one of the organisation's own. */
function isInternal({ interaction, pop, person }: CallState): boolean {
  const isOwnNumber = pop.kind === 'withheld' && pop.reason === 'own';
  return interaction.facts.isInternal === true || isOwnNumber || person?.table === 'systemuser';
}

function wasCalled({ interaction }: CallState): boolean {
  return 'startedAt' in interaction;
}

function lastedSeconds({ interaction }: CallState, now: Date): number {
  switch (interaction.state) {
    case 'previewed':
      return 0;
    case 'talking':
      return (now.getTime() - interaction.receivedAt.getTime()) / 1000;
    case 'wrapping':
    case 'closed':
      if (interaction.failed || !interaction.startedAt) return 0;
      return (interaction.endedAt.getTime() - interaction.startedAt.getTime()) / 1000;
  }
}
