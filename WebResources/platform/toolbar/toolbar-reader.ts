import type { Json, ToolbarEvent } from '../../ports/toolbar';
import { carries, isSdkEvent } from '../../protocol/sdk-events';
import { readInteraction } from './interaction-reader';
import { firstOf, isJson, isJsonObject, ownValue, partOf, textOf } from './json';

/**
 * An event of ipSCAPE's SDK in our words. Never throws: what cannot be understood becomes `unreadable`.
 * @param name the relayed name of the SDK's listener
 * @param response what the listener was called with, `{result}` or `{error}`
 */
export function readToolbarEvent(name: string, response: unknown): ToolbarEvent {
  const unreadable = (why: string): ToolbarEvent => ({ name: 'unreadable', of: name, why });
  if (!isSdkEvent(name)) return unreadable('no event of this name is known');
  const error = readError(response);
  if (error !== undefined && name === 'callFailed') {
    const interaction = readInteraction(response, name);
    if (interaction) return { name, interaction: { failure: error, ...interaction } };
  }
  if (error !== undefined) return unreadable(error);
  if (carries(name, 'presence')) {
    const presence = readPresence(response);
    return presence ? { name, presence } : unreadable('it names no presence');
  }
  if (carries(name, 'component')) {
    const change = readComponentChange(response);
    return change ? { name, ...change } : unreadable('it names no component');
  }
  if (carries(name, 'interaction')) {
    const interaction = readInteraction(response, name);
    return interaction ? { name, interaction } : unreadable('it has no interaction id');
  }
  return { name };
}

/** The reason in `{error}`, whatever its shape; `undefined` where the response is none. */
export function readError(response: unknown): string | undefined {
  if (!isJsonObject(response)) return undefined;
  const error = ownValue(response, 'error');
  if (error === undefined || error === null || error === false) return undefined;
  const reason = isJsonObject(error) ? firstOf([error], ['message', 'description', 'error', 'code']) : error;
  return textOf(reason) || 'no reason given';
}

/** ipSCAPE's own word for the agent's state and why, "On Pause: Lunch", or an empty text. Its place is not documented. */
export function readPresence(response: unknown): string {
  const result = resultOf(response);
  if (!isJsonObject(result)) return textOf(result);
  const names = ['presence', 'agentPresence', 'presenceName', 'name', 'status', 'state'];
  const [presence, reason] = [names, ['pauseReason', 'pauseReasonName', 'reason']].map((places) => {
    const value = firstOf([result], places);
    return isJsonObject(value) ? textOf(firstOf([value], names)) : textOf(value);
  });
  return presence && reason ? `${presence}: ${reason}` : (presence ?? '');
}

/** Whether an agent is signed in, by the answer of `isAuthorised`; an `{error}` is a no. */
export function readSignedIn(response: unknown): boolean {
  if (readError(response) !== undefined) return false;
  const result = resultOf(response);
  const names = ['isAuthorised', 'authorised', 'isAuthorized'];
  const answer = isJsonObject(result) ? firstOf([result], names) : result;
  return answer === true || answer === 'true';
}

/** `{name, value}`, `{component, value}`, `{name, option: {value}}`, or any of them under `component`; an empty value unlinks. */
function readComponentChange(response: unknown): { component: string; value: string } | undefined {
  const result = resultOf(response);
  if (!isJsonObject(result)) return undefined;
  const places = [result, partOf(result, 'component')];
  const component = textOf(firstOf(places, ['name', 'component']));
  const options = places.map((place) => partOf(place, 'option'));
  return component ? { component, value: textOf(firstOf([...places, ...options], ['value'])) } : undefined;
}

function resultOf(response: unknown): Json | undefined {
  if (isJsonObject(response)) return ownValue(response, 'result') ?? response;
  return isJson(response) ? response : undefined;
}
