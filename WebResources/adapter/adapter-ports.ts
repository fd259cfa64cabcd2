import type { Configuration } from '../configuration/configuration';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { LookUpCosts } from '../ports/look-up-costs';
import type { Metadata } from '../ports/metadata';
import type { OutboxStore } from '../ports/outbox-store';
import type { RecordWriter } from '../ports/record-writer';
import type { Toolbar } from '../ports/toolbar';
import type { Undo } from '../ports/undo';
import type { RecordTexts } from './activity/subject';
import type { AdapterAction } from './adapter-action';
import type { AdapterState } from './adapter-state';
import type { Screen } from './screen';

/** What the adapter needs from outside. */
export interface AdapterPorts {
  readonly toolbar: Toolbar;
  readonly screen: Screen;
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly costs: LookUpCosts;
  readonly store: OutboxStore;
  readonly writer: RecordWriter;
  readonly clock: Clock;
  /** From 0 up to 1; the browser's own where left out. */
  readonly random?: () => number;
}

/** Whose calls it handles, and how. */
export interface AdapterContext {
  readonly configuration: Configuration;
  readonly organisationId: string;
  readonly userId: string;
  /**
   * Whether the user may change activities (prvWriteActivity), once that is known: without it nothing of a call is
   * written before it has ended. Never rejects.
   */
  readonly mayChangeActivities?: Promise<boolean>;
  readonly texts: RecordTexts & {
    /** The word for "None" in ipSCAPE's select boxes. */
    readonly none: string;
  };
}

/** The adapter as the panel sees it: a state, and what the agent does. */
export interface Adapter {
  state(): AdapterState;
  /** Calls the listener at once with the present state, then on each change. */
  onState(listener: (state: AdapterState) => void): Undo;
  /** Does what the agent asks for. Returns at once; what comes of it shows in the state. */
  act(action: AdapterAction): void;
  stop: Undo;
}
