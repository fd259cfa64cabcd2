import { hostContext } from '../client/host-context';
import { bracedId } from '../client/record-id';
import { textOf } from '../client/text';
import type { Provider } from '../description';
import { DYNAMICS_VERSION } from '../client/xrm/global-context';
import { formDefaults } from '../client/xrm/navigation';
import type { Answer, Asked, CifHostOptions } from './cif-host';
import { text } from './record-answers';

/** Forms, search page, environment: what concerns the page in the middle. */
export function pageAnswers({ shell, address, workspace }: CifHostOptions): Readonly<Record<string, Answer>> {
  return {
    openform: {
      api: 'openForm',
      value: async (asked, caller) => {
        const options = jsonObject(asked, 'entityFormOptions');
        const id = options['entityId'];
        const form = {
          table: textOf(options['entityName']),
          ...(typeof id === 'string' && id !== '' && { id }),
          defaults: formDefaults(
            asked.get('entityFormParameters') ? jsonObject(asked, 'entityFormParameters') : {},
          ),
        };
        caller.demandActive();
        const saved = shell.openForm({ ...form, inNewTab: workspace !== undefined });
        // CIF 2.0 opens a tab first: what the form in it fails with never comes back (observed in the host).
        return { savedEntityReference: await (workspace ? saved.catch(neverSettles) : saved) };
      },
    },
    refreshform: {
      api: 'refreshForm',
      value: (asked) => shell.refreshForm(asked.get('save') === true),
    },
    renderSearchPage: {
      api: 'renderSearchPage',
      reportsFailure: true,
      value: async (asked, caller) => {
        caller.demandActive();
        await shell.openSearch(text(asked, 'entityName'), text(asked, 'searchString'));
        return null;
      },
    },
    getenvironment: {
      api: 'getEnvironment',
      value: (_asked, caller) => {
        const isAtHome = workspace?.front().owner === 'home';
        return environment(isAtHome ? withoutPage(address()) : address(), {
          provider: caller.provider(),
          isDirty: shell.isDirty(),
          cifVersion: workspace ? '2.0' : '1.0',
        });
      },
    },
  };
}

function neverSettles(): Promise<never> {
  return new Promise(() => undefined);
}

/** CIF 2.0 says nothing of the page at Home (observed in the host). */
function withoutPage(address: URL): URL {
  const home = new URL(address);
  for (const name of ['pagetype', 'etn', 'id']) home.searchParams.delete(name);
  return home;
}

interface Surroundings {
  readonly provider: Provider;
  readonly isDirty: boolean | null;
  readonly cifVersion: string;
}

/** `etn`, `id` and `pagetype` come from the page's address and are absent where it has none. */
function environment(
  address: URL,
  { provider, isDirty, cifVersion }: Surroundings,
): ReadonlyMap<string, unknown> {
  const { user, organisation, languageId, apps } = hostContext;
  const fromAddress = ['appid', 'pagetype', 'etn', 'id'].flatMap((name) => {
    const value = address.searchParams.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const appId = address.searchParams.get('appid') ?? '';
  return new Map<string, unknown>([
    ...fromAddress,
    ['appUrl', `${address.origin}/main.aspx?appid=${appId}`],
    ['appName', apps.find((app) => app.id === appId)?.name ?? ''],
    ['clientUrl', address.origin],
    ['crmVersion', DYNAMICS_VERSION],
    ['cifVersion', cifVersion],
    ['customParams', provider.customParams],
    ['defaultCountryCode', ''],
    ['isDirty', isDirty],
    ['orgId', organisation.id],
    ['orgLcid', languageId],
    ['orgUniqueName', organisation.uniqueName],
    ['userId', bracedId(user.id)],
    ['userLcid', languageId],
    ['username', user.name],
    ['userRoles', user.roles.map((role) => role.id)],
  ]);
}

/** @throws Error for an argument that is empty or no JSON object: the host reads text, whatever the documentation says */
function jsonObject(asked: Asked, key: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text(asked, key) || 'null');
  if (typeof value !== 'object' || value === null)
    throw new Error(`The parameter ${key} is empty or invalid`);
  return { ...value };
}
