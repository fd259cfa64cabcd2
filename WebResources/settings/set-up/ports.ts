import type { Administration } from '../../ports/administration';
import type { ChangeSet } from '../../ports/change-set';
import type { Dataverse } from '../../ports/dataverse';
import type { Metadata } from '../../ports/metadata';
import type { ToolbarLink } from '../../ports/toolbar';

export interface SetUpPorts {
  readonly dataverse: Dataverse;
  readonly changeSet: ChangeSet;
  readonly administration: Administration;
  /** Made for each round of checks: it remembers its answers, and a column may have come since. */
  readonly openMetadata: () => Metadata;
  /** Loads ipSCAPE's page as the panel does, until it is known how far that comes. */
  readonly openCtiPage: (origin: string, integrationKey: string) => Promise<ToolbarLink>;
  /** Origin of this organisation. */
  readonly organisationUrl: string;
  /** Where the administrator's browser says they are; empty where it does not. */
  readonly country: string;
}
