import { startAdapter } from '../adapter/adapter';
import type { Adapter, AdapterPorts, AdapterContext } from '../adapter/adapter-ports';
import type { CallState } from '../adapter/adapter-state';
import { openPlans } from '../adapter/phone/plans';
import type { MissingPrivilege } from '../configuration/needed-privileges';
import { privilegesByFetch } from '../platform/dataverse/fetch-privileges';
import type { WebApi } from '../platform/dataverse/web-api-request';
import { ctiFrame } from '../platform/toolbar/cti-frame';
import { connectToolbar } from '../platform/toolbar/toolbar-frame';
import { pageWindows } from '../platform/xrm';
import type { Toolbar } from '../ports/toolbar';
import { undoList, type Undo } from '../ports/undo';
import { checkPrivileges } from './check-privileges';
import { lastCallIn } from './last-call';
import { loadOtherPlansInTime } from '../adapter/phone/other-plans';

/** ipSCAPE's page in a frame, and the adapter that listens to it. Only the acting tab has one. */
export interface Softphone {
  readonly frame: HTMLIFrameElement;
  readonly toolbar: Toolbar;
  adapter(): Adapter | undefined;
  /** What the agent's roles lack for the options in use; empty until that is known. */
  missing(): readonly MissingPrivilege[];
  /** Goes on with other options; the frame, and a call in it, stay. */
  use(context: AdapterContext): Promise<void>;
  stop: Undo;
}

export interface SoftphonePorts extends Omit<AdapterPorts, 'toolbar' | 'plans'> {
  readonly webApi: WebApi;
}

/** @param before the last call, for the agent to go on with */
export async function startSoftphone(
  ports: SoftphonePorts,
  context: AdapterContext,
  title: string,
  onChange: () => void,
  before?: CallState,
): Promise<Softphone> {
  const frame = ctiFrame(context.configuration, title);
  const toolbar = connectToolbar({
    frame,
    origin: context.configuration.ctiOrigin,
    clock: ports.clock,
    // ipSCAPE's sample plugin posts to the topmost window, not to the one that frames it.
    messageWindows: pageWindows(),
  });
  let adapter: Adapter | undefined;
  let missing: readonly MissingPrivilege[] = [];
  let stopped = false;

  const undos = undoList();
  undos.add(() => frame.remove());
  undos.add(toolbar.stop);
  undos.add(() => adapter?.stop());

  const plans = openPlans(() => loadOtherPlansInTime(ports.clock));
  let uses = 0;
  let last = before;
  async function use(next: AdapterContext): Promise<void> {
    const ours = ++uses;
    last = lastCallIn(adapter?.state()) ?? last;
    adapter?.stop();
    // Clicked numbers are read at once, callers' wait for it.
    if (!plans.of(next.configuration.defaultCountry)) void plans.loadOthers();
    const lacking = checkPrivileges(privilegesByFetch(ports.webApi), next);
    const mayChangeActivities = lacking.then(
      (found) => !found.some(({ table, verb }) => table === 'phonecall' && verb === 'Write'),
    );
    const started = await startAdapter({ ...ports, toolbar, plans }, { ...next, mayChangeActivities }, last);
    if (stopped || ours !== uses) {
      started.stop();
      return;
    }
    adapter = started;
    adapter.onState(onChange);
    void show(lacking, started);
  }

  /** A call does not wait for it, but for the three seconds of its search. */
  async function show(lacking: Promise<readonly MissingPrivilege[]>, by: Adapter): Promise<void> {
    const found = await lacking;
    if (stopped || adapter !== by) return;
    missing = found;
    onChange();
  }

  await use(context);
  return {
    frame,
    toolbar,
    adapter: () => adapter,
    missing: () => missing,
    use,
    stop() {
      stopped = true;
      undos.run();
    },
  };
}
