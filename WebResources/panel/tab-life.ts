import { EMPTY_STATE, type AdapterState, type CallState, type DialState } from '../adapter/adapter-state';
import { onScreen } from '../adapter/call-on-screen';
import { maskNumbers } from '../adapter/phone/mask-numbers';
import { browserClock } from '../platform/browser-clock';
import type { PanelTexts } from '../strings/texts';
import { connectTabs } from '../platform/tabs/tabs';
import { pageVisibility } from '../platform/tabs/visibility';
import { pageWindows } from '../platform/xrm';
import { asAdapterError, type AdapterError } from '../ports/adapter-error';
import type { CifEnvironment, ClickToAct } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { TabRole } from '../ports/tabs';
import { undoList, type Undo } from '../ports/undo';
import { perform, type AdapterAction } from './adapter-action';
import { callScreen } from './call-screen';
import { watchConfiguration } from './configuration-watch';
import { guardCall } from './guard-call';
import { lastCallIn } from './last-call';
import type { PanelActions, PanelState } from './panel-state';
import type { Session } from './connection';
import { softphoneLife } from './softphone-life';
import { readTabMessage, sealTabMessage, type TabMessage } from './tab-messages';
import { tabScreen } from './tab-screen';
import { agentRequests } from './agent-requests';
import { traceText } from '../strings/trace-words';

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
export function startTab(session: Session, strings: PanelTexts, view: TabView): Undo {
  const undos = undoList();
  const { cif, configuration } = session;
  let context = session.context();
  const tabs = connectTabs({
    tenant: new URL(context.configuration.ctiOrigin).host,
    clock: browserClock,
    windows: pageWindows(),
  });
  const here = callScreen(
    cif,
    () => context.configuration.sessionTemplate,
    ({ values }) => {
      act({ type: 'no-session', why: values });
    },
  );
  const screen = tabScreen(cif, here, tabs, browserClock);
  let role: TabRole = 'waiting';
  const life = softphoneLife({ ...session.ports, screen }, update);
  /** What the acting tab told last. */
  let told: AdapterState = EMPTY_STATE;
  let confirmTake = false;
  /** A click that came before there was a softphone to dial with. */
  let unheard = EMPTY_STATE.dial;
  /** Why this tab cannot go on, although it acts. */
  let failure: AdapterError | undefined;
  let wasOnCall = false;
  let isStopped = false;
  const wishes = agentRequests({
    open,
    copy: (text) => navigator.clipboard.writeText(text),
    onChange: update,
  });
  const watch = watchConfiguration(configuration, {
    clock: browserClock,
    visibility: pageVisibility,
    isBusy: () => isOnCall(adapterState()) || isTyping(),
    apply,
    tellOthers: () => {
      tell({ type: 'configuration' });
    },
    onChange: update,
  });

  function adapterState(): AdapterState {
    if (role === 'waiting') return told;
    return life.softphone()?.adapter()?.state() ?? { ...EMPTY_STATE, dial: unheard };
  }

  function update(): void {
    if (isStopped) return;
    const adapter = adapterState();
    show(adapter);
    const hasEnded = wasOnCall && !isOnCall(adapter);
    wasOnCall = isOnCall(adapter);
    watch.settle();
    if (hasEnded) watch.callEnded();
  }

  function show(adapter: AdapterState): void {
    if (failure) return view.show({ stage: 'stopped', error: failure }, actions, life.softphone()?.frame);
    const problem = configuration.problem();
    const shown = {
      configurationName: context.configuration.name,
      outcome: wishes.outcome(),
      configuration: {
        ...(problem && { problem }),
        isLooking: watch.isLooking(),
        isPending: watch.isPending(),
      },
      adapter,
    };
    if (role === 'waiting') return view.show({ stage: 'waiting', ...shown, confirmTake }, actions);
    tell({ type: 'state', adapter });
    session.lastCall.keep(adapter.call);
    guardCall(adapter.call);
    const { link, missing, softphone } = life;
    view.show({ stage: 'acting', ...shown, link: link(), missing: missing() }, actions, softphone()?.frame);
  }

  /** Another tenant or key is another softphone; all else the one that is there goes on with. */
  function apply(found: 'changed' | 'gone'): void {
    const { ctiOrigin, integrationKey } = context.configuration;
    context = session.context();
    const { configuration } = context;
    if (
      found === 'gone' ||
      configuration.ctiOrigin !== ctiOrigin ||
      configuration.integrationKey !== integrationKey
    )
      return view.retry();
    failure = undefined;
    void life.use(context).then(update, stopWith);
  }

  function tell(message: TabMessage): void {
    tabs.send(sealTabMessage(message));
  }

  /** What the agent does in any tab is done by the one that has the call. */
  function act(action: AdapterAction): void {
    const adapter = life.softphone()?.adapter();
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

  async function copyTrace(): Promise<void> {
    const { call } = adapterState();
    if (call) await wishes.copy(maskNumbers(traceText(call.trace, strings)));
  }

  /** Of the tab that acted before, or of this page before it was loaded anew. */
  async function callBefore(): Promise<CallState | undefined> {
    return lastCallIn(told) ?? session.lastCall.get();
  }

  async function startActing(): Promise<void> {
    await life.start(context, strings.text('panel_softphone'), callBefore()).catch(stopWith);
  }

  function stopWith(thrown: unknown): void {
    failure = asAdapterError(thrown, 'CIF_REFUSED');
    update();
  }

  const actions: PanelActions = {
    retry: view.retry,
    useThisTab() {
      // Moving the call here ends its audio in the other tab: the agent decides.
      confirmTake = isTalking(told);
      if (!confirmTake) tabs.take();
      update();
    },
    confirmUseThisTab(yes) {
      confirmTake = false;
      if (yes) tabs.take();
      update();
    },
    openRecord: (record) => void wishes.openRecord(record),
    act,
    reloadConfiguration: watch.look,
    copyTrace: () => void copyTrace(),
    dismissMissing: life.dismissMissing,
    dismissOutcome: wishes.dismiss,
  };

  undos.add(tabs.stop);
  undos.add(screen.stop);
  undos.add(cif.onClickToAct((clicked) => void click(clicked)));
  undos.add(
    cif.onNavigate((record) => {
      act({ type: 'visit', record });
    }),
  );
  undos.add(life.rest);
  undos.add(watch.stop);
  undos.add(
    tabs.onMessage((data) => {
      const message = readTabMessage(data);
      if (message?.type === 'state') {
        told = message.adapter;
        confirmTake &&= isTalking(told);
        if (role === 'waiting') update();
      } else if (message?.type === 'configuration') {
        watch.hear();
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
      failure = undefined;
      life.rest();
      if (role === 'acting') void startActing();
      else tell({ type: 'state-please' });
      update();
    }),
  );
  undos.add(() => {
    isStopped = true;
  });
  return undos.run;
}

function notConnected(number: string): DialState {
  return { kind: 'refused', number, error: { code: 'TOOLBAR_TIMEOUT', values: {} } };
}

function isTalking({ call }: AdapterState): boolean {
  return call?.interaction.state === 'talking';
}

/** One that is on its way counts: dialling starts it. */
function isOnCall({ call, dial }: AdapterState): boolean {
  return dial.kind === 'dialling' || (call !== undefined && call.interaction.state !== 'closed');
}

/** Notes of a call that is over are typed in the panel. */
function isTyping(): boolean {
  return document.activeElement instanceof HTMLTextAreaElement;
}
