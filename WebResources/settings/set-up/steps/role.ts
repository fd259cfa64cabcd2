import { AGENT_ROLE } from '../facts';
import { roleNeeds, type RoleNeed } from '../role-needs';
import { copiesOfRole, usersWithRole, type RoleUser } from '../role-users';
import type { SetUpPorts } from '../ports';
import type { Finding, Repair, Step, Words } from '../step';
import { waitingForCif } from './provider';

/** Ours, unmanaged: on tables that a shipped role cannot name without depending on Sales, Service or CIF. */
const NAME = 'ipSCAPE CTI Agent (this environment)';
const HELP = 'troubleshooting.html#the-panel-is-not-there-at-all';

/** Agents may read the provider's table and the configured ones, by a role that they have themselves. */
export const roleStep: Step = {
  name: 'role',
  async check(facts, ports) {
    if (!(await facts.hasProviderTable())) return waitingForCif();
    const [configurations, roles] = await Promise.all([facts.configurations(), facts.roles()]);
    if (configurations.length === 0)
      return { verdict: 'waiting', what: { key: 'setup_waits_for_configuration' }, help: HELP };
    const needs = await roleNeeds(configurations, ports.administration);
    const role = roles.find(({ name }) => name === NAME);
    if (!role) {
      return {
        verdict: 'missing',
        what: { key: 'setup_role_missing', values: { name: NAME } },
        why: [{ key: 'setup_role_why' }],
        items: asItems(needs),
        help: HELP,
        repair: create(ports, needs),
      };
    }
    const held = await ports.administration.heldPrivileges(role.id);
    const lacking = needs.filter(({ id }) => !held.includes(id));
    if (lacking.length > 0) {
      return {
        verdict: 'missing',
        what: { key: 'setup_role_lacks', values: { name: NAME } },
        why: [{ key: 'setup_role_lacks_why' }],
        items: asItems(lacking),
        help: HELP,
        repair: {
          label: { key: 'setup_role_add' },
          run: () => ports.administration.addPrivileges(role.id, idsOf(lacking)),
        },
      };
    }
    return whoHasIt(ports, role.id, asItems(needs));
  },
};

/** Whoever takes calls needs both roles; by a team alone, the panel does not show. */
async function whoHasIt(ports: SetUpPorts, roleId: string, items: readonly Words[]): Promise<Finding> {
  const [holders, agents] = await Promise.all([
    usersWithRole(ports.dataverse, roleId),
    usersWithRole(ports.dataverse, AGENT_ROLE),
  ]);
  const without = agents.filter(({ id }) => !holders.some((holder) => holder.id === id));
  const values = { name: NAME, count: String(holders.length), names: namesOf(without) };
  if (without.length > 0) {
    return {
      verdict: 'missing',
      what: { key: 'setup_role_not_given', values },
      why: [{ key: 'setup_role_direct' }],
      help: HELP,
      repair: give(ports, roleId, without),
    };
  }
  if (holders.length === 0) {
    const what = { key: 'setup_role_nobody', values } as const;
    return { verdict: 'missing', what, why: [{ key: 'setup_role_direct' }], items, help: HELP };
  }
  return { verdict: 'done', what: { key: 'setup_role_done', values }, items, help: HELP };
}

function create({ administration }: SetUpPorts, needs: readonly RoleNeed[]): Repair {
  return {
    label: { key: 'setup_role_create' },
    async run() {
      const id = await administration.createRole(NAME, 'Made by ipSCAPE CTI Settings, Set-up.');
      await administration.addPrivileges(id, idsOf(needs));
    },
  };
}

function give({ administration, dataverse }: SetUpPorts, roleId: string, users: readonly RoleUser[]): Repair {
  return {
    label: { key: 'setup_role_give', values: { count: String(users.length) } },
    confirm: [{ key: 'setup_role_give_confirm', values: { name: NAME, names: namesOf(users) } }],
    async run() {
      const copies = await copiesOfRole(dataverse, roleId);
      for (const { id, businessUnitId } of users)
        await administration.giveRole(id, copies.get(businessUnitId) ?? roleId);
    },
  };
}

function namesOf(users: readonly RoleUser[]): string {
  return users.map(({ name }) => name).join(', ');
}

function idsOf(needs: readonly RoleNeed[]): readonly string[] {
  return needs.map(({ id }) => id);
}

function asItems(needs: readonly RoleNeed[]): readonly Words[] {
  return needs.map(({ name }) => ({ key: 'setup_role_privilege', values: { name } }));
}
