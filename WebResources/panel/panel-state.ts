import type { AdapterAction } from '../adapter/adapter-action';
import type { AdapterState } from '../adapter/adapter-state';
import type { MissingPrivilege } from '../configuration/needed-privileges';
import type { AdapterError } from '../ports/adapter-error';
import type { BrowserTrouble } from './browser-troubles';
import type { RecordRef } from '../ports/records';
import type { ToolbarLink } from '../ports/toolbar';
import type { ConfigurationProblem } from './configuration';
import type { RequestOutcome } from './agent-requests';

/** What the agent has to know of the configuration in use. */
export interface ConfigurationState {
  readonly problem?: ConfigurationProblem;
  /** The agent has asked whether it has changed. */
  readonly isLooking: boolean;
  /** It has changed; that waits for the end of the call. */
  readonly isPending: boolean;
}

/**
 * - `signed-in-now`      another user has signed in in this browser while this one is on a call
 * - `since-page-loaded`  the panel works as the user who is signed in; Dynamics' page around it is still another one's
 */
export type UserChange = 'signed-in-now' | 'since-page-loaded';

/**
 * What the panel shows.
 *
 * - `starting`  CIF, Dataverse and the configuration are being fetched; shown in words only after 400 ms
 * - `stopped`   it cannot go on without help: the error names cause and remedy, [Retry] starts again
 * - `waiting`   another tab handles the calls; `adapter` is the state that tab has sent last
 * - `acting`    this tab frames ipSCAPE's page
 */
export type PanelState =
  | { readonly stage: 'starting' }
  | { readonly stage: 'stopped'; readonly error: AdapterError }
  | {
      readonly stage: 'waiting';
      readonly configurationName: string;
      readonly configuration: ConfigurationState;
      readonly adapter: AdapterState;
      /** The agent pressed [Use this tab] during a call: its audio would end, so ask first. */
      readonly confirmTake: boolean;
      /** The other tab is another user's; theirs is the softphone while they are on a call. */
      readonly otherUser?: 'idle' | 'on-call' | undefined;
      readonly outcome: RequestOutcome | undefined;
      readonly userChange?: UserChange | undefined;
      readonly troubles: readonly BrowserTrouble[];
    }
  | {
      readonly stage: 'acting';
      readonly configurationName: string;
      readonly configuration: ConfigurationState;
      readonly link: ToolbarLink;
      readonly adapter: AdapterState;
      /** What the agent's roles lack for this configuration, until the agent has closed the message. */
      readonly missing: readonly MissingPrivilege[];
      readonly outcome: RequestOutcome | undefined;
      readonly userChange?: UserChange | undefined;
      readonly troubles: readonly BrowserTrouble[];
    };

/** What the agent can do in the panel. Every action returns at once; what comes of it shows in the state. */
export interface PanelActions {
  retry(): void;
  useThisTab(): void;
  confirmUseThisTab(yes: boolean): void;
  /** Opens the record in Dynamics, in front of the agent. */
  openRecord(record: RecordRef): void;
  /** Something with the call, done by the tab that has it. */
  act(action: AdapterAction): void;
  reloadConfiguration(): void;
  copyTrace(): void;
  dismissMissing(): void;
  dismissOutcome(): void;
}

/** Before the panel has got anywhere, nothing can be done but wait. */
export const IDLE_ACTIONS: PanelActions = {
  retry: () => undefined,
  useThisTab: () => undefined,
  confirmUseThisTab: () => undefined,
  openRecord: () => undefined,
  act: () => undefined,
  reloadConfiguration: () => undefined,
  copyTrace: () => undefined,
  dismissMissing: () => undefined,
  dismissOutcome: () => undefined,
};
