import type { Profile } from '../options/options';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { Metadata } from '../ports/metadata';
import type { OutboxStore } from '../ports/outbox-store';
import type { RecordWriter } from '../ports/record-writer';
import type { Toolbar } from '../ports/toolbar';
import type { RecordTexts } from './activity/subject';
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
export interface AdapterSettings {
  readonly profile: Profile;
  readonly organisationId: string;
  readonly userId: string;
  readonly texts: RecordTexts & {
    /** The word for "None" in ipSCAPE's select boxes. */
    readonly none: string;
  };
}
