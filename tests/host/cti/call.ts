/**
 * One agent's handling of one call, as the simulated tenant keeps it.
 *
 *            preview                 dial                   hangup, fail             wrap, close
 *   (none) ----------> previewed -----------> talking ---------------------> wrapping -----------> closed
 *      |                   |  |              hold | ^                                                ^
 *      |                   |  |                   v | unhold                                         |
 *      |                   |  |                   held                                               |
 *      |                   |  '-- fail (no start is reported) --> wrapping                               |
 *      |                   '-- wrap (without a call), close (skipped) -------------------------------|
 *      '-- inbound, outbound, manual --> talking --- wrap (no hang-up is reported) ----------------------'
 *
 * A call without a campaign never wraps: its hang-up closes it. There is no state between dialling and talking: a
 * dialled call counts as answered until it fails. A transfer ends this agent's part like a hang-up; a consultation puts
 * the call on hold and begins another one beside it.
 */
export type CallState = 'previewed' | 'talking' | 'held' | 'wrapping' | 'closed';

export const SUBTYPES = ['manual', 'inbound', 'preview', 'outbound'] as const;
export type Subtype = (typeof SUBTYPES)[number];

/** What happens to a call, and from which states. */
export const MOVES = {
  dial: ['previewed'],
  fail: ['previewed', 'talking', 'held'],
  hold: ['talking'],
  unhold: ['held'],
  hangup: ['talking', 'held'],
  consult: ['talking', 'held'],
  transfer: ['talking', 'held'],
  wrap: ['previewed', 'talking', 'held', 'wrapping'],
  close: ['previewed', 'wrapping'],
  open: ['previewed', 'talking', 'held', 'wrapping'],
} as const satisfies Record<string, readonly CallState[]>;
export type Move = keyof typeof MOVES;

export interface Campaign {
  readonly campaignId: number;
  readonly campaignName: string;
}

export interface WrapCode {
  readonly wrapCode: number;
  readonly wrapDescription: string;
}

export interface LeadPhone {
  readonly index: number;
  readonly phone: string;
}

/** Lead data of an outbound campaign: these two are certain, the rest is as the campaign's list has it. */
export interface Lead {
  readonly leadId: number | string;
  readonly phones: readonly LeadPhone[];
  readonly [field: string]: unknown;
}

/** A select box of the page in a call, filled by an integration. */
export interface Component {
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly value: string;
}

/** Legs of calls (`activityId`) have numbers of their own. */
export function legOf(interactionId: number): number {
  return interactionId + 1396;
}

export interface Call {
  readonly id: number;
  readonly subtype: Subtype;
  /** The Workspace's word for the kind of call, where it is reported. */
  readonly callType?: string;
  /** A word in place of the subtype, which is reported nowhere then. */
  readonly reportedAs?: string;
  /** The legs this one came from, by transfer or consultation. */
  readonly parentActivityId?: number | string;
  readonly rootActivityId?: number | string;
  readonly state: CallState;
  /** The customer's; empty when withheld. */
  readonly number: string;
  readonly campaign?: Campaign;
  readonly lead?: Lead;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  readonly closedAt?: Date;
  readonly heldSince?: Date;
  readonly holdSeconds: number;
  readonly failed: boolean;
  /** Why the dial attempt failed, where that is reported. */
  readonly failure?: string;
  readonly transferred: boolean;
  readonly wrap?: WrapCode;
  readonly components: Readonly<Record<string, Component>>;
}
