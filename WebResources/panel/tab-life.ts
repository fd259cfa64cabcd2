import { EMPTY_STATE, type AdapterState, type DialState } from '../adapter/adapter-state';
import { onScreen } from '../adapter/call-on-screen';
import { maskNumbers } from '../adapter/trace';
import type { MissingPrivilege } from '../options/needed-privileges';
import { browserClock } from '../platform/browser-clock';
import type { Strings } from '../platform/strings';
import { connectTabs } from '../platform/tabs/tabs';
import { pageWindows } from '../platform/xrm';
import { AdapterError, asAdapterError } from '../ports/adapter-error';
import type { CifEnvironment, ClickToAct } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { TabRole } from '../ports/tabs';
import type { ToolbarLink } from '../ports/toolbar';
import { undoList, type Undo } from '../ports/undo';
import { perform, type AdapterAction } from './adapter-action';
import { callScreen } from './call-screen';
import { guardCall } from './guard-call';
import type { PanelActions, PanelState } from './panel-state';
import type { Session } from './session';
import type { Softphone } from './softphone';
import { readTabMessage, sealTabMessage, type TabMessage } from './tab-messages';
import { tabScreen } from './tab-screen';
import { traceText } from './trace-text';

/** @throws AdapterError SCRIPT_MISSING */
async function loadCallScript(): Promise<typeof import('./softphone')> {
  try {
    return await import(/* webpackChunkName: "call" */ './softphone');
  } catch (thrown) {
    throw new AdapterError('SCRIPT_MISSING', { file: 'ips_/panel/call.js' }, thrown);
  }
}

export interface TabView {
  show(state: PanelState, actions: PanelActions, frame?: HTMLIFrameElement): void;
  retry(): void;
}

/**
 * One tab among the organisation's tabs, for as long as its panel lives.
 *
 *   waiting: no softphone; shows what the acting tab tells, hands what the agent does to it
 *      │ ▲
 *      │ └── another tab takes over: the softphone goes at once, two frames would be two softphones
 *      ▼
 *   acting: softphone and adapter; every change is told to the other tabs
 */
export function liveInTab(session: Session, strings: Strings, view: TabView): Undo {
  const undos = undoList();
  const tabs = connectTabs({
    tenant: new URL(session.settings.profile.ctiOrigin).host,
    clock: browserClock,
    windows: pageWindows(),
  });
  const { cif } = session;
  let settings = session.settings;
  const here = callScreen(
    cif,
    () => settings.profile.sessionTemplate,
    ({ values }) => {
      act({ type: 'no-session', why: values });
    },
  );
  const screen = tabScreen(cif, here, tabs, browserClock);
  let role: TabRole = 'waiting';
  let softphone: Softphone | undefined;
  let link: ToolbarLink = { state: 'loading' };
  /** What the acting tab told last. */
  let told: AdapterState = EMPTY_STATE;
  let confirmTake = false;
  /** A click that came before there was a softphone to dial with. */
  let unheard = EMPTY_STATE.dial;
  /** The agent has read what their roles lack; a new check is told anew. */
  let dismissed: readonly MissingPrivilege[] | undefined;
  /** Counts changes of role: a softphone that was still starting when the role went must never load. */
  let turn = 0;

  function adapterState(): AdapterState {
    return role === 'waiting' ? told : (softphone?.adapter()?.state() ?? { ...EMPTY_STATE, dial: unheard });
  }

  function update(): void {
    const profile = settings.profile.name;
    const adapter = adapterState();
    if (role === 'waiting') return view.show({ stage: 'waiting', profile, adapter, confirmTake }, actions);
    tell({ type: 'state', adapter });
    guardCall(adapter.call);
    const found = softphone?.missing() ?? [];
    const missing = found === dismissed ? [] : found;
    view.show({ stage: 'acting', profile, link, adapter, missing }, actions, softphone?.frame);
  }

  async function startActing(): Promise<void> {
    const ours = ++turn;
    const ports = { ...session.ports, screen };
    // Only the acting tab needs the adapter: a script of its own, fetched while the panel shows already.
    const { startSoftphone } = await loadCallScript();
    const started = await startSoftphone(ports, settings, strings.text('panel_softphone'), update);
    if (ours !== turn) {
      started.stop();
      return;
    }
    softphone = started;
    started.toolbar.onLink((next) => {
      link = next;
      update();
    });
  }

  function rest(): void {
    turn++;
    softphone?.stop();
    softphone = undefined;
    link = { state: 'loading' };
    guardCall(undefined);
  }

  function tell(message: TabMessage): void {
    tabs.send(sealTabMessage(message));
  }

  /** What the agent does in any tab is done by the one that has the call. */
  function act(action: AdapterAction): void {
    const adapter = softphone?.adapter();
    if (adapter) perform(adapter, action);
    else if (role === 'waiting') tell({ type: 'act', action });
    else hearTooEarly(action);
  }

  /** The softphone is still on its way: a click must not be lost without a word. */
  function hearTooEarly(action: AdapterAction): void {
    if (action.type === 'click') unheard = notConnected(action.click.number);
    if (action.type === 'answer-dial') unheard = EMPTY_STATE.dial;
    update();
  }

  /** A click in any tab dials in the acting one. The form in front tells which record it was, on CIF 1.0. */
  async function click(clicked: ClickToAct): Promise<void> {
    const { page } = await cif.environment().catch((): Partial<CifEnvironment> => ({}));
    act({ type: 'click', click: clicked, ...(page && { page }) });
  }

  /** The agent has asked for it, so also over a form with changes; where calls have sessions, in the call's. */
  async function open(record: RecordRef): Promise<void> {
    const { call } = adapterState();
    if (call) await here.open(record, { ...onScreen(call), force: true });
    else await cif.openRecord(record);
  }

  async function reload(): Promise<void> {
    settings = await session.reload();
    await softphone?.use(settings);
    update();
  }

  async function copyTrace(): Promise<void> {
    const { call } = adapterState();
    if (call) await navigator.clipboard.writeText(maskNumbers(traceText(call.trace, strings)));
  }

  function stopWith(thrown: unknown): void {
    view.show({ stage: 'stopped', error: asAdapterError(thrown, 'CIF_REFUSED') }, actions, softphone?.frame);
  }

  const actions: PanelActions = {
    retry: view.retry,
    useThisTab() {
      // Moving the call here ends its audio in the other tab: the agent decides.
      confirmTake = told.call?.interaction.state === 'talking';
      if (!confirmTake) tabs.take();
      update();
    },
    confirmUseThisTab(yes) {
      confirmTake = false;
      if (yes) tabs.take();
      update();
    },
    openRecord: (record) => void open(record).catch(stopWith),
    act,
    reloadConfiguration: () => void reload().catch(stopWith),
    copyTrace: () => void copyTrace(),
    dismissMissing() {
      dismissed = softphone?.missing();
      update();
    },
  };

  undos.add(tabs.stop);
  undos.add(screen.stop);
  undos.add(cif.onClickToAct((clicked) => void click(clicked)));
  undos.add(
    cif.onNavigate((record) => {
      act({ type: 'visit', record });
    }),
  );
  undos.add(rest);
  undos.add(
    tabs.onMessage((data) => {
      const message = readTabMessage(data);
      if (message?.type === 'state') {
        told = message.adapter;
        if (role === 'waiting') update();
      } else if (message && role === 'acting') {
        if (message.type === 'state-please') update();
        if (message.type === 'act') act(message.action);
      }
    }),
  );
  undos.add(
    tabs.onRole((next) => {
      role = next;
      confirmTake = false;
      rest();
      if (role === 'acting') void startActing().catch(stopWith);
      else tell({ type: 'state-please' });
      update();
    }),
  );
  return undos.run;
}

function notConnected(number: string): DialState {
  return { kind: 'refused', number, error: { code: 'TOOLBAR_TIMEOUT', values: {} } };
}
