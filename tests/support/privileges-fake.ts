import type { AdapterError } from '../../WebResources/ports/adapter-error';
import type { PrivilegeReach, Privileges } from '../../WebResources/ports/privileges';

export interface PrivilegesFake extends Privileges {
  /** The user's roles do not give this privilege, or only for own records. */
  lacks(name: string, reach?: Exclude<PrivilegeReach, 'wide'>): void;
  /** The next request is refused so. */
  failNext(error: AdapterError): void;
  /** How often it was asked. */
  readonly asked: () => number;
}

/** Tables by the names their privileges end with and people know them by. */
const TABLES: Readonly<Record<string, readonly [string, string]>> = {
  contact: ['Contact', 'Contact'],
  account: ['Account', 'Account'],
  lead: ['Lead', 'Lead'],
  incident: ['Incident', 'Case'],
  phonecall: ['Activity', 'Phone Call'],
  systemuser: ['User', 'User'],
  ips_cticonfiguration: ['ips_cticonfiguration', 'CTI Configuration'],
  ips_relatedtable: ['ips_relatedtable', 'Related Table'],
  ips_screenpoprule: ['ips_screenpoprule', 'Screen Pop Rule'],
  ips_screenpopparameter: ['ips_screenpopparameter', 'Screen Pop Parameter'],
  ips_activityfield: ['ips_activityfield', 'Activity Column'],
};

/** An agent with our role: activities of their own, all else of anybody's; of our tables nothing but Read. */
export function privilegesFake(): PrivilegesFake {
  const lacking = new Map<string, PrivilegeReach>();
  const failures: AdapterError[] = [];
  let asked = 0;

  function reachOf(name: string): PrivilegeReach {
    if (/^prv(?!Read).*ips_/.test(name)) return 'none';
    return lacking.get(name) ?? (name.endsWith('Activity') ? 'own' : 'wide');
  }

  return {
    lacks: (name, reach = 'none') => lacking.set(name, reach),
    failNext: (error) => failures.push(error),
    asked: () => asked,
    async standing(_userId, wanted) {
      asked += 1;
      await Promise.resolve();
      const failure = failures.shift();
      if (failure) throw failure;
      const isKnown = reachOf('prvReadUser') !== 'none';
      return wanted.flatMap(({ table, verb }) => {
        const [ending, tableName] = TABLES[table] ?? [];
        if (ending === undefined || tableName === undefined) return [];
        const name = `prv${verb}${ending}`;
        return isKnown || name === 'prvReadUser'
          ? [{ table, verb, name, tableName, reach: reachOf(name) }]
          : [];
      });
    },
  };
}
