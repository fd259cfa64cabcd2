import type { Clock } from '../ports/clock';
import type { ErrorCode } from '../ports/adapter-error';
import { undoList, type Undo } from '../ports/undo';
import { backOff } from './activity/back-off';
import type { CallState, PopState } from './adapter-state';
import type { Calls } from './calls';

export interface LookAgainPorts {
  readonly calls: Calls;
  readonly clock: Clock;
  readonly random?: () => number;
}

const UNREACHABLE: readonly ErrorCode[] = ['DATAVERSE_BUSY', 'DATAVERSE_OFFLINE', 'DATAVERSE_SIGNED_OUT'];

/** The look-up has failed because Dataverse could not be reached: it will be there again. */
export function isToBeLookedUpAgain(pop: PopState): boolean {
  return pop.kind === 'failed' && !pop.match && UNREACHABLE.includes(pop.error.code);
}

/** Looks callers up again, as long as Dataverse cannot be reached, also after their call has ended. */
export function lookAgainLater(
  { calls, clock, random }: LookAgainPorts,
  lookUp: (call: CallState) => Promise<void>,
): Undo {
  const undos = undoList();
  const waits = backOff(random);
  undos.add(
    calls.onChange((call, before) => {
      if (call.pop === before?.pop || call.pop.kind === 'searching') return;
      if (isToBeLookedUpAgain(call.pop)) undos.add(clock.after(waits.next(), () => again(call)));
      else waits.reset();
    }),
  );

  /** Unless the agent has searched again, or chosen, meanwhile. */
  function again({ interaction, pop }: CallState): void {
    const call = calls.get(interaction.id);
    if (call && call.pop === pop) void lookUp(call);
  }
  return undos.run;
}
