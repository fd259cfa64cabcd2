import type { ComponentOption, Toolbar } from '../../ports/toolbar';
import type { Box, CallState, Candidate } from '../adapter-state';
import { chosenIn, keyOf } from './boxes';

/** "None" in ipSCAPE's boxes, beside the empty value of a box where nothing was chosen. */
const NONE = 'none';
const BOXES: readonly Box[] = ['person', 'entity'];

/** The two select boxes in ipSCAPE's own page, kept like ours. */
export interface Components {
  /** Tells ipSCAPE what it does not know yet of a call's choices. */
  tell(call: CallState): void;
  /** ipSCAPE's page shows another call, or was loaded anew: it knows nothing. */
  forget(): void;
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
  const told = new Set<string>();
  const selected = new Map<Box, string | undefined>();
  const lacking = new Set<Box>();
  /** In order: the last one added with `selected` is the one that stays. */
  let queue = Promise.resolve();
  /** What still waits for an earlier showing must not get into the boxes of the next call. */
  let showing = 0;

  function add(box: Box, option: ComponentOption): void {
    const its = showing;
    queue = queue
      .then(() => (its !== showing || lacking.has(box) ? undefined : toolbar.addOption(names[box], option)))
      .catch(() => {
        if (its === showing) lacking.add(box);
      });
  }

  function tellBox(box: Box, call: CallState): void {
    const candidates = call.candidates.filter((one) => one.box === box);
    if (candidates.length === 0) return;
    const chosen = valueOf(chosenIn(call, box));
    const options = [
      { label: none, value: NONE },
      ...candidates.map(({ name, record }) => ({ label: name, value: keyOf(record) })),
    ];
    for (const option of options) {
      const key = `${box} ${option.value}`;
      const isChosen = option.value === chosen;
      if (told.has(key) && !(isChosen && selected.get(box) !== chosen)) continue;
      told.add(key);
      add(box, { ...option, selected: isChosen });
    }
    selected.set(box, chosen);
  }

  return {
    tell(call) {
      for (const box of BOXES) tellBox(box, call);
    },
    forget() {
      showing++;
      told.clear();
      selected.clear();
      lacking.clear();
    },
    read(component, value, call) {
      const box = BOXES.find((one) => names[one] === component);
      if (!box) return undefined;
      if (value === '' || value === NONE) {
        selected.set(box, NONE);
        return { box, chosen: null };
      }
      const chosen = call.candidates.find(
        ({ record, box: its }) => its === box && [keyOf(record), record.id].includes(value.toLowerCase()),
      );
      if (chosen) selected.set(box, keyOf(chosen.record));
      return chosen && { box, chosen };
    },
  };
}

function valueOf(chosen: ReturnType<typeof chosenIn>): string | undefined {
  return chosen === null ? NONE : chosen && keyOf(chosen);
}
