import type { ControlProps } from './field';

export function DateControl({ inputId, column, value, isReadOnly, describedBy, onChange }: ControlProps) {
  const isDateOnly = column.format === 'DateOnly';
  if (isReadOnly) {
    const shown = value instanceof Date ? shownText(value, isDateOnly) : '';
    return <input id={inputId} type="text" readOnly placeholder="---" value={shown} />;
  }
  return (
    <input
      id={inputId}
      type={isDateOnly ? 'date' : 'datetime-local'}
      value={value instanceof Date ? inputText(value, isDateOnly) : ''}
      aria-describedby={describedBy}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text === '' ? null : new Date(isDateOnly ? `${text}T00:00` : text));
      }}
    />
  );
}

function shownText(value: Date, isDateOnly: boolean): string {
  const time = isDateOnly ? {} : ({ timeStyle: 'short' } as const);
  return value.toLocaleString('en-AU', { dateStyle: 'short', ...time });
}

/** The input's own notation of a local time. */
function inputText(value: Date, isDateOnly: boolean): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  return isDateOnly ? date : `${date}T${two(value.getHours())}:${two(value.getMinutes())}`;
}
