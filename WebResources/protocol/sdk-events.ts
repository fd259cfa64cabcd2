/**
 * The one list of events of ipSCAPE's SDK, and what each carries. The SDK's listener of an event is called `on` and its
 * name (README of `@ipscape/web-client`); the names are as ipSCAPE's public sample plugin posts them.
 */
export const SDK_EVENTS = {
  agentLogin: 'nothing',
  agentLogout: 'nothing',
  agentPresenceChange: 'presence',
  callStarted: 'interaction',
  callFailed: 'interaction',
  callHangup: 'interaction',
  callWrapped: 'interaction',
  previewAllocated: 'interaction',
  componentChanged: 'component',
  interactionOpen: 'interaction',
  interactionClosed: 'interaction',
} as const;

export type SdkEventName = keyof typeof SDK_EVENTS;
export type SdkListener = `on${Capitalize<SdkEventName>}`;

type Content = (typeof SDK_EVENTS)[SdkEventName];
/** The names of the events that carry it. */
export type EventsThatCarry<Carried extends Content> = {
  [Name in SdkEventName]: (typeof SDK_EVENTS)[Name] extends Carried ? Name : never;
}[SdkEventName];

export function isSdkEvent(name: string): name is SdkEventName {
  return Object.keys(SDK_EVENTS).includes(name);
}

export function carries<Carried extends Content>(
  name: SdkEventName,
  content: Carried,
): name is EventsThatCarry<Carried> {
  return SDK_EVENTS[name] === content;
}

export function listenerOf(name: SdkEventName): SdkListener {
  return `on${name.charAt(0).toUpperCase()}${name.slice(1)}` as SdkListener;
}
