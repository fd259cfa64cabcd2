/**
 * The listeners of `@ipscape/web-client` (its README) and the names that ipSCAPE's public sample plugin relays their
 * events under. The host keeps its own list: one borrowed from the product would mirror the product's mistakes.
 */
export const SDK_EVENTS = {
  onAgentLogin: 'agentLogin',
  onAgentLogout: 'agentLogout',
  onAgentPresenceChange: 'agentPresenceChange',
  onCallStarted: 'callStarted',
  onCallFailed: 'callFailed',
  onCallHangup: 'callHangup',
  onCallWrapped: 'callWrapped',
  onPreviewAllocated: 'previewAllocated',
  onComponentChanged: 'componentChanged',
  onInteractionOpen: 'interactionOpen',
  onInteractionClosed: 'interactionClosed',
} as const;
export type SdkListenerName = keyof typeof SDK_EVENTS;
export type SdkEventName = (typeof SDK_EVENTS)[SdkListenerName];

/** The methods that the sample plugin calls. */
export const SDK_METHODS = [
  'isAuthorised',
  'getAgentDetails',
  'getAgentPresence',
  'getAgentCampaigns',
  'getPauseReasons',
  'getCurrentInteraction',
  'getInteractionById',
  'getIntegrationSettings',
  'clickToDial',
  'addComponentOption',
] as const;

/** What the SDK's listener of that event is called with. */
export interface SdkEvent {
  readonly name: SdkEventName;
  readonly response: object;
}
