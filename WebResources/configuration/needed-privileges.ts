import type { PrivilegeStanding, PrivilegeVerb, TablePrivilege } from '../ports/privileges';
import { CONFIGURATION_TABLES } from './configuration-tables';
import type { Configuration } from './configuration';

/** What does not work without a privilege. */
export type Feature =
  /** The panel reads how it is set up. */
  | 'configuration'
  /** Callers are looked up. */
  | 'search'
  /** The phone call is written. */
  | 'log'
  /** The phone call is linked to people and records. */
  | 'link'
  /** An empty form opens where nobody was found. */
  | 'create';

export interface NeededPrivilege extends TablePrivilege {
  readonly feature: Feature;
  /** Records of others have to be in reach; one's own are not enough. */
  readonly wide: boolean;
}

export interface MissingPrivilege extends PrivilegeStanding {
  readonly feature: Feature;
}

/**
 * Parties of the phone call are activities' own rows: appended to it, and it to them. Dataverse has no privileges for
 * phone calls alone; these cover every kind of activity.
 */
const PHONE_CALL_VERBS = ['Create', 'Read', 'Write', 'Append', 'AppendTo'] as const;

/** What the role "ipSCAPE CTI Agent" covers beside our own tables (docs/solution.md). */
const IN_OUR_ROLE: readonly string[] = ['contact', 'account', 'phonecall', 'systemuser'];

/** Everything an agent with this configuration has to be allowed, each table and verb once. */
export function neededPrivileges(
  configuration: Pick<Configuration, 'relatedTables' | 'rules'>,
): readonly NeededPrivilege[] {
  const searched = configuration.rules.map(({ table }) => table);
  const linked = unique([...searched, ...configuration.relatedTables.map(({ table }) => table)]);
  const created = configuration.rules.filter(({ addNewRecord }) => addNewRecord).map(({ table }) => table);
  return [
    ...CONFIGURATION_TABLES.map((table) => need('configuration', table, 'Read', true)),
    ...unique(searched).map((table) => need('search', table, 'Read', true)),
    ...PHONE_CALL_VERBS.map((verb) => need('log', 'phonecall', verb, false)),
    // The agent is a party of each call.
    need('log', 'systemuser', 'Read', false),
    need('log', 'systemuser', 'AppendTo', false),
    ...linked.map((table) => need('link', table, 'AppendTo', true)),
    // Clicked and visited records are read before they are linked.
    ...linked.filter((table) => !searched.includes(table)).map((table) => need('link', table, 'Read', true)),
    ...unique(created).map((table) => need('create', table, 'Create', false)),
  ];
}

/** Those of `needed` that do not stand as they have to. What nothing is known of is not missing. */
export function missingPrivileges(
  needed: readonly NeededPrivilege[],
  standings: readonly PrivilegeStanding[],
): readonly MissingPrivilege[] {
  return needed.flatMap(({ table, verb, feature, wide }) => {
    const standing = standings.find((one) => one.table === table && one.verb === verb);
    const suffices = !standing || standing.reach === 'wide' || (standing.reach === 'own' && !wide);
    return suffices ? [] : [{ ...standing, feature }];
  });
}

/**
 * The role to ask for: our own, or the one that an environment has beside it for tables that come with Sales, Service
 * or the organisation's own solutions. Our role names none of those: it could not be imported without them.
 */
export function roleThatGives({
  table,
  feature,
}: Pick<NeededPrivilege, 'table' | 'feature'>): 'agent' | 'environment' {
  const isOurs = feature !== 'create' && (table.startsWith('ips_') || IN_OUR_ROLE.includes(table));
  return isOurs ? 'agent' : 'environment';
}

function need(feature: Feature, table: string, verb: PrivilegeVerb, wide: boolean): NeededPrivilege {
  return { feature, table, verb, wide };
}

function unique(tables: readonly string[]): readonly string[] {
  return [...new Set(tables)];
}
