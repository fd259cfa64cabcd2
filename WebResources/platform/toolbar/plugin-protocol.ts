import type { SdkMethod } from '../../ports/bridge-protocol';
import { isJsonObject, ownValue, textOf } from './json';

/**
 * What ipSCAPE's public sample plugin says (github.com/awangpermadi/IPScape-telphony-package-sample): events and
 * answers alike, without any id, posted to `window.top`.
 */
export interface PluginMessage {
  readonly methodName: string;
  readonly clientVersion: string;
  readonly response: unknown;
}

/** The plugin's own names, where they are not the SDK's. */
const EVENT_OF: Partial<Record<SdkMethod, string>> = { addComponentOption: 'inCallComponentOptionAdd' };
const ANSWERED_AS: Partial<Record<SdkMethod, string>> = { getAgentCampaigns: 'getAllocatedCampaigns' };

/** @returns `undefined` for anything that is not a message of the plugin */
export function readFromPlugin(data: unknown): PluginMessage | undefined {
  if (!isJsonObject(data) || ownValue(data, 'clientVersion') === undefined) return undefined;
  const methodName = ownValue(data, 'methodName');
  return typeof methodName === 'string' && methodName !== ''
    ? { methodName, clientVersion: textOf(data['clientVersion']), response: data['response'] }
    : undefined;
}

/** A request as the plugin understands it: objects travel as JSON text, except a number to dial. */
export function pluginRequest(method: SdkMethod, argument: unknown): object {
  const event = EVENT_OF[method] ?? method;
  if (method === 'clickToDial' && isJsonObject(argument)) return { ...argument, event };
  if (argument === undefined) return { event };
  return { event, payload: typeof argument === 'string' ? argument : JSON.stringify(argument) };
}

/** The `methodName` the plugin answers `method` with: all there is to match an answer by. */
export function pluginAnswerName(method: SdkMethod): string {
  return ANSWERED_AS[method] ?? method;
}
