import type { User } from './model';
import type { Metadata } from '../model';
import {
  ENVIRONMENT_ADMINISTRATOR_ROLE,
  ENVIRONMENT_AGENT_ROLE,
  EVERYONE_ROLE,
} from '../standard/standard-roles';
import { stableId } from '../stable-id';

export const ORGANISATION_ID = stableId('organisation');
export const BUSINESS_UNIT_ID = stableId('business unit');

export const USER_NAMES = ['agent', 'administrator', 'system administrator'] as const;
export type UserName = (typeof USER_NAMES)[number];

interface Person {
  readonly fullName: string;
  readonly ownRole?: string;
  readonly environmentRole?: string;
}

/** Two with our role of that name, the environment's, and what every user has; the third may everything. */
const PEOPLE: Readonly<Record<UserName, Person>> = {
  agent: { fullName: 'Alex Agent', ownRole: 'ipSCAPE CTI Agent', environmentRole: ENVIRONMENT_AGENT_ROLE },
  administrator: {
    fullName: 'Morgan Administrator',
    ownRole: 'ipSCAPE CTI Administrator',
    environmentRole: ENVIRONMENT_ADMINISTRATOR_ROLE,
  },
  'system administrator': { fullName: 'Sydney Systems' },
};

export function userCalled(name: UserName, metadata: Metadata, without: readonly string[] = []): User {
  const { fullName, ownRole, environmentRole } = PEOPLE[name];
  const has = (id: string): boolean => metadata.roles.some((role) => role.id === id);
  const own = metadata.roles.filter((role) => role.name === ownRole).map((role) => role.id);
  return {
    id: stableId(`user:${name}`),
    fullName,
    businessUnitId: BUSINESS_UNIT_ID,
    roleIds: [EVERYONE_ROLE, ...(environmentRole ? [environmentRole] : []), ...own].filter(has),
    without,
    isAdministrator: name === 'system administrator',
  };
}

/** Owns what the signed-in people do not, and made the sample data. */
export const COLLEAGUE: User = {
  id: stableId('user:colleague'),
  fullName: 'Robin Colleague',
  businessUnitId: BUSINESS_UNIT_ID,
  roleIds: [EVERYONE_ROLE],
  isAdministrator: true,
};
