import * as v from 'valibot';
import type { CallSession } from '../../ports/cif';
import { accept } from '../../schemas/accept';
import { textValue } from '../../schemas/row-values';
import { cifObject, asObject } from './cif-object';

/** What we give a session with, and find it again by. */
export interface SessionContext {
  readonly interactionId: string;
}

/** An event of a session, ours or not. */
export interface SessionEvent {
  readonly id: string;
  readonly isFocused: boolean;
  /** Empty where the event carries no context of ours. */
  readonly interactionId: string;
}

const isTrue = v.fallback(v.boolean(), false);
const context = cifObject({ interactionId: textValue });
const session = cifObject({ context: v.optional(context, {}) });
const sessionEvent = cifObject({
  sessionId: textValue,
  focused: isTrue,
  // as the documentation spells it
  focussed: isTrue,
  context: v.optional(context, {}),
});

/** `onSessionSwitched` and `onSessionClosed`: `{"sessionId","focused","context"}`. */
export function readSessionEvent(argument: unknown): SessionEvent | undefined {
  const { sessionId: id, focused, focussed, context } = v.parse(sessionEvent, argument);
  return id ? { id, isFocused: focused || focussed, interactionId: context.interactionId } : undefined;
}

/** `getSession` answers with a Map; the context in it is what `createSession` was given. */
export function readCallSession(id: string, answer: unknown): CallSession | undefined {
  const { interactionId } = v.parse(session, answer).context;
  return interactionId ? { id, interactionId } : undefined;
}

/** `getAllSessions`: a list, or an object with the index as key. */
export function readIds(answer: unknown): readonly string[] {
  return Object.values(asObject(answer)).flatMap((id) => accept(v.string(), id) ?? []);
}
