import type { CallSession } from '../../ports/cif';
import { readObject, textIn } from './cif-readers';

/** What we give a session with, and find it again by. */
export interface SessionContext {
  readonly interactionId: string;
}

/** An event of a session, ours or not. */
export interface SessionTold {
  readonly id: string;
  readonly isFocused: boolean;
  /** Empty where the event carries no context of ours. */
  readonly interactionId: string;
}

/** `onSessionSwitched` and `onSessionClosed`: `{"sessionId","focused","context"}`; documented as `focussed`. */
export function readSessionTold(argument: unknown): SessionTold | undefined {
  const told = readObject(argument);
  const id = textIn(told, 'sessionId');
  if (id === '') return undefined;
  return {
    id,
    isFocused: (told['focused'] ?? told['focussed']) === true,
    interactionId: interactionIn(told),
  };
}

/** `getSession` answers with a Map; the context in it is what `createSession` was given. */
export function readCallSession(id: string, answer: unknown): CallSession | undefined {
  const interactionId = interactionIn(readObject(answer));
  return interactionId ? { id, interactionId } : undefined;
}

/** `getAllSessions`: a list, or an object with the index as key. */
export function readIds(answer: unknown): readonly string[] {
  return Object.values(readObject(answer)).filter((id) => typeof id === 'string');
}

function interactionIn(session: Readonly<Record<string, unknown>>): string {
  return textIn(readObject(session['context']), 'interactionId');
}
