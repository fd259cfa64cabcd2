import { textOf } from '../text';
import type { ControlProps } from './field';

export function ChoiceControl({ inputId, column, value, isReadOnly, describedBy, onChange }: ControlProps) {
  return (
    <select
      id={inputId}
      disabled={isReadOnly}
      aria-describedby={describedBy}
      value={textOf(value)}
      onChange={(event) =>
        onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
      }
    >
      <option value="">---</option>
      {column.options?.map((option) => (
        <option key={option.value} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function MultiChoiceControl({
  inputId,
  column,
  value,
  isReadOnly,
  describedBy,
  onChange,
}: ControlProps) {
  const chosen = Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
  const toggle = (option: number, isChosen: boolean) => {
    const next = isChosen ? [...chosen, option] : chosen.filter((item) => item !== option);
    onChange(next.length > 0 ? next.sort((a, b) => a - b) : null);
  };
  return (
    <fieldset id={inputId} class="multi-choice" disabled={isReadOnly} aria-describedby={describedBy}>
      <legend class="visually-hidden">{column.displayName}</legend>
      {column.options?.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

export function YesNoControl({ inputId, column, value, isReadOnly, describedBy, onChange }: ControlProps) {
  const labelOf = (flag: boolean) =>
    column.options?.find((option) => option.value === (flag ? 1 : 0))?.label ?? (flag ? 'Yes' : 'No');
  return (
    <label class="toggle">
      <input
        id={inputId}
        type="checkbox"
        role="switch"
        checked={value === true}
        disabled={isReadOnly}
        aria-describedby={describedBy}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{labelOf(value === true)}</span>
    </label>
  );
}
