import { startAdapter } from '../adapter/adapter';
import type { AdapterAction } from '../adapter/adapter-action';
import type { Adapter, AdapterContext, AdapterPorts } from '../adapter/adapter-ports';
import type { AdapterState, CallState, DialState } from '../adapter/adapter-state';
import type { MissingPrivilege } from '../configuration/needed-privileges';
import { privilegesByFetch } from '../platform/dataverse/fetch-privileges';
import type { WebApi } from '../platform/dataverse/web-api-request';
import { ctiFrame } from '../platform/toolbar/cti-frame';
import { connectToolbar } from '../platform/toolbar/toolbar-frame';
import { pageWindows } from '../platform/xrm';
import { asAdapterError, type AdapterError } from '../ports/adapter-error';
import type { Toolbar, ToolbarLink } from '../ports/toolbar';
import type { Undo } from '../ports/undo';
import { checkPrivileges } from './check-privileges';
import { lastCallIn } from './last-call';

/**
 * ipSCAPE's page in a frame, and the adapter that handles its events.
 *
 * - `stopped`   the tab does not act
 * - `starting`  the adapter starts; ipSCAPE's page must not load before it listens
 * - `running`   the page is to be shown in `frame`, always the same element
 * - `failed`    the adapter could not start; a page that is loaded stays, with the call in it
 */
export type SoftphoneState =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'starting'; readonly dial: DialState }
  | {
      readonly kind: 'running';
      readonly frame: HTMLIFrameElement;
      readonly link: ToolbarLink;
      readonly adapter: AdapterState;
      /** What the agent's roles lack for the configuration, until the agent has closed the message. */
      readonly missing: readonly MissingPrivilege[];
    }
  | { readonly kind: 'failed'; readonly error: AdapterError; readonly frame?: HTMLIFrameElement };

/** The softphone of a tab: started when the tab acts, stopped when another one does. */
export interface Softphone {
  state(): SoftphoneState;
  /** @param lastCall the call before, for the agent to go on with */
  start(context: AdapterContext, lastCall: Promise<CallState | undefined>): void;
  /** Goes on with another configuration. The frame, and a call in it, stay; a stopped softphone stays stopped. */
  use(context: AdapterContext): void;
  /** The adapter does what the agent asks for; a click before it has started is refused, not lost without a word. */
  act(action: AdapterAction): void;
  dismissMissing(): void;
  /** At once, also while it starts: two frames would be two softphones. */
  stop: Undo;
}

export interface SoftphonePorts extends Omit<AdapterPorts, 'toolbar'> {
  readonly webApi: WebApi;
}

/** All that belongs to one start; work that ends in a run that is not the present one changes nothing. */
interface Run {
  readonly frame: HTMLIFrameElement;
  readonly toolbar: Toolbar & { readonly stop: Undo };
  lastCall: Promise<CallState | undefined>;
  /** The latest one wanted: an adapter of an earlier one that is still starting never handles an event. */
  context: AdapterContext;
  link: ToolbarLink;
  dial: DialState;
  adapter?: Adapter;
  missing: readonly MissingPrivilege[];
  error?: AdapterError | undefined;
}

/** @param title the name of the frame, for assistive technology */
export function openSoftphone(ports: SoftphonePorts, title: string, onChange: () => void): Softphone {
  let run: Run | undefined;

  async function runAdapter(present: Run): Promise<void> {
    const { context, toolbar } = present;
    const isPresent = (): boolean => run === present && present.context === context;
    const last = lastCallIn(present.adapter?.state());
    if (last) present.lastCall = Promise.resolve(last);
    present.adapter?.stop();
    present.error = undefined;
    const lacking = checkPrivileges(privilegesByFetch(ports.webApi), context);
    const mayChangeActivities = lacking.then(
      (found) => !found.some(({ table, verb }) => table === 'phonecall' && verb === 'Write'),
    );
    try {
      const adapter = await startAdapter(
        { ...ports, toolbar },
        { ...context, mayChangeActivities },
        await present.lastCall,
      );
      if (!isPresent()) {
        adapter.stop();
        return;
      }
      present.adapter = adapter;
      adapter.onState(onChange);
    } catch (thrown) {
      if (!isPresent()) return;
      present.error = asAdapterError(thrown, 'CIF_REFUSED');
      onChange();
      return;
    }
    const missing = await lacking;
    if (!isPresent()) return;
    present.missing = missing;
    onChange();
  }

  function actTooEarly(starting: Run, action: AdapterAction): void {
    if (action.type === 'click') starting.dial = notConnected(action.click.number);
    if (action.type === 'answer-dial') starting.dial = { kind: 'idle' };
    onChange();
  }

  function stop(): void {
    run?.adapter?.stop();
    run?.toolbar.stop();
    run?.frame.remove();
    run = undefined;
  }

  return {
    state() {
      if (!run) return { kind: 'stopped' };
      const { adapter, dial, error, frame, link, missing } = run;
      if (error) return { kind: 'failed', error, ...(adapter && { frame }) };
      if (!adapter) return { kind: 'starting', dial };
      return { kind: 'running', frame, link, adapter: adapter.state(), missing };
    },
    start(context, lastCall) {
      stop();
      const present = (run = openRun(ports, context, title, lastCall));
      present.toolbar.onLink((link) => {
        present.link = link;
        if (present.adapter) onChange();
      });
      void runAdapter(present);
    },
    use(context) {
      if (!run) return;
      run.context = context;
      void runAdapter(run);
    },
    act(action) {
      if (run?.adapter) run.adapter.act(action);
      else if (run) actTooEarly(run, action);
    },
    dismissMissing() {
      if (run) run.missing = [];
      onChange();
    },
    stop,
  };
}

function openRun(
  { clock }: SoftphonePorts,
  context: AdapterContext,
  title: string,
  lastCall: Promise<CallState | undefined>,
): Run {
  const { ctiUrl, integrationKey } = context.configuration;
  const frame = ctiFrame({ ctiOrigin: ctiUrl, integrationKey }, title);
  const toolbar = connectToolbar({
    frame,
    origin: ctiUrl,
    clock,
    // ipSCAPE's sample plugin posts to the topmost window, not to the one that frames it.
    messageWindows: pageWindows(),
  });
  return {
    frame,
    toolbar,
    context,
    lastCall,
    link: { state: 'loading' },
    dial: { kind: 'idle' },
    missing: [],
  };
}

function notConnected(number: string): DialState {
  return { kind: 'refused', number, error: { code: 'TOOLBAR_TIMEOUT', values: {} } };
}
