import type { ColumnType } from '../../ports/metadata';
import { insteadOf, type Columns } from './check-names';
import type { Finding } from './finding';
import { nearestName } from './nearest-name';

export interface WrittenValue {
  /** Logical name of the table that is written. */
  readonly table: string;
  /** Types of columns that can take it. */
  readonly types: readonly ColumnType[];
  /** How many characters it may have; a shorter text column cuts it. */
  readonly length: number;
}

/** Whatever a text can be turned into. */
const FILLABLE: readonly ColumnType[] = [
  'text',
  'integer',
  'decimal',
  'boolean',
  'choice',
  'choices',
  'date',
];

export const WRAP_CODE: WrittenValue = {
  table: 'phonecall',
  types: ['text', 'choice', 'integer'],
  length: 100,
};
export const INTERACTION_ID: WrittenValue = { table: 'phonecall', types: ['text', 'integer'], length: 20 };
export const ANY_VALUE: WrittenValue = { table: 'phonecall', types: FILLABLE, length: 0 };

/** A column that the adapter fills on each call; an empty name stands for none. */
export function checkWrittenColumn(typed: string, value: WrittenValue, columns: Columns): readonly Finding[] {
  const name = typed.trim().toLowerCase();
  if (!name) return [];
  const column = columns.get(name);
  const values = { column: name, table: value.table };
  if (!column) {
    const instead = insteadOf(
      nearestName(
        name,
        [...columns.values()].filter(({ writable }) => writable),
      ),
    );
    return [{ level: 'error', text: 'unknown_column', values, ...instead }];
  }
  // A lookup is reported as writable, but takes a record, not a text.
  if (!value.types.includes(column.type)) return [{ level: 'error', text: 'column_unfit', values }];
  if (!column.writable) return [{ level: 'error', text: 'column_not_writable', values }];
  const findings: Finding[] = [];
  if (column.secured) findings.push({ level: 'warning', text: 'column_secured', values });
  const length = column.maxLength ?? Infinity;
  if (length < value.length)
    findings.push({ level: 'warning', text: 'column_short', values: { ...values, length: String(length) } });
  if (column.type === 'choice' || column.type === 'choices')
    findings.push({ level: 'warning', text: 'column_choice', values });
  return findings;
}
