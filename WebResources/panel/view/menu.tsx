import { useEffect, useRef, useState } from 'preact/hooks';
import { useText } from './surroundings';

export interface MenuItem {
  readonly label: string;
  readonly disabled?: boolean;
  readonly choose: () => void;
}

interface MenuProps {
  readonly items: readonly MenuItem[];
  /** Below the items, not a choice. */
  readonly note: string;
}

/** The ⋯ menu: arrows move, Enter chooses, Esc gives the focus back to its button (WAI-ARIA menu button pattern). */
export function Menu({ items, note }: MenuProps) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const entries = (): readonly HTMLElement[] => [
    ...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  useEffect(() => {
    if (open) entries()[0]?.focus();
  }, [open]);

  function close(): void {
    setOpen(false);
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const to: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const next = to[event.key];
    if (next !== undefined) {
      all[next]?.focus();
      event.preventDefault();
    } else if (event.key === 'Escape') {
      close();
    }
  }

  function onFocusOut(event: FocusEvent): void {
    const stays = event.relatedTarget instanceof Node && event.currentTarget instanceof Node;
    if (!stays || !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  }

  return (
    <div class="menu" onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={text('panel_menu')}
        onClick={() => {
          setOpen(!open);
        }}
      >
        ⋯
      </button>
      {open && (
        <div class="menu-popup">
          <div ref={list} role="menu" aria-label={text('panel_menu')} onKeyDown={onKeyDown}>
            {items.map(({ label, disabled = false, choose }) => (
              <button
                key={label}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={disabled}
                onClick={() => {
                  if (disabled) return;
                  close();
                  choose();
                }}
              >
                {label}
              </button>
            ))}
          </div>
          <p class="menu-note">{note}</p>
        </div>
      )}
    </div>
  );
}
