import { startAdapter, type Adapter } from '../adapter/adapter';
import type { AdapterPorts, AdapterSettings } from '../adapter/adapter-ports';
import { openPlans } from '../adapter/phone/plans';
import { ctiFrame } from '../platform/toolbar/cti-frame';
import { connectToolbar } from '../platform/toolbar/toolbar-frame';
import { pageWindows } from '../platform/xrm';
import type { Toolbar } from '../ports/toolbar';
import { undoList, type Undo } from '../ports/undo';
import { loadOtherPlans } from './other-plans';

/** ipSCAPE's page in a frame, and the adapter that listens to it. Only the acting tab has one. */
export interface Softphone {
  readonly frame: HTMLIFrameElement;
  readonly toolbar: Toolbar;
  adapter(): Adapter | undefined;
  /** Goes on with other options; the frame, and a call in it, stay. */
  use(settings: AdapterSettings): Promise<void>;
  stop: Undo;
}

export type SoftphonePorts = Omit<AdapterPorts, 'toolbar' | 'plans'>;

export async function startSoftphone(
  ports: SoftphonePorts,
  settings: AdapterSettings,
  title: string,
  onChange: () => void,
): Promise<Softphone> {
  const { ctiOrigin, integrationKey } = settings.profile;
  const frame = ctiFrame(`${ctiOrigin}/cti/?integration=${encodeURIComponent(integrationKey)}`, title);
  const toolbar = connectToolbar({
    frame,
    origin: ctiOrigin,
    clock: ports.clock,
    // ipSCAPE's sample plugin posts to the topmost window, not to the one that frames it.
    messageWindows: pageWindows(),
  });
  let adapter: Adapter | undefined;
  let stopped = false;

  const undos = undoList();
  undos.add(() => frame.remove());
  undos.add(toolbar.stop);
  undos.add(() => adapter?.stop());

  const plans = openPlans(loadOtherPlans);
  async function use(next: AdapterSettings): Promise<void> {
    adapter?.stop();
    // Clicked numbers are read at once, callers' wait for it.
    if (!plans.of(next.profile.defaultCountry)) void plans.loadOthers();
    const started = await startAdapter({ ...ports, toolbar, plans }, next);
    if (stopped) {
      started.stop();
      return;
    }
    adapter = started;
    adapter.onState(onChange);
  }

  await use(settings);
  return {
    frame,
    toolbar,
    adapter: () => adapter,
    use,
    stop() {
      stopped = true;
      undos.run();
    },
  };
}
