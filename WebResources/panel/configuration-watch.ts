import type { Clock } from '../ports/clock';
import { undoList, type Undo } from '../ports/undo';
import type { ConfigurationInUse, Found } from './configuration';

/** How long a change may take to reach an open panel. */
const LOOK_EVERY_MS = 5 * 60_000;

/** Whether anybody can see the page. */
export interface Visibility {
  isVisible(): boolean;
  onVisible(listener: () => void): Undo;
}

export interface WatchPorts {
  readonly clock: Clock;
  readonly visibility: Visibility;
  /** A call is in hand, or the agent is typing: the configuration must not change now. */
  readonly isBusy: () => boolean;
  /** Uses the changed configuration, or starts the panel again where it is `gone`. */
  readonly apply: (found: 'changed' | 'gone') => void;
  /** This tab has found something that the other tabs should look for, too. */
  readonly notifyOthers: () => void;
  readonly onChange: () => void;
}

/** When a tab looks for a changed configuration, and when it takes it up. */
export interface ConfigurationWatch {
  /** The agent asks whether the configuration has changed. */
  look(): void;
  /** Another tab has found something: looks, hidden or not. */
  handleOthersFind(): void;
  /** A call has ended. */
  callEnded(): void;
  /** Takes up what was found, if nothing stands in the way any more. */
  settle(): void;
  /** The agent has asked, and is not answered yet. */
  isLooking(): boolean;
  /** Something new waits for the end of the call. */
  isPending(): boolean;
  stop: Undo;
}

/**
 *   start · every five minutes · a call's end ─► visible? ─► look ─► changed ─► idle? ─► apply
 *                                                 └─ no: as soon as it is shown          └─ no: at the call's end
 */
export function watchConfiguration(
  configuration: Pick<ConfigurationInUse, 'look'>,
  ports: WatchPorts,
): ConfigurationWatch {
  const { clock, visibility, isBusy, apply, notifyOthers, onChange } = ports;
  const undos = undoList();
  let pending: 'changed' | 'gone' | undefined;
  let isDue = false;
  let asked = 0;
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One look after the other. */
  function look(what: { readonly isAsked: boolean; readonly notifiesOthers: boolean }): void {
    if (what.isAsked) {
      asked += 1;
      onChange();
    }
    last = last.then(async () => {
      if (!isStopped) handleFound(await configuration.look(what.isAsked), what.notifiesOthers);
      if (what.isAsked) asked -= 1;
      settle(what.isAsked);
      if (!isStopped) onChange();
    });
  }

  function handleFound(found: Found, notifiesOthers: boolean): void {
    if (found === 'same') return;
    // not used a moment longer, not even for the call in hand
    if (found === 'forged') return apply('gone');
    pending = found;
    if (notifiesOthers) notifyOthers();
  }

  /** @param isAsked the agent may want the same one applied again, for what has changed around it */
  function settle(isAsked = false): void {
    const found = pending ?? (isAsked ? 'changed' : undefined);
    if (found === undefined || isStopped || isBusy()) return;
    pending = undefined;
    apply(found);
  }

  function lookWhenVisible(): void {
    isDue = !visibility.isVisible();
    if (!isDue) look({ isAsked: false, notifiesOthers: true });
  }

  let stopTimer: Undo = () => undefined;
  function lookEveryFiveMinutes(): void {
    stopTimer = clock.after(LOOK_EVERY_MS, () => {
      lookWhenVisible();
      lookEveryFiveMinutes();
    });
  }

  undos.add(() => {
    isStopped = true;
    stopTimer();
  });
  undos.add(
    visibility.onVisible(() => {
      if (isDue) lookWhenVisible();
    }),
  );
  lookEveryFiveMinutes();
  // behind the start, whether it was by the last good one or not
  look({ isAsked: false, notifiesOthers: true });

  return {
    look: () => {
      look({ isAsked: true, notifiesOthers: true });
    },
    handleOthersFind: () => {
      look({ isAsked: false, notifiesOthers: false });
    },
    callEnded: lookWhenVisible,
    settle: () => {
      settle();
    },
    isLooking: () => asked > 0,
    isPending: () => pending !== undefined,
    stop: undos.run,
  };
}
