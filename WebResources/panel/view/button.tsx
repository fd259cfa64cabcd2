import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly onPress: () => void;
  readonly primary?: boolean;
  /** Where the visible word alone does not say what it acts on. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Button({ onPress, primary = false, label, children }: ButtonProps) {
  return (
    <button type="button" class={primary ? 'button primary' : 'button'} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}
