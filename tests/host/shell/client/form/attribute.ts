import type { ColumnMetadata } from '../../../model';
import { refuseUnknown } from '../xrm/refuse-unknown';
import { isSameValue, type FormValue } from './column-values';
import type { FormEvents } from './form-events';
import type { RecordForm } from './record-form';

const ATTRIBUTE_TYPES: Readonly<Partial<Record<ColumnMetadata['type'], string>>> = {
  Boolean: 'boolean',
  Customer: 'lookup',
  DateTime: 'datetime',
  Decimal: 'decimal',
  Double: 'double',
  Integer: 'integer',
  Lookup: 'lookup',
  Memo: 'memo',
  Money: 'money',
  MultiSelectPicklist: 'multiselectoptionset',
  Owner: 'lookup',
  PartyList: 'lookup',
  Picklist: 'optionset',
  State: 'optionset',
  Status: 'optionset',
  String: 'string',
};

/** `formContext.getAttribute(name)`. */
export function attributeOf(column: ColumnMetadata, form: RecordForm, events: FormEvents) {
  const name = column.logicalName;
  const value = () => form.state.get().values.get(name) ?? null;
  const optionOf = (wanted: FormValue) => column.options?.find((option) => option.value === wanted);
  return refuseUnknown(`formContext.getAttribute("${name}")`, {
    getName: () => name,
    getAttributeType: () => ATTRIBUTE_TYPES[column.type] ?? column.type.toLowerCase(),
    getFormat: () => column.format?.toLowerCase() ?? null,
    getMaxLength: () => column.maxLength,
    getValue: value,
    setValue: (next: FormValue) => form.setValue(name, next),
    getIsDirty: () => !isSameValue(value(), form.state.get().saved.get(name) ?? null),
    getRequiredLevel: () => (form.isRequired(column) ? 'required' : 'none'),
    setRequiredLevel: (level: string) =>
      form.update({ required: new Map(form.state.get().required).set(name, level === 'required') }),
    getOptions: () => column.options?.map((option) => ({ value: option.value, text: option.label })) ?? [],
    getText: () => optionOf(value())?.label ?? '',
    addOnChange: (handler: (context: unknown) => void) => void events.onChange(name).add(handler),
    removeOnChange: (handler: (context: unknown) => void) => void events.onChange(name).delete(handler),
    fireOnChange: () => events.raiseChange(name),
  });
}

export type FormAttribute = ReturnType<typeof attributeOf>;
