import { Icon } from '../frame/icon';
import { textOf } from '../text';
import { useShell } from '../shell-context';
import type { ControlProps } from './field';

export function TextControl(props: ControlProps) {
  return <TextInput {...props} />;
}

export function MemoControl({ inputId, column, value, isReadOnly, describedBy, onChange }: ControlProps) {
  return (
    <textarea
      id={inputId}
      rows={4}
      maxLength={column.maxLength}
      readOnly={isReadOnly}
      value={textOf(value)}
      placeholder="---"
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

/** The value changes when the field is left, as in Dynamics. */
function TextInput(props: ControlProps & { readonly inputMode?: 'text' | 'tel' | 'url' }) {
  const { inputId, column, value, isReadOnly, describedBy, onChange, inputMode = 'text' } = props;
  return (
    <input
      id={inputId}
      type="text"
      inputMode={inputMode}
      maxLength={column.maxLength}
      readOnly={isReadOnly}
      value={textOf(value)}
      placeholder="---"
      autocomplete="off"
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

/** A telephone column: the button beside it raises CIF's click-to-act. */
export function PhoneControl(props: ControlProps) {
  const { clickPhone } = useShell();
  const number = textOf(props.value);
  return (
    <div class="with-button">
      <TextInput {...props} inputMode="tel" />
      {number !== '' && (
        <button
          type="button"
          class="icon-button"
          data-testid={`call-${props.column.logicalName}`}
          aria-label={`Call ${number}`}
          title={`Call ${number}`}
          onClick={() =>
            clickPhone({
              value: number,
              name: props.column.logicalName,
              format: 'phone',
              entityLogicalName: props.table,
              ...props.record,
            })
          }
        >
          <Icon name="phone" />
        </button>
      )}
    </div>
  );
}

export function UrlControl(props: ControlProps) {
  const address = textOf(props.value);
  return (
    <div class="with-button">
      <TextInput {...props} inputMode="url" />
      {/^https?:/.test(address) && (
        <a
          class="icon-button"
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Open ${address}`}
        >
          <Icon name="open" />
        </a>
      )}
    </div>
  );
}

export function NumberControl({ inputId, column, value, isReadOnly, describedBy, onChange }: ControlProps) {
  return (
    <div class="with-button">
      <input
        id={inputId}
        type="number"
        min={column.min}
        max={column.max}
        readOnly={isReadOnly}
        value={textOf(value)}
        placeholder="---"
        aria-describedby={describedBy}
        onChange={(event) =>
          onChange(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))
        }
      />
      {column.format === 'Duration' && <span class="unit">minutes</span>}
    </div>
  );
}
