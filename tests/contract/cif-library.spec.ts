import { browserClock } from '../../WebResources/platform/browser-clock';
import { connectCif } from '../../WebResources/platform/cif/cif-library';
import { AdapterError } from '../../WebResources/ports/adapter-error';
import type { InstalledCifHost, InstallOptions } from '../host/shell/cif/cif-host-script';
import { titleOf, type SessionTab } from '../host/shell/client/sessions/session';
import type { Workspace } from '../host/shell/client/sessions/workspace';
import { cifContract } from './cif-contract';
import { inWords, recordInWords, type SessionsUnderTest } from './cif-sessions-contract';
import { until } from '../support/until';
import { installCifHost, resetHost } from './local-host';

let host: InstalledCifHost | undefined;

async function install(options?: InstallOptions): Promise<InstalledCifHost> {
  await resetHost();
  host = installCifHost(options);
  return host;
}
function uninstall(): void {
  host?.uninstall();
  host = undefined;
}

describe('On the local Dynamics', () => {
  afterEach(uninstall);

  cifContract('its library', async (generation) => {
    const installed = await install({ isCif2: generation === 'CIF 2.0' });
    const connect = () => connectCif({ window, clock: browserClock, timeoutMs: 4000 });
    return {
      cif: await connect(),
      shown: () => installed.calls.map(({ name, args }) => callInWords(name, args)),
      save: ({ table, id, name }) => {
        installed.save({ entityType: table, id: `{${id.toUpperCase()}}`, name });
      },
      click: (number) => {
        const payload = { value: number, name: 'mobilephone', format: 'phone', entityLogicalName: 'contact' };
        void installed.raise('onclicktoact', payload);
      },
      navigate: ({ table, id }) => {
        const value = `${location.origin}/main.aspx?pagetype=entityrecord&etn=${table}&id=${id}`;
        void installed.raise('onpagenavigate', { value });
      },
      sessions: { connectAgain: connect, ...agentAt(installed.workspace) },
    };
  });

  it('CIF is distinguished from a host that does not answer', async () => {
    const installed = await install();
    installed.silence('getenvironment');
    const thrown: unknown = await connectCif({ window, clock: browserClock, timeoutMs: 300 }).catch(
      (error: unknown) => error,
    );
    expect(thrown instanceof AdapterError && thrown.code).toBe('CIF_TIMEOUT');
  });

  it('CIF 2.0 hides the panel at start, and again at each switch to Home: it shows itself', async () => {
    const installed = await install({ isCif2: true });
    expect(installed.panel.mode).toBe(2);
    const cif = await connectCif({ window, clock: browserClock, timeoutMs: 4000 });
    await until(() => installed.panel.mode === 1);
    const sessions = await cif.sessions();
    await sessions?.open('1001', 'local_call_session', 'Jane');
    agentAt(installed.workspace).focus();
    expect(installed.panel.mode).toBe(2);
    await until(() => installed.panel.mode === 1);
    expect(installed.panel.mode).toBe(1);
  });

  it('CIF 1.0 leaves the panel as it is at start', async () => {
    const installed = await install();
    installed.panel.mode = 0;
    const cif = await connectCif({ window, clock: browserClock, timeoutMs: 4000 });
    expect(await cif.sessions()).toBeUndefined();
    expect(installed.panel.mode).toBe(0);
  });

  it('CIF brings the minimised panel back and gives it room', async () => {
    const installed = await install();
    const cif = await connectCif({ window, clock: browserClock, timeoutMs: 4000 });
    Object.assign(installed.panel, { mode: 0, width: 310 });
    await cif.show();
    expect(installed.panel).toEqual({ mode: 1, width: 350 });
  });

  it('CIF’s handlers answer the host, which waits for them', async () => {
    const installed = await install();
    const cif = await connectCif({ window, clock: browserClock, timeoutMs: 4000 });
    const undo = cif.onClickToAct(() => undefined);
    const answer = await installed.raise('onclicktoact', { value: '0412', name: 'telephone1' });
    expect(answer?.has('value')).toBeTrue();
    undo();
  });
});

/** What the agent sees of sessions and does to them. */
function agentAt(workspace: Workspace): Omit<SessionsUnderTest, 'connectAgain'> {
  const all = () => workspace.state.get().sessions;
  const idOf = (interactionId: string): string => {
    const found = all().find(({ context }) => JSON.stringify(context)?.includes(`"${interactionId}"`));
    if (!found) throw new Error(`There is no session of the call ${interactionId}.`);
    return found.id;
  };
  return {
    inWords: () =>
      all()
        .filter(({ owner }) => owner === 'provider')
        .map((session) => inWords(titleOf(session), session.isMarked, session.tabs.slice(1).map(tabInWords))),
    focus: (interactionId) => {
      workspace.focusSession(interactionId === undefined ? all()[0].id : idOf(interactionId));
    },
    focusForeign: () => {
      workspace.openSession({ owner: 'agent', title: '', page: { kind: 'apps' } });
    },
    close: (interactionId) => {
      workspace.closeSession(idOf(interactionId));
    },
    takeAll: () => {
      while (all().length <= 10) workspace.openSession({ owner: 'agent', title: '', page: { kind: 'apps' } });
    },
  };
}

function tabInWords({ visit: { page } }: SessionTab): string {
  if (page.kind !== 'record') return page.kind;
  return recordInWords({ table: page.table, id: page.id ?? 'new' });
}

function callInWords(name: string, args: readonly unknown[]): string {
  if (name === 'openSearch') return `search ${args.join(' ')}`;
  const form = args[0] as { table: string; id?: string; defaults?: Record<string, unknown> };
  if (form.id !== undefined) return `${form.table} ${form.id}`;
  const values = Object.entries(form.defaults ?? {}).map(([column, value]) => `${column}=${String(value)}`);
  return `new ${form.table} ${values.join(' ')}`;
}
