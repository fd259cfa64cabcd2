import '@fluentui/web-components/listbox.js';
import '@fluentui/web-components/option.js';
import type { Listbox } from '@fluentui/web-components';
import type { RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';

export interface ListBoxOption {
  readonly key: string;
  readonly label: string;
  readonly description: string;
}

interface ListBoxProps {
  readonly label: string;
  readonly options: readonly ListBoxOption[];
  readonly list: RefObject<Listbox | null>;
  /** The index of the chosen option; nothing when the user pressed Esc. */
  readonly onChoose: (index: number | undefined) => void;
}

/**
 * Arrows move, Enter chooses, Esc leaves. The list is one tab stop, its active row named by `aria-activedescendant`
 * (WAI-ARIA listbox pattern): the library brings a keyboard for the list in a dropdown alone.
 */
export function ListBox({ label, options, list, onChoose }: ListBoxProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const optionId = (index: number): string => `${id}-${String(index)}`;

  function onKeyDown(event: KeyboardEvent): void {
    const last = options.length - 1;
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
    } else if (event.key === 'Enter') onChoose(active);
    else if (event.key === 'Escape') onChoose(undefined);
    else return;
    event.preventDefault();
  }

  return (
    <fluent-listbox
      ref={list}
      class="list-box"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={optionId(active)}
      onKeyDown={onKeyDown}
    >
      {options.map((option, index) => (
        <fluent-option
          key={option.key}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          active={index === active}
          textAttribute={option.label}
          onClick={() => onChoose(index)}
        >
          {/* nothing stays chosen: no tick, nor room for one */}
          <span slot="checked-indicator" hidden />
          <span class="name">{option.label}</span>
          <span slot="description" class="detail">
            {option.description}
          </span>
        </fluent-option>
      ))}
    </fluent-listbox>
  );
}
