import * as v from 'valibot';
import type { SdkMethod } from '../../protocol/bridge-protocol';
import { accept } from '../../schemas/accept';
import { json, jsonObject, textOf } from './json';

/**
 * The messages of ipSCAPE's public sample plugin (github.com/awangpermadi/IPScape-telphony-package-sample): events and
 * answers alike, without any id, posted to `window.top`.
 */
const pluginMessage = v.object({
  methodName: v.pipe(v.string(), v.nonEmpty()),
  clientVersion: v.pipe(
    json,
    v.transform((version) => textOf(version)),
  ),
  response: v.optional(json),
});
export type PluginMessage = v.InferOutput<typeof pluginMessage>;

/** The plugin's own names, where they are not the SDK's. */
const EVENT_OF: Partial<Record<SdkMethod, string>> = { addComponentOption: 'inCallComponentOptionAdd' };
const ANSWERED_AS: Partial<Record<SdkMethod, string>> = { getAgentCampaigns: 'getAllocatedCampaigns' };

/** @returns `undefined` for anything that is not a message of the plugin */
export function readFromPlugin(data: unknown): PluginMessage | undefined {
  return accept(pluginMessage, data);
}

/** A request as the plugin understands it: objects travel as JSON text, except a number to dial. */
export function pluginRequest(method: SdkMethod, argument: unknown): object {
  const event = EVENT_OF[method] ?? method;
  if (argument === undefined) return { event };
  const members = accept(jsonObject, argument);
  if (method === 'clickToDial' && members) return { ...members, event };
  return { event, payload: typeof argument === 'string' ? argument : JSON.stringify(argument) };
}

/** The `methodName` the plugin answers `method` with: all there is to match an answer by. */
export function pluginAnswerName(method: SdkMethod): string {
  return ANSWERED_AS[method] ?? method;
}
