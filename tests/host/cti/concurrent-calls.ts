import type { Call } from './call';
import { Refusal } from './refusal';

/** Two interactions at most, and one begins only while the other is on hold. @throws Refusal */
export function demandRoom(others: readonly Call[]): void {
  const busy = others.find((call) => call.state !== 'held') ?? (others.length > 1 ? others[0] : undefined);
  if (busy)
    throw new Refusal(
      409,
      `Call ${busy.id} is ${busy.state}: it has to end or be put on hold before another begins.`,
    );
}

/** One conversation at a time: there are no conferences. @throws Refusal */
export function demandSilence(others: readonly Call[]): void {
  const talking = others.find((call) => call.state === 'talking');
  if (talking) throw new Refusal(409, `Call ${talking.id} is talking: put it on hold first.`);
}

/** The call on which the agent asks a colleague about `call`, as long as they talk. */
export function consultationAbout(leg: number, calls: readonly Call[]): Call | undefined {
  return calls.find(
    ({ parentActivityId, state }) => parentActivityId === leg && (state === 'talking' || state === 'held'),
  );
}
