import '@fluentui/web-components/checkbox.js';
import { Field } from './field';

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onCheck: (checked: boolean) => void;
}

export function Checkbox({ label, checked, disabled = false, onCheck }: CheckboxProps) {
  return (
    <Field label={label} labelPosition="after">
      <fluent-checkbox
        slot="input"
        checked={checked}
        disabledAttribute={disabled}
        onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
      />
    </Field>
  );
}
