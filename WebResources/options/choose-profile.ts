import { plainGuid } from '../ports/records';

/** What has to be known of a profile to choose among them. */
export interface ProfileSummary {
  readonly id: string;
  readonly name: string;
  readonly order: number;
  readonly isDefault: boolean;
  readonly roleIds: readonly string[];
}

export interface ProfileWish {
  /** Name or id of a profile, from the provider record's custom parameter `configuration`. */
  readonly configuration?: string;
  /** The signed-in user's security roles. */
  readonly roleIds: readonly string[];
}

/**
 * The profile a user works with: the one the provider record names, else the first in order that is meant for one of
 * the user's roles, else the default one. CIF 1.0 knows one provider per app, so it cannot choose by team: we do.
 *
 * @returns `undefined` where nothing fits, which the panel reports as "no configuration"
 */
export function chooseProfile(
  profiles: readonly ProfileSummary[],
  wish: ProfileWish,
): ProfileSummary | undefined {
  if (wish.configuration) {
    const name = wish.configuration.toLowerCase();
    const id = plainGuid(wish.configuration);
    return profiles.find((profile) => profile.id === id || profile.name.toLowerCase() === name);
  }
  const inOrder = [...profiles].sort((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  return (
    inOrder.find((profile) => profile.roleIds.some((role) => wish.roleIds.includes(role))) ??
    inOrder.find((profile) => profile.isDefault)
  );
}
