import { startAdapter } from '../adapter/adapter';
import type { Adapter, AdapterPorts, AdapterContext } from '../adapter/adapter-ports';
import type { CallState } from '../adapter/adapter-state';
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

export interface SoftphonePorts extends Omit<AdapterPorts, 'toolbar'> {
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

  let uses = 0;
  let last = before;
  async function use(next: AdapterContext): Promise<void> {
    const ours = ++uses;
    last = lastCallIn(adapter?.state()) ?? last;
    adapter?.stop();
    const started = await startAdapter({ ...ports, toolbar }, next, last);
    if (stopped || ours !== uses) {
      started.stop();
      return;
    }
    adapter = started;
    adapter.onState(onChange);
    void check(next, started);
  }

  /** After the adapter has started: a call must not wait for it. */
  async function check(used: AdapterContext, by: Adapter): Promise<void> {
    const found = await checkPrivileges(privilegesByFetch(ports.webApi), used);
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
