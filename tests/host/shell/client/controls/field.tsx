import type { ColumnMetadata } from '../../../model';
import type { FormCell } from '../../description';
import type { FormValue } from '../form/column-values';
import type { ScriptedForm } from '../form/scripted-form';
import { useStore } from '../store';
import { ChoiceControl, MultiChoiceControl, YesNoControl } from './choice-controls';
import { DateControl } from './date-control';
import { FieldNotices } from './field-notices';
import { LookupControl } from './lookup-control';
import { MemoControl, NumberControl, PhoneControl, TextControl, UrlControl } from './text-controls';

export interface ControlProps {
  readonly inputId: string;
  readonly column: ColumnMetadata;
  readonly table: string;
  /** As CIF names it in a click on a number. */
  readonly record: { readonly entityId: string; readonly recordTitle: string };
  readonly value: FormValue;
  readonly isReadOnly: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (value: FormValue) => void;
}

interface FieldProps {
  readonly scripted: ScriptedForm;
  readonly cell: FormCell;
  readonly columnName: string;
  readonly isDisabled: boolean;
}

/** A column on a form: label, control, and what there is to say about it. */
export function Field({ scripted, cell, columnName, isDisabled }: FieldProps) {
  const { form } = scripted;
  const state = useStore(form.state);
  const column = form.table.columns[columnName];
  if (!column || state.hidden.has(columnName)) return null;
  const inputId = `field-${columnName}`;
  const notices = state.columnNotices.get(columnName) ?? [];
  const isNew = state.id === undefined;
  const isReadOnly =
    isDisabled ||
    state.disabled.has(columnName) ||
    state.readOnlyBecause !== undefined ||
    (column.type !== 'PartyList' && !(isNew ? column.createable : column.updateable));
  const Control = controlFor(column);
  return (
    <div class="field" data-column={columnName} data-testid={`field-${columnName}`}>
      {cell.showsLabel && (
        <label for={inputId} title={column.description}>
          {cell.label || column.displayName}
          {form.isRequired(column) && <span class="required"> *</span>}
        </label>
      )}
      <div class="field-control">
        <Control
          inputId={inputId}
          column={column}
          table={form.table.logicalName}
          record={{ entityId: state.id ?? '', recordTitle: form.name() }}
          value={state.values.get(columnName) ?? null}
          isReadOnly={isReadOnly}
          describedBy={notices.length > 0 ? `${inputId}-notices` : undefined}
          onChange={(value) => scripted.change(columnName, value)}
        />
        <FieldNotices id={`${inputId}-notices`} notices={notices} />
      </div>
    </div>
  );
}

function controlFor(column: ColumnMetadata): (props: ControlProps) => preact.JSX.Element {
  switch (column.type) {
    case 'Boolean':
      return YesNoControl;
    case 'Picklist':
    case 'State':
    case 'Status':
      return ChoiceControl;
    case 'MultiSelectPicklist':
      return MultiChoiceControl;
    case 'DateTime':
      return DateControl;
    case 'Lookup':
    case 'Customer':
    case 'Owner':
    case 'PartyList':
      return LookupControl;
    case 'Memo':
      return MemoControl;
    case 'Integer':
    case 'BigInt':
    case 'Decimal':
    case 'Double':
    case 'Money':
      return NumberControl;
    case 'String':
      if (column.format === 'Phone') return PhoneControl;
      return column.format === 'Url' ? UrlControl : TextControl;
    default:
      throw new Error(`The shell has no control for "${column.logicalName}" of the type ${column.type}`);
  }
}
