import type { ComponentChildren } from 'preact';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A control under its label; the control takes `id`, and `id-hint` as its description. */
export function Field({ id, label, hint, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isWrong: boolean;
  readonly onInput: (value: string) => void;
}

export function TextField({ id, label, hint, value, isWrong, onInput }: TextFieldProps) {
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      <input
        id={id}
        type="text"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}
