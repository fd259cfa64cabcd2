import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Match } from '../../adapter/adapter-state';
import { useNow, useText } from './surroundings';
import { detailWords } from '../../strings/words';

interface ChoicesProps {
  readonly label: string;
  readonly matches: readonly Match[];
  /** The agent asked for the list, so the focus may go there. */
  readonly wanted: boolean;
  /** The chosen match; nothing when the agent pressed Esc. */
  readonly onPick: (match: Match | undefined) => void;
}

/**
 * Arrows move, Enter opens, Esc keeps the page as it is. The list is one tab stop, its active row named by
 * `aria-activedescendant` (WAI-ARIA listbox pattern).
 */
export function Choices({ label, matches, wanted, onPick }: ChoicesProps) {
  const text = useText();
  const now = useNow(false);
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const optionId = (index: number): string => `${id}-${String(index)}`;

  useEffect(() => {
    if (wanted || isPanelInUse()) list.current?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const last = matches.length - 1;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, last),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next !== undefined) {
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') onPick(matches[active]);
    else if (event.key === 'Escape') onPick(undefined);
    else return;
    event.preventDefault();
  }

  return (
    <ul
      ref={list}
      class="choices"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={optionId(active)}
      onKeyDown={onKeyDown}
    >
      {matches.map((match, index) => (
        <li
          key={match.record.id}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          onClick={() => {
            onPick(match);
          }}
        >
          <span class="name">{match.name}</span>
          <span class="detail">{detailWords(match, now, text('panel_language'))}</span>
        </li>
      ))}
    </ul>
  );
}

/**
 * Only where the agent is at one of the panel's buttons or boxes: a form in Dynamics, the softphone and notes keep their
 * focus. Notes that were taken away, since another call is shown now, leave it with the body: the next Enter is theirs.
 */
function isPanelInUse(): boolean {
  return document.hasFocus() && document.activeElement?.matches('button, select, summary') === true;
}
