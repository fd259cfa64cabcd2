import type { ClickToAct } from '../ports/cif';
import type { Configuration } from '../configuration/configuration';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { Metadata } from '../ports/metadata';
import type { OutboxStore } from '../ports/outbox-store';
import type { RecordWriter } from '../ports/record-writer';
import type { RecordRef } from '../ports/records';
import type { Toolbar } from '../ports/toolbar';
import type { Undo } from '../ports/undo';
import type { RecordTexts } from './activity/subject';
import type { AdapterState, Box, Match } from './adapter-state';
import type { Plans } from './phone/plans';
import type { Screen } from './screen';
import type { TraceEntry } from './trace';

/** What the adapter needs from outside. */
export interface AdapterPorts {
  readonly toolbar: Toolbar;
  readonly screen: Screen;
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly store: OutboxStore;
  readonly writer: RecordWriter;
  readonly clock: Clock;
  /** From 0 up to 1; the browser's own where left out. */
  readonly random?: () => number;
  /** Numbering plans; left out, those of eight countries. */
  readonly plans?: Plans;
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

/** What the agent can do. Everything returns at once; what comes of it shows in the state. */
export interface Adapter {
  state(): AdapterState;
  onState(listener: (state: AdapterState) => void): Undo;
  /** The agent picked one of several matches, or none of them. */
  pick(match: Match | undefined): void;
  /** Opens what was found but not shown, over what is in front. */
  openOffered(): void;
  newRecord(table: string): void;
  /** A search that failed is tried again. */
  searchAgain(): void;
  searchAll(): void;
  choose(box: Box, record: RecordRef | null): void;
  /**
   * @param id of the call, which may not be in hand any more when the agent's last key arrives
   * @param isTyping more is to come: it is kept, and written when the agent pauses
   */
  setNotes(id: string, notes: string, isTyping: boolean): void;
  visited(record: RecordRef): void;
  /** @param page the record whose form was in front of the click */
  clicked(click: ClickToAct, page: RecordRef | undefined): void;
  /** The agent's answer to a question before dialling. */
  answerDial(yes: boolean): void;
  /** A call got no session of its own, and why: it was shown in front instead. */
  hadNoSession(why: TraceEntry['values']): void;
  retryUnsaved(): void;
  stop: Undo;
}
