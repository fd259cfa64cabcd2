import { plainGuid } from '../ports/records';

/** What has to be known of a configuration to choose among them. */
export interface ConfigurationSummary {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly isDefault: boolean;
  readonly roleIds: readonly string[];
}

export interface ConfigurationCriteria {
  /** Name or id of a configuration, from the provider record's custom parameter `configuration`. */
  readonly configuration?: string;
  /** The signed-in user's security roles. */
  readonly roleIds: readonly string[];
}

/**
 * The configuration a user works with: the one the provider record names, else the first in order that is meant for one of
 * the user's roles, else the default one. CIF 1.0 knows one provider per app, so it cannot choose by team: we do.
 *
 * @returns `undefined` where nothing fits, which the panel reports as "no configuration"
 */
export function chooseConfiguration(
  configurations: readonly ConfigurationSummary[],
  criteria: ConfigurationCriteria,
): ConfigurationSummary | undefined {
  if (criteria.configuration) {
    const name = criteria.configuration.toLowerCase();
    const id = plainGuid(criteria.configuration);
    return configurations.find(
      (configuration) => configuration.id === id || configuration.name.toLowerCase() === name,
    );
  }
  const inOrder = [...configurations].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  return (
    inOrder.find((configuration) => configuration.roleIds.some((role) => criteria.roleIds.includes(role))) ??
    inOrder.find((configuration) => configuration.isDefault)
  );
}
