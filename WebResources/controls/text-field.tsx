import '@fluentui/web-components/text-input.js';
import type { TextInput } from '@fluentui/web-components';
import { useRef } from 'preact/hooks';
import { Field, type FieldProps } from './field';
import { useDescription } from './inner-control';

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

/** A line of text under its label. */
export function TextField({ value, disabled = false, placeholder, onInput, ...field }: TextFieldProps) {
  const element = useRef<TextInput>(null);
  useDescription(element, field);
  return (
    <Field {...field}>
      <fluent-text-input
        ref={element}
        slot="input"
        value={value}
        disabled={disabled}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck="false"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}
