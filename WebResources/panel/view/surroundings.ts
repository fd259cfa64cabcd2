import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PanelText, PanelTexts } from '../../strings/texts';
import type { Clock } from '../../ports/clock';

/** What every part of the view may use. */
export interface Surroundings {
  readonly strings: PanelTexts;
  readonly clock: Clock;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('a part of the panel was rendered outside of renderPanel');
  return surroundings;
}

/** The text under a key of the RESX. */
export function useText(): PanelText {
  return useSurroundings().strings.text;
}

/** The time, again each second while `ticking`. */
export function useNow(ticking: boolean): Date {
  const { clock } = useSurroundings();
  const [now, setNow] = useState(clock.now());
  useEffect(() => {
    if (!ticking) return undefined;
    return clock.after(1000, () => {
      setNow(clock.now());
    });
  }, [ticking, now, clock]);
  return now;
}

/** False at first, true once `ms` have gone by: what is over quickly needs no words. */
export function useElapsed(ms: number): boolean {
  const { clock } = useSurroundings();
  const [elapsed, setElapsed] = useState(false);
  useEffect(
    () =>
      clock.after(ms, () => {
        setElapsed(true);
      }),
    [ms, clock],
  );
  return elapsed;
}
