import type { JsonOptions } from './json/json-options';

/** A security role. Its id differs between environments, so the name goes along. */
export interface RoleName {
  readonly id: string;
  readonly name: string;
}

/** What of a configuration ipSCAPE's JSON cannot say: its name, its connection and who uses it. */
export interface ConfigurationIdentity {
  readonly name: string;
  readonly ctiUrl: string;
  readonly integrationKey: string;
  readonly order: number;
  readonly isDefault: boolean;
  readonly roles: readonly RoleName[];
}

/**
 * A whole configuration: what a version keeps, and what is exported from one environment for another. `planChanges`
 * takes one as what is wanted.
 */
export type ConfigurationDocument = ConfigurationIdentity & JsonOptions;
