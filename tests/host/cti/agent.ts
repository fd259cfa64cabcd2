import type { SdkEvent } from './sdk-event';
import { Refusal } from './refusal';
import { PAUSE_REASONS, PRESENCES, type Presence } from './tenant-data';

export interface AgentState {
  readonly signedIn: boolean;
  /** Empty while signed out. */
  readonly presence: Presence | '';
  readonly pauseReason: string;
}

export const SIGNED_OUT: AgentState = { signedIn: false, presence: '', pauseReason: '' };

/**
 * The agent after `body`, `{signedIn, presence, pauseReason}`, each as far as it shall change. Signing out in a call
 * is possible, as when a session ends on the server: the call goes on and is found again at the next sign-in.
 * @throws Refusal
 */
export function nextAgent(
  agent: AgentState,
  body: Readonly<Record<string, unknown>>,
): { agent: AgentState; events: SdkEvent[] } {
  const signedIn = body['signedIn'] ?? agent.signedIn;
  if (typeof signedIn !== 'boolean') throw new Refusal(400, 'signedIn is true or false.');
  if (!signedIn) {
    if (body['presence'] !== undefined)
      throw new Refusal(409, 'The agent is signed out and has no presence: sign in first.');
    return { agent: SIGNED_OUT, events: agent.signedIn ? [event('agentLogout', SIGNED_OUT)] : [] };
  }
  const asked = body['presence'] ?? (agent.presence || 'Available');
  const presence = PRESENCES.find((one) => one === asked);
  if (!presence) throw new Refusal(400, `A presence is one of ${PRESENCES.join(', ')}.`);

  const next = { signedIn, presence, pauseReason: pauseReason(presence, body['pauseReason']) };
  const events = agent.signedIn ? [] : [event('agentLogin', next)];
  if (next.presence !== agent.presence || next.pauseReason !== agent.pauseReason)
    events.push(event('agentPresenceChange', next));
  return { agent: next, events };
}

function event(name: SdkEvent['name'], { presence, pauseReason }: AgentState): SdkEvent {
  const reported = name === 'agentPresenceChange' ? { presence, pauseReason } : {};
  return { name, response: { result: reported } };
}

function pauseReason(presence: Presence, asked: unknown): string {
  if (presence !== 'On Pause') return '';
  return typeof asked === 'string' && asked !== '' ? asked : (PAUSE_REASONS[0] ?? '');
}
