import { ctiFrame } from '../../platform/toolbar/cti-frame';
import { connectToolbar } from '../../platform/toolbar/toolbar-frame';
import { pageWindows } from '../../platform/xrm';
import type { Clock } from '../../ports/clock';
import type { ToolbarLink } from '../../ports/toolbar';

/** A silent page may still turn out to be one that did not load: the toolbar asks its host then. */
const SECOND_LOOK_MS = 3_000;

/**
 * Loads ipSCAPE's page out of sight, as the panel would, and takes it away as soon as it is known how far that comes.
 * @param clock for the toolbar's time-outs
 */
export function openCtiPage(
  document: Document,
  clock: Clock,
  title: string,
): (origin: string, integrationKey: string) => Promise<ToolbarLink> {
  return async (origin, integrationKey) => {
    const frame = ctiFrame({ ctiOrigin: origin, integrationKey }, title);
    frame.className = 'unseen';
    frame.tabIndex = -1;
    const toolbar = connectToolbar({ frame, origin, clock, messageWindows: pageWindows() });
    try {
      return await new Promise((resolve) => {
        toolbar.onLink((link) => {
          if (link.state === 'loading') return;
          if (link.state !== 'silent') resolve(link);
          else clock.after(SECOND_LOOK_MS, () => resolve(link));
        });
        document.body.append(frame);
      });
    } finally {
      toolbar.stop();
      frame.remove();
    }
  };
}
