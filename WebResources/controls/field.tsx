import '@fluentui/web-components/field.js';
import type { ComponentChildren } from 'preact';

export interface FieldProps {
  readonly label: string;
  /** Before the control where the line has room for both. */
  readonly labelPosition?: 'above' | 'before' | 'after';
  readonly hint?: string | undefined;
  /** What is entered cannot be used; the hint says why. */
  readonly isWrong?: boolean;
  /** A control in `slot="input"`. */
  readonly children: ComponentChildren;
}

/** A control with its label and its hint. */
export function Field({ label, labelPosition = 'above', hint, isWrong = false, children }: FieldProps) {
  return (
    <fluent-field labelPosition={labelPosition}>
      <label slot="label">{label}</label>
      {children}
      {hint !== undefined && (
        <span slot="message" class={isWrong ? 'hint bad' : 'hint'}>
          {hint}
        </span>
      )}
    </fluent-field>
  );
}
