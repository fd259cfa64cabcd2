import '@fluentui/web-components/button.js';
import type { ComponentChildren } from 'preact';

export interface ButtonProps {
  readonly onPress?: () => void;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  /** Sends the form it is in. */
  readonly submits?: boolean;
  readonly size?: 'small' | 'medium';
  /** Where the visible word alone does not say what it acts on. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function Button({
  onPress,
  primary = false,
  disabled = false,
  submits = false,
  size = 'medium',
  label,
  children,
}: ButtonProps) {
  return (
    // Role and disabled state are the library's, too, but there browsers alone see them: checkers read attributes.
    <fluent-button
      role="button"
      type={submits ? 'submit' : 'button'}
      appearance={primary ? 'primary' : undefined}
      size={size}
      disabled={disabled}
      aria-disabled={disabled}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </fluent-button>
  );
}
