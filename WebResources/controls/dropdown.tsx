import '@fluentui/web-components/dropdown.js';
import '@fluentui/web-components/listbox.js';
import '@fluentui/web-components/option.js';
import type { Dropdown as DropdownElement } from '@fluentui/web-components';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Field, type FieldProps } from './field';
import { useDescription } from './inner-control';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface DropdownProps extends Omit<FieldProps, 'children' | 'isWrong'> {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'medium';
  readonly onChoose: (value: string) => void;
}

/** One of several, under its label. */
export function Dropdown({ choices, value, disabled = false, size, onChoose, ...field }: DropdownProps) {
  const element = useRef<DropdownElement>(null);
  useDescription(element, field);
  // After each rendering: the user's choice has changed the options, whether or not it is accepted.
  useLayoutEffect(() => {
    element.current?.options.forEach((option) => (option.selected = option.value === value));
  });
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Field {...field}>
      <fluent-dropdown
        ref={element}
        slot="input"
        size={size}
        disabled={disabled}
        title={chosen?.label}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== null && currentTarget.value !== value) onChoose(currentTarget.value);
        }}
      >
        <fluent-listbox>
          {choices.map((choice) => (
            <fluent-option key={choice.value} value={choice.value} textAttribute={choice.label}>
              {choice.label}
            </fluent-option>
          ))}
        </fluent-listbox>
      </fluent-dropdown>
    </Field>
  );
}
