import {
  channelProviderGaps,
  channelProviderValues,
  CHANNEL_PROVIDER_ID,
  CHANNEL_PROVIDER_SET,
  idsIn,
  isActive,
} from '../../../configuration/channel-provider';
import type { ChangeSet, Write } from '../../../ports/change-set';
import { ACTIVE, INACTIVE, type Row } from '../../../ports/records';
import type { PageTextKey } from '../../../strings/texts';
import { ADMINISTRATOR_ROLE, AGENT_ROLE, etagOf, type Facts, type Named } from '../facts';
import type { SetUpPorts } from '../ports';
import type { Finding, Question, Repair, Step, Words } from '../step';

const HELP = 'troubleshooting.html#the-panel-is-not-there-at-all';

/** Apps of Microsoft's in which agents take calls, by the name they come with. */
const USUAL_APPS = ['Customer Service Hub', 'Sales Hub', 'Field Service'];

/** The channel provider record is there and right: it makes Dynamics show the panel. */
export const providerStep: Step = {
  name: 'provider',
  async check(facts, ports) {
    if (!(await facts.hasProviderTable())) return waitingForCif();
    const [present, apps, roles] = await Promise.all([facts.provider(), facts.apps(), facts.roles()]);
    const change = (label: PageTextKey): Repair => write(ports, { present, apps, roles }, label);
    const why: Words[] = [{ key: 'setup_provider_why' }];
    if (!present) {
      const what: Words = { key: 'setup_provider_missing' };
      return { verdict: 'missing', what, why, help: HELP, repair: change('setup_provider_create') };
    }
    if (!isActive(present)) {
      const repair: Repair = {
        label: { key: 'setup_provider_connect' },
        run: () => setState(ports, present, ACTIVE),
      };
      return { verdict: 'missing', what: { key: 'setup_provider_inactive' }, why, help: HELP, repair };
    }
    const chosen = chosenIn(present, apps, roles);
    const desired = {
      organisationUrl: ports.organisationUrl,
      // Ids that are none of the root business unit's, or none any more, do no harm.
      appIds: idsIn(present, 'msdyn_appselector'),
      roleIds: idsIn(present, 'msdyn_roleselector'),
    };
    const values = channelProviderValues(desired, present);
    const gaps = channelProviderGaps(present, values);
    if (gaps.length > 0 || chosen.appIds.length === 0 || chosen.roleIds.length === 0) {
      const what: Words = { key: 'setup_provider_wrong' };
      const items = gaps.map((column): Words => ({ key: `setup_provider_gap_${column}` }));
      return { verdict: 'missing', what, why, items, help: HELP, repair: change('setup_provider_repair') };
    }
    return {
      verdict: 'done',
      what: { key: 'setup_provider_done' },
      items: [
        { key: 'setup_provider_apps', values: { names: namesOf(apps, chosen.appIds) } },
        { key: 'setup_provider_roles', values: { names: namesOf(roles, chosen.roleIds) } },
      ],
      help: HELP,
      repair: change('setup_provider_change'),
    };
  },
};

/** Takes the panel out of all apps. The record is data: deleting the solution would leave it behind. */
export const disconnectStep: Step = {
  name: 'disconnect',
  async check(facts, ports) {
    const present = (await facts.hasProviderTable()) ? await facts.provider() : undefined;
    const help = 'admin_guide.html#disconnect-and-uninstall';
    if (!present || !isActive(present))
      return { verdict: 'note', what: { key: 'setup_disconnect_is_not' }, help };
    return {
      verdict: 'note',
      what: { key: 'setup_disconnect_what' },
      why: [{ key: 'setup_disconnect_why' }],
      help,
      repair: {
        label: { key: 'setup_disconnect_do' },
        isOptional: true,
        confirm: [{ key: 'setup_disconnect_confirm' }],
        run: () => setState(ports, present, INACTIVE),
      },
    };
  },
};

export function waitingForCif(): Finding {
  return { verdict: 'waiting', what: { key: 'setup_waits_for_cif' }, help: HELP };
}

/** The apps that ours is shown in; none where there is no active row. */
export async function ourApps(facts: Facts): Promise<readonly Named[]> {
  const [present, apps] = await Promise.all([facts.provider(), facts.apps()]);
  const ids = present && isActive(present) ? idsIn(present, 'msdyn_appselector') : [];
  return apps.filter(({ id }) => ids.includes(id));
}

interface Present {
  readonly present: Row | undefined;
  readonly apps: readonly Named[];
  readonly roles: readonly Named[];
}

function write(
  { changeSet, organisationUrl }: Pick<SetUpPorts, 'changeSet' | 'organisationUrl'>,
  { present, apps, roles }: Present,
  label: PageTextKey,
): Repair {
  const { appIds, roleIds } = chosenIn(present ?? {}, apps, roles);
  const usual = apps.filter(({ name }) => USUAL_APPS.includes(name)).map(({ id }) => id);
  const ours = [AGENT_ROLE, ADMINISTRATOR_ROLE].filter((id) => roles.some((role) => role.id === id));
  return {
    label: { key: label },
    questions: [
      choices('apps', apps, appIds.length > 0 ? appIds : usual),
      choices('roles', roles, roleIds.length > 0 ? roleIds : ours),
    ],
    async run(answers) {
      const desired = { organisationUrl, appIds: answers.chosen('apps'), roleIds: answers.chosen('roles') };
      await changeSet.apply([
        writeOf(present, { ...channelProviderValues(desired, present), ...(present && ACTIVE) }),
      ]);
    },
  };
}

function choices(name: 'apps' | 'roles', options: readonly Named[], chosen: readonly string[]): Question {
  const label: Words = { key: `setup_provider_${name}_label` };
  return { kind: 'choices', name, label, hint: { key: `setup_provider_${name}_hint` }, options, chosen };
}

function setState({ changeSet }: { readonly changeSet: ChangeSet }, present: Row, state: Row): Promise<void> {
  return changeSet.apply([writeOf(present, state)]);
}

export function writeOf(present: Row | undefined, body: Row): Write {
  return present
    ? {
        kind: 'update',
        entitySet: CHANNEL_PROVIDER_SET,
        id: CHANNEL_PROVIDER_ID,
        etag: etagOf(present),
        body,
      }
    : {
        kind: 'create',
        entitySet: CHANNEL_PROVIDER_SET,
        body: { msdyn_ciproviderid: CHANNEL_PROVIDER_ID, ...body },
      };
}

/** As far as they are still there. */
function chosenIn(
  present: Row,
  apps: readonly Named[],
  roles: readonly Named[],
): { readonly appIds: readonly string[]; readonly roleIds: readonly string[] } {
  const among = (named: readonly Named[], ids: readonly string[]): readonly string[] =>
    ids.filter((id) => named.some((one) => one.id === id));
  return {
    appIds: among(apps, idsIn(present, 'msdyn_appselector')),
    roleIds: among(roles, idsIn(present, 'msdyn_roleselector')),
  };
}

function namesOf(named: readonly Named[], ids: readonly string[]): string {
  return named
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}
