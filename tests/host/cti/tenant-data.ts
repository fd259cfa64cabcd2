import type { Campaign, Subtype, WrapCode } from './call';

/** The key of the one integration this tenant has; the host's sample configuration holds the same. */
export const INTEGRATION_KEY = '0123456789abcdef01234567';

export const AGENT = { agentId: 1002, agentFullName: 'Alex Agent', username: 'alex.agent' };

/** `Disconnected`: signed in, the voice not connected, as after the agent has skipped that step. */
export const PRESENCES = ['Available', 'On Pause', 'Disconnected'] as const;
export type Presence = (typeof PRESENCES)[number];

/** Whom agent calls reach, and under which number. */
export const COLLEAGUE = 'Robin Colleague';
export const COLLEAGUE_EXTENSION = '1003';

export const PAUSE_REASONS = ['Break', 'Lunch', 'Meeting', 'Training'];

const WRAP_CODES: readonly WrapCode[] = [
  { wrapCode: 26, wrapDescription: 'Sale' },
  { wrapCode: 27, wrapDescription: 'No sale' },
  { wrapCode: 28, wrapDescription: 'Call back' },
  { wrapCode: 29, wrapDescription: 'Wrong number' },
];
export const WRAP_TEXTS = WRAP_CODES.map((code) => code.wrapDescription);

/** Any other text is one more code of the campaign, as an administrator may have added it. */
export function wrapCode(text: string): WrapCode {
  return WRAP_CODES.find((code) => code.wrapDescription === text) ?? { wrapCode: 99, wrapDescription: text };
}

const CAMPAIGN_OF: Record<Subtype, string> = {
  inbound: 'Support Inbound',
  outbound: 'Spring Outbound',
  preview: 'Spring Outbound',
  manual: 'Manual Calls',
};
export const CAMPAIGN_NAMES = [...new Set(Object.values(CAMPAIGN_OF))];

/** @param name empty: a call outside any campaign; left out: the usual one of such calls */
export function campaign(subtype: Subtype, name = CAMPAIGN_OF[subtype]): Campaign | undefined {
  if (name === '') return undefined;
  const index = CAMPAIGN_NAMES.indexOf(name);
  return { campaignId: index < 0 ? CAMPAIGN_NAMES.length + 1 : index + 1, campaignName: name };
}
