import { Updates } from '@microsoft/fast-element';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

interface Description {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isWrong?: boolean | undefined;
}

/**
 * Names the control that the library puts into its element: a label outside names the element alone, and no id reaches
 * into a shadow tree. The control of a dropdown comes with the library's next update.
 */
export function useDescription(
  host: RefObject<HTMLElement | null>,
  { label, hint, isWrong }: Description,
): void {
  useLayoutEffect(() => {
    Updates.enqueue(() => {
      const control = host.current && innerControl(host.current);
      control?.setAttribute('aria-label', label);
      control?.setAttribute('aria-description', hint ?? '');
      control?.setAttribute('aria-invalid', String(isWrong === true));
      // The library says so once the list has been open; the role asks for it from the first.
      if (control?.matches('[role="combobox"]:not([aria-expanded])'))
        control.setAttribute('aria-expanded', 'false');
    });
  }, [label, hint, isWrong]);
}

function innerControl(host: HTMLElement): Element | null | undefined {
  return (
    host.querySelector(':scope > [slot="control"]') ?? host.shadowRoot?.querySelector('[part="control"]')
  );
}

/** Gives the focus to an element of the library, once what it consists of is there. */
export function focusLater(element: HTMLElement | null | undefined): void {
  Updates.enqueue(() => element?.focus());
}
