import { inTime, type Clock } from '../../ports/clock';
import type { InteractionFacts, Toolbar } from '../../ports/toolbar';
import type { Outbox, StoredCall } from './outbox';
import { isSameCall } from './same-call';

export interface CatchUpPorts {
  readonly toolbar: Pick<Toolbar, 'interactionById'>;
  readonly outbox: Pick<Outbox, 'stored'>;
  readonly clock: Clock;
}

/** Older calls are people's business: ipSCAPE may have given their ids again. */
const YOUNGEST_MS = 48 * 3600 * 1000;
const PATIENCE_MS = 5_000;

/**
 * Asks ipSCAPE for each call that is still open here: its end may have been reported while no panel ran. One after the
 * other, five seconds each; what is not answered stays as it is. Never rejects.
 *
 * @param inFocus the call that ipSCAPE's page shows, which its events report
 * @param found receives each call that ipSCAPE knows, with what it says of it now
 */
export async function catchUp(
  { toolbar, outbox, clock }: CatchUpPorts,
  inFocus: string | undefined,
  found: (callId: string, facts: InteractionFacts) => void,
): Promise<void> {
  const ageOf = ({ memory }: StoredCall): number => clock.now().getTime() - Date.parse(memory.startedAt);
  const open = outbox.stored().filter((call) => !call.memory.closed && ageOf(call) < YOUNGEST_MS);
  for (const call of open) {
    const id = call.memory.dialledAs ?? call.interactionId;
    if (call.callId === inFocus) continue;
    const facts = await inTime(toolbar.interactionById(id), PATIENCE_MS, clock);
    if (facts && isThat(call, facts, ageOf(call))) found(call.callId, facts);
  }
}

function isThat({ memory }: StoredCall, facts: InteractionFacts, ageMs: number): boolean {
  const { activityId, startedAt, customerNumber } = facts;
  if (memory.presentedLead !== undefined) return memory.presentedLead === facts.leadId;
  return isSameCall(
    memory,
    { activityId, reportedStart: startedAt?.toISOString(), number: customerNumber },
    ageMs,
  );
}

/** Whether ipSCAPE has seen the end of a call, and how. */
export function endOf({ wrapCode, endedAt }: InteractionFacts): 'wrapped' | 'ended' | undefined {
  if (wrapCode !== undefined) return 'wrapped';
  return endedAt && 'ended';
}
