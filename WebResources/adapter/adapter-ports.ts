import type { Configuration } from '../configuration/configuration';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { Metadata } from '../ports/metadata';
import type { OutboxStore } from '../ports/outbox-store';
import type { RecordWriter } from '../ports/record-writer';
import type { Toolbar } from '../ports/toolbar';
import type { Undo } from '../ports/undo';
import type { RecordTexts } from './activity/subject';
import type { AdapterAction } from './adapter-action';
import type { AdapterState } from './adapter-state';
import type { Plans } from './phone/plans';
import type { Screen } from './screen';

/** What the adapter needs from outside. */
export interface AdapterPorts {
  readonly toolbar: Toolbar;
  readonly screen: Screen;
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly store: OutboxStore;
  readonly writer: RecordWriter;
  readonly clock: Clock;
  /** Numbering plans; left out, those of eight countries. */
  readonly plans?: Plans;
}

/** Whose calls it handles, and how. */
export interface AdapterContext {
  readonly configuration: Configuration;
  readonly organisationId: string;
  readonly userId: string;
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
