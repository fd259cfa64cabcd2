import * as v from 'valibot';
import type { ColumnInfo, ColumnType } from '../../ports/metadata';
import type { Row } from '../../ports/records';
import { booleanValue } from '../../schemas/row-values';
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

const column = v.object({
  LogicalName: v.string(),
  AttributeTypeName: v.fallback(v.object({ Value: v.string() }), { Value: '' }),
  DisplayName: v.fallback(label, ''),
  IsValidForCreate: booleanValue,
  IsValidForUpdate: booleanValue,
  IsSecured: booleanValue,
});
const length = v.object({ LogicalName: v.string(), MaxLength: v.number() });
const option = v.pipe(
  v.object({ Value: v.number(), Label: v.fallback(label, '') }),
  v.transform(({ Value, Label }) => ({ value: Value, label: Label })),
);
const options = v.nullish(v.object({ Options: v.array(option) }));
const choice = v.object({ LogicalName: v.string(), OptionSet: options, GlobalOptionSet: options });

/** The rows of several requests about a table's columns. */
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
      // A choice of the organisation's stands under one name or both, as Microsoft's documentation has it over the years.
      { options: (OptionSet ?? GlobalOptionSet)?.Options ?? [] },
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
        ...((type === 'choice' || type === 'choices') && choices.get(name)),
      };
      return [name, info];
    }),
  );
}
