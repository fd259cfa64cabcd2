import '@fluentui/web-components/button.js';
import '@fluentui/web-components/divider.js';
import '@fluentui/web-components/menu.js';
import '@fluentui/web-components/menu-item.js';
import '@fluentui/web-components/menu-list.js';

export interface MenuItem {
  readonly label: string;
  readonly disabled?: boolean;
  readonly choose: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Below the items, not a choice. */
  readonly note: string;
}

/** The ⋯ menu (WAI-ARIA menu button pattern). The library's part closes with Esc, Tab and a choice. */
export function Menu({ label, items, note }: MenuProps) {
  return (
    <fluent-menu
      onFocusOut={({ currentTarget, relatedTarget }) => {
        // A click into the frame below is no click of this document, which would close it.
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget))
          currentTarget.closeMenu();
      }}
    >
      <fluent-button slot="trigger" role="button" appearance="subtle" iconOnly aria-label={label}>
        ⋯
      </fluent-button>
      <fluent-menu-list role="menu" aria-label={label}>
        {items.map((item) => (
          <fluent-menu-item key={item.label} {...disabledIf(item.disabled)} onChange={item.choose}>
            {item.label}
          </fluent-menu-item>
        ))}
        <fluent-divider />
        <fluent-menu-item class="menu-note" {...disabledIf(true)}>
          {note}
        </fluent-menu-item>
      </fluent-menu-list>
    </fluent-menu>
  );
}

/** The attribute is for checkers, as the role is. */
function disabledIf(disabled = false) {
  return { disabled, 'aria-disabled': disabled };
}
