import type { AdapterAction } from '../adapter/adapter-action';
import type { AdapterState } from '../adapter/adapter-state';
import { onScreen } from '../adapter/call-on-screen';
import { maskNumbers } from '../adapter/phone/mask-numbers';
import { browserClock } from '../platform/browser-clock';
import { connectTabs } from '../platform/tabs/tabs';
import { pageVisibility } from '../platform/tabs/visibility';
import { pageWindows } from '../platform/xrm';
import type { CifEnvironment, ClickToAct } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { TabRole } from '../ports/tabs';
import { undoList, type Undo } from '../ports/undo';
import type { PanelTexts } from '../strings/texts';
import { traceText } from '../strings/trace-words';
import { agentRequests } from './agent-requests';
import { callScreen } from './call-screen';
import { watchConfiguration } from './configuration-watch';
import type { Connection } from './connection';
import { guardCall } from './guard-call';
import { lastCallIn } from './last-call';
import type { PanelActions, PanelState, UserChange } from './panel-state';
import { adapterStateOf, frameOf, panelStateOf, type Known } from './panel-state-of';
import { openSoftphone } from './softphone';
import { startAgain } from './start-again';
import { tabRole } from './tab-role';
import { tabScreen } from './tab-screen';
import { checkUser } from './user-check';

export interface TabView {
  show(state: PanelState, actions: PanelActions, frame?: HTMLIFrameElement): void;
  /** Starts the panel again from its connection to Dynamics. */
  retry(): void;
}

/**
 * Runs the panel of one tab, for as long as its page lives: wires role, softphone, configuration and screen together.
 *
 *   something has changed ─► update ─► what is known ─► panelStateOf ─► view
 *                              └─ acting: the same state to the other tabs
 */
export function runTab(connection: Connection, strings: PanelTexts, view: TabView): Undo {
  const { cif, configuration, lastCall, troubles } = connection;
  let context = connection.context();
  let wasOnCall = false;
  let isStopped = false;

  const tabs = connectTabs({
    tenant: new URL(context.configuration.ctiUrl).host,
    user: context.userId,
    clock: browserClock,
    windows: pageWindows(),
    onTrouble: () => {
      troubles.set('tabs', true);
    },
  });
  const callsScreen = callScreen(
    cif,
    () => context.configuration.sessionTemplate,
    ({ values }) => {
      act({ type: 'no-session', why: values });
    },
  );
  const screen = tabScreen(cif, callsScreen, tabs, browserClock);
  const user = checkUser(
    { userId: context.userId, isConfirmed: connection.isConfirmed },
    {
      currentUser: connection.currentUser,
      clock: browserClock,
      visibility: pageVisibility,
      onChange: update,
    },
  );
  const { dataverse, writer, ...ports } = connection.ports;
  const softphone = openSoftphone(
    { ...ports, dataverse: user.watch(dataverse), writer: user.guard(writer), screen },
    strings.text('panel_softphone'),
    update,
  );
  const tab = tabRole(tabs, {
    onRole,
    onAction: act,
    onConfigurationChanged,
    onOtherUser: user.look,
    onChange: update,
  });
  const starting = startAgain({
    clock: browserClock,
    retry: () => {
      softphone.use(context);
    },
    giveWay: tabs.giveWay,
  });
  const requests = agentRequests({
    open: openRecord,
    copy: (text) => navigator.clipboard.writeText(text),
    onChange: update,
  });
  const watch = watchConfiguration(configuration, {
    clock: browserClock,
    visibility: pageVisibility,
    isBusy: () => isOnCall(adapterState()) || isTyping(),
    apply: useConfiguration,
    notifyOthers: () => {
      tab.send({ type: 'configuration-changed' });
    },
    onChange: update,
  });

  function known(): Known {
    const problem = configuration.problem();
    return {
      tab: tab.state(),
      softphone: softphone.state(),
      configurationName: context.configuration.name,
      configuration: {
        ...(problem && { problem }),
        isLooking: watch.isLooking(),
        isPending: watch.isPending(),
      },
      outcome: requests.outcome(),
      userChange: userChange(),
      troubles: troubles.all(),
    };
  }
  function adapterState(): AdapterState {
    return adapterStateOf({ tab: tab.state(), softphone: softphone.state() });
  }

  function userChange(): UserChange | undefined {
    if (user.isOther()) return 'signed-in-now';
    return connection.isPageOfOtherUser ? 'since-page-loaded' : undefined;
  }

  function update(): void {
    if (isStopped) return;
    const now = known();
    const state = panelStateOf(now);
    const adapter = adapterStateOf(now);
    // A call goes on: its audio would end. It is kept in the outbox, and nothing is sent as somebody else.
    if (user.isOther() && !(state.stage === 'acting' && isOnCall(adapter))) return view.retry();
    if (state.stage === 'acting') {
      tab.send({ type: 'state', adapter });
      lastCall.keep(adapter.call);
    }
    guardCall(state.stage === 'acting' ? adapter.call : undefined);
    view.show(state, actions, frameOf(now));
    // may give the role away, which is shown by an update of its own
    starting.follow(now.softphone);
    const hasEnded = wasOnCall && !isOnCall(adapter);
    wasOnCall = isOnCall(adapter);
    watch.settle();
    if (hasEnded) watch.callEnded();
  }

  /** The last call is that of the tab that acted before, or of this page before it was loaded again. */
  function onRole(role: TabRole): void {
    if (role === 'waiting') return softphone.stop();
    const last = lastCallIn(tab.state().lastState);
    softphone.start(context, last ? Promise.resolve(last) : lastCall.get());
  }

  function onConfigurationChanged(): void {
    watch.handleOthersFind();
  }

  /** Another tenant or key is another softphone; with all else the one that is there goes on. */
  function useConfiguration(found: 'changed' | 'gone'): void {
    const { ctiUrl, integrationKey } = context.configuration;
    context = connection.context();
    const isOther =
      context.configuration.ctiUrl !== ctiUrl || context.configuration.integrationKey !== integrationKey;
    if (found === 'gone' || isOther) return view.retry();
    softphone.use(context);
    update();
  }

  /** Whatever the agent does in any tab is done by the one that has the call. */
  function act(action: AdapterAction): void {
    if (tab.state().role === 'acting') softphone.act(action);
    else tab.send({ type: 'act', action });
  }

  /** On CIF 1.0 only the form in front says which record a clicked number belongs to. */
  async function handleClick(click: ClickToAct): Promise<void> {
    const { page } = await cif.environment().catch((): Partial<CifEnvironment> => ({}));
    act({ type: 'click', click, ...(page && { page }) });
  }

  /** The agent has asked for it, so also over a form with changes; where calls have sessions, in the call's. */
  async function openRecord(record: RecordRef): Promise<void> {
    const { call } = adapterState();
    if (call) await callsScreen.open(record, { ...onScreen(call), force: true });
    else await cif.openRecord(record);
  }

  async function copyTrace(): Promise<void> {
    const { call } = adapterState();
    if (call) await requests.copy(maskNumbers(traceText(call.trace, strings)));
  }

  const actions: PanelActions = {
    retry: view.retry,
    useThisTab: tab.take,
    confirmUseThisTab: tab.confirmTake,
    openRecord: (record) => void requests.openRecord(record),
    act,
    reloadConfiguration: watch.look,
    copyTrace: () => void copyTrace(),
    dismissMissing: softphone.dismissMissing,
    dismissOutcome: requests.dismiss,
  };

  const undos = undoList();
  undos.add(tabs.stop);
  undos.add(screen.stop);
  undos.add(cif.onClickToAct((click) => void handleClick(click)));
  undos.add(
    cif.onNavigate((record) => {
      act({ type: 'visit', record });
    }),
  );
  undos.add(() => {
    guardCall(undefined);
  });
  undos.add(softphone.stop);
  undos.add(starting.stop);
  undos.add(watch.stop);
  undos.add(user.stop);
  undos.add(troubles.onChange(update));
  undos.add(tab.stop);
  undos.add(() => {
    isStopped = true;
  });
  tab.start();
  return undos.run;
}

/** A call that is on its way counts: dialling starts it. */
function isOnCall({ call, dial }: AdapterState): boolean {
  return dial.kind === 'dialling' || (call !== undefined && call.interaction.state !== 'closed');
}

/** Notes of a call that is over are typed in the panel. */
function isTyping(): boolean {
  return document.activeElement instanceof HTMLTextAreaElement;
}
