import type { EventsThatCarry } from '../protocol/sdk-events';
import type { Undo } from './undo';

/** The subtypes ipSCAPE's options know (knowledgehub.ipscape.com, Microsoft Dynamics CTI Adapter). */
export const CALL_SUBTYPES = ['manual', 'inbound', 'preview', 'outbound'] as const;
export type CallSubtype = (typeof CALL_SUBTYPES)[number];

/** JSON as it came from ipSCAPE; paths of screen pop parameters are walked in it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** What ipSCAPE reports of one agent's handling of one call, read from the event's payload. */
export interface InteractionFacts {
  /** `agentInteractionId` as text: ipSCAPE sends it as number or string. */
  readonly id: string;
  readonly subtype: CallSubtype;
  /** ipSCAPE's word where it is none we know: `subtype` is then the nearest one, and the default rule serves. */
  readonly unknownSubtype?: string;
  /** The customer's number as ipSCAPE wrote it; empty when withheld. */
  readonly customerNumber: string;
  readonly campaign: string;
  readonly leadId: string;
  /** Between two agents, by ipSCAPE's word for the kind of call. */
  readonly isInternal?: boolean;
  /** The leg of the call this interaction handles, and the ones it came from by transfer or consultation. */
  readonly activityId?: string;
  readonly parentActivityId?: string;
  readonly rootActivityId?: string;
  /** Why a dial attempt failed, in ipSCAPE's words. */
  readonly failure?: string;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
  readonly talkSeconds?: number;
  readonly wrapSeconds?: number;
  /** The wrap code as people read it (`wrapDescription`), else its number as text. */
  readonly wrapCode?: string;
  /** The whole payload under the root word `interaction`. */
  readonly data: JsonObject;
}

/** Events that concern one call. */
export type CallEventName = EventsThatCarry<'interaction'>;

export type ToolbarEvent =
  | { readonly name: EventsThatCarry<'nothing'> }
  | { readonly name: EventsThatCarry<'presence'>; readonly presence: string }
  | { readonly name: CallEventName; readonly interaction: InteractionFacts }
  | { readonly name: EventsThatCarry<'component'>; readonly component: string; readonly value: string }
  /** Known or unknown, not understood: kept for the trace, changes nothing. */
  | { readonly name: 'unreadable'; readonly of: string; readonly why: string };

/**
 * How far the panel has come with ipSCAPE's page.
 *
 * - `loading`    the frame loads
 * - `silent`     the page is loaded, our script in it has sent nothing for 10 s
 * - `unreachable` the page itself did not load
 * - `outdated`   bridge and panel do not fit: reload
 * - `connected`  events come in
 */
export type ToolbarLink =
  | { readonly state: 'loading' }
  | { readonly state: 'silent' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'outdated'; readonly bridgeVersion: string }
  | {
      readonly state: 'connected';
      readonly bridgeVersion: string;
      /** Other CRM scripts in ipSCAPE's page: each call would be logged twice. */
      readonly otherScripts: readonly string[];
    };

export interface ComponentOption {
  readonly label: string;
  readonly value: string;
  readonly selected: boolean;
}

/** ipSCAPE's softphone. Methods reject with an `AdapterError` (TOOLBAR_TIMEOUT, TOOLBAR_REFUSED). */
export interface Toolbar {
  onEvent(listener: (event: ToolbarEvent) => void): Undo;
  /** Calls at once with the present link, then on each change. */
  onLink(listener: (link: ToolbarLink) => void): Undo;
  isSignedIn(): Promise<boolean>;
  /** ipSCAPE's own words for the agent's state: "On Pause: Lunch". */
  presence(): Promise<string>;
  /** The call the agent is on, if any: asked at start, since a call may have begun before we did. */
  currentInteraction(): Promise<InteractionFacts | undefined>;
  /**
   * What ipSCAPE knows of one interaction, also of one that has ended; nothing where it answers with none or another.
   */
  interactionById(id: string): Promise<InteractionFacts | undefined>;
  dial(number: string): Promise<void>;
  /** Adds a choice to an in-call component (`addComponentOption`). */
  addOption(component: string, option: ComponentOption): Promise<void>;
}
