import type { ColumnInfo, ColumnType } from '../../ports/metadata';
import { fallback, list, number, object, orElse, text, truth } from '../../ports/readers';
import type { Row } from '../../ports/records';
import { knownRows } from './rows';
import { label } from './table-info';

/** By `AttributeTypeName`; what is not here, state and status among it, the adapter does not fill. */
const TYPES: ReadonlyMap<string, ColumnType> = new Map([
  ['StringType', 'text'],
  ['MemoType', 'text'],
  ['IntegerType', 'integer'],
  ['BigIntType', 'integer'],
  ['DecimalType', 'decimal'],
  ['DoubleType', 'decimal'],
  ['MoneyType', 'decimal'],
  ['BooleanType', 'boolean'],
  ['PicklistType', 'choice'],
  ['MultiSelectPicklistType', 'choices'],
  ['DateTimeType', 'date'],
  ['LookupType', 'lookup'],
  ['CustomerType', 'lookup'],
  ['OwnerType', 'lookup'],
]);

const column = object({
  LogicalName: text,
  AttributeTypeName: fallback(object({ Value: text }), { Value: '' }),
  DisplayName: fallback(label, ''),
  IsValidForCreate: fallback(truth, false),
  IsValidForUpdate: fallback(truth, false),
  IsSecured: fallback(truth, false),
});
const length = object({ LogicalName: text, MaxLength: number });
const options = orElse(
  object({ Options: list(object({ Value: number, Label: fallback(label, '') })) }),
  undefined,
);
const choice = object({ LogicalName: text, OptionSet: options, GlobalOptionSet: options });

/** What several requests tell of a table's columns, in the rows of their answers. */
export interface ColumnAnswers {
  readonly columns: readonly Row[];
  /** Of texts, by the classes that have a length. */
  readonly lengths: readonly Row[];
  readonly choices: readonly Row[];
}

/** The columns by logical name. Rows that are none are passed over. */
export function readColumns(answers: ColumnAnswers): ReadonlyMap<string, ColumnInfo> {
  const lengths = new Map(
    knownRows(length, answers.lengths).map((one) => [one.LogicalName, { maxLength: one.MaxLength }]),
  );
  const choices = new Map(
    knownRows(choice, answers.choices).map(({ LogicalName, OptionSet, GlobalOptionSet }) => [
      LogicalName,
      // A choice of the organisation's is told under one name or both, as Microsoft's documentation has it over the years.
      { options: (OptionSet ?? GlobalOptionSet)?.Options.map(option) ?? [] },
    ]),
  );
  return new Map(
    knownRows(column, answers.columns).map((one) => {
      const name = one.LogicalName;
      const type = TYPES.get(one.AttributeTypeName.Value) ?? 'other';
      const info: ColumnInfo = {
        name,
        displayName: one.DisplayName || name,
        type,
        writable: type !== 'other' && one.IsValidForCreate && one.IsValidForUpdate,
        ...(one.IsSecured && { secured: true }),
        ...(type === 'text' && lengths.get(name)),
        ...(type === 'choice' && choices.get(name)),
      };
      return [name, info];
    }),
  );
}

function option({ Value, Label }: { Value: number; Label: string }): { value: number; label: string } {
  return { value: Value, label: Label };
}
