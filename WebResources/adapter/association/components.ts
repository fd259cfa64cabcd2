import type { ComponentOption, Toolbar } from '../../ports/toolbar';
import type { Box, CallState, Candidate } from '../adapter-state';
import { keyOf } from './boxes';

/** "None" in ipSCAPE's boxes, beside the empty value of a box where nothing was chosen. */
const NONE = 'none';
const BOXES: readonly Box[] = ['person', 'regarding'];

/** The two select boxes in ipSCAPE's own page, kept in step with the panel's. */
export interface Components {
  /** Adds the choices of a call that ipSCAPE's boxes do not have yet, and selects the chosen one. */
  show(call: CallState): void;
  /** ipSCAPE's page shows another call, or has been loaded again: its boxes are empty. */
  reset(): void;
  /** What the agent chose there, `null` for none. @returns `undefined` where it is no box or no choice of ours */
  read(component: string, value: string, call: CallState): { box: Box; chosen: Candidate | null } | undefined;
}

/**
 * Choices are added by `addComponentOption`; adding one again with `selected` selects it. A page without such
 * components refuses: then the panel's own boxes are all there is.
 *
 * @param names of the components, by what they hold
 * @param none the word for "None"
 */
export function openComponents(
  toolbar: Pick<Toolbar, 'addOption'>,
  names: Readonly<Record<Box, string>>,
  none: string,
): Components {
  const added = new Set<string>();
  const selected = new Map<Box, string | undefined>();
  /** Boxes that ipSCAPE's page does not have. */
  const missing = new Set<Box>();
  /** In order: the last one added with `selected` is the one that stays. */
  let queue = Promise.resolve();
  /** Counts resets: what still waits from before one must not get into the boxes of the next call. */
  let round = 0;

  function add(box: Box, option: ComponentOption): void {
    const current = round;
    queue = queue
      .then(() => (current !== round || missing.has(box) ? undefined : toolbar.addOption(names[box], option)))
      .catch(() => {
        if (current === round) missing.add(box);
      });
  }

  function showBox(box: Box, call: CallState): void {
    const candidates = call.candidates.filter((one) => one.box === box);
    if (candidates.length === 0) return;
    const chosen = valueOf(call[box]);
    const options = [
      { label: none, value: NONE },
      ...candidates.map(({ name, record }) => ({ label: name, value: keyOf(record) })),
    ];
    for (const option of options) {
      const key = `${box} ${option.value}`;
      const isChosen = option.value === chosen;
      if (added.has(key) && !(isChosen && selected.get(box) !== chosen)) continue;
      added.add(key);
      add(box, { ...option, selected: isChosen });
    }
    selected.set(box, chosen);
  }

  return {
    show(call) {
      for (const box of BOXES) showBox(box, call);
    },
    reset() {
      round += 1;
      added.clear();
      selected.clear();
      missing.clear();
    },
    read(component, value, call) {
      const box = BOXES.find((one) => names[one] === component);
      if (!box) return undefined;
      if (value === '' || value === NONE) {
        selected.set(box, NONE);
        return { box, chosen: null };
      }
      const chosen = call.candidates.find(
        (one) => one.box === box && [keyOf(one.record), one.record.id].includes(value.toLowerCase()),
      );
      if (chosen) selected.set(box, keyOf(chosen.record));
      return chosen && { box, chosen };
    },
  };
}

function valueOf(chosen: CallState[Box]): string | undefined {
  return chosen === null ? NONE : chosen && keyOf(chosen);
}
