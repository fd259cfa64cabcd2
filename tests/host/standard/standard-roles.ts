import type { Depth, Role } from '../model';
import { stableId } from '../stable-id';

export const EVERYONE_ROLE = stableId('role:everyone');
/** Unmanaged roles of this environment: what a set-up adds beside the shipped, never customised ones. */
export const ENVIRONMENT_AGENT_ROLE = stableId('role:environment-agent');
export const ENVIRONMENT_ADMINISTRATOR_ROLE = stableId('role:environment-administrator');
/** What a set-up makes: not there where nothing is set up. */
export const SET_UP_ROLES = [ENVIRONMENT_AGENT_ROLE, ENVIRONMENT_ADMINISTRATOR_ROLE];

/**
 * Roles of the organisation itself. "Basic User" is Microsoft's in spirit: what it takes to open an app, and one's own
 * customer records. It has no privilege on activities, so that a missing one in our roles shows.
 */
export function standardRoles(): Role[] {
  return [
    role(EVERYONE_ROLE, 'Basic User', [
      ...read('User', 'Role', 'Team', 'BusinessUnit', 'Organization', 'TransactionCurrency', 'AppModule'),
      ...read('WebResource', 'Solution', 'Queue', 'Query'),
      ['prvAppendToUser', 'Global'],
      ['prvAppendToTransactionCurrency', 'Global'],
      ...['Account', 'Contact', 'Lead', 'Incident', 'Opportunity'].flatMap((table) =>
        ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo'].map((verb) => own(verb, table)),
      ),
    ]),
    role(ENVIRONMENT_AGENT_ROLE, 'ipSCAPE CTI Agent (this environment)', [
      ...read('Lead', 'Incident', 'Opportunity', 'msdyn_ciprovider'),
      ['prvAppendToLead', 'Global'],
      ['prvAppendToIncident', 'Global'],
      ['prvAppendToOpportunity', 'Global'],
    ]),
    role(ENVIRONMENT_ADMINISTRATOR_ROLE, 'ipSCAPE CTI Administrator (this environment)', [
      ...read('Account', 'Contact', 'Lead', 'Incident', 'Opportunity'),
      ...['Create', 'Read', 'Write', 'Delete'].map((verb): [string, Depth] => [
        `prv${verb}msdyn_ciprovider`,
        'Global',
      ]),
    ]),
  ];
}

function role(id: string, name: string, privileges: readonly (readonly [string, Depth])[]): Role {
  return {
    id,
    name,
    privileges: new Map(privileges.map(([privilege, depth]) => [privilege.toLowerCase(), depth])),
  };
}

function read(...tables: readonly string[]): [string, Depth][] {
  return tables.map((table) => [`prvRead${table}`, 'Global']);
}

function own(verb: string, table: string): [string, Depth] {
  return [`prv${verb}${table}`, 'Basic'];
}
