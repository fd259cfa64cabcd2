import type { Dropdown } from '@fluentui/web-components';

/** The dropdown under that label. */
export function dropdownIn(root: Element, label: string): Dropdown | undefined {
  const all = [...root.querySelectorAll<Dropdown>('fluent-dropdown')];
  return all.find(({ control }) => control.getAttribute('aria-label') === label);
}

export function chosenIn(dropdown: Dropdown | undefined): string | undefined {
  return dropdown?.selectedOptions[0]?.text;
}

/** As the user does: opens the list and clicks an option. */
export function choose(dropdown: Dropdown | undefined, option: string): void {
  dropdown?.control.click();
  dropdown?.options.find(({ text }) => text === option)?.click();
}

/** The control in which the user types: the element itself is a box around it. */
export function innerTextArea(element: Element | undefined | null): HTMLTextAreaElement {
  const found = element?.shadowRoot?.querySelector('textarea');
  if (!found) throw new Error('no text area');
  return found;
}

/** As the user does, and not by the script, which notifies nobody. */
export function type(element: Element, text: string): void {
  const control = innerTextArea(element);
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
