import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import { useText } from './surroundings';

interface PageProps {
  readonly title: string;
  readonly action: { readonly label: string; readonly press: () => void } | undefined;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What a choice of the menu shows in place of the card. The agent asked for it, so it takes the focus; Esc closes. */
export function Page({ title, action, onClose, children }: PageProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section
      class="page"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div class="page-body" tabIndex={0} role="group" aria-label={title}>
        {children}
      </div>
      <div class="buttons">
        {action && <Button onPress={action.press}>{action.label}</Button>}
        <Button onPress={onClose}>{text('panel_close')}</Button>
      </div>
    </section>
  );
}
