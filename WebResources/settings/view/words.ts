import { CONFIGURATION } from '../../configuration/catalogue/configuration';
import { columnsOf, tablesFrom } from '../../configuration/catalogue/table';
import type { Finding } from '../../configuration/check/finding';
import type { ColumnChange, RowChange } from '../../configuration/rows/plan-changes';
import { listWords } from '../../strings/formats';
import { textIfAny, type FormText, type PageText } from '../../strings/texts';
import type { AdapterError, ErrorCode } from '../../ports/adapter-error';

export type Text = PageText;

/** Columns whose value is a word of ours, not somebody's text. */
const CHOICE_COLUMNS = tablesFrom(CONFIGURATION)
  .flatMap(columnsOf)
  .flatMap(([, { name, stored }]) => ('choice' in stored ? [name] : []));

/** `Screen pop rule "Inbound"`. */
export function rowWords(text: Text, { table, name }: Pick<RowChange, 'table' | 'name'>): string {
  return text('json_row', { table: text(`json_table_${table}`), name });
}

/** `Query: old → new`. */
export function columnWords(text: Text, { column, from, to }: ColumnChange): string {
  const values = { column: columnName(text, column), to: valueWords(text, column, to) };
  if (from === undefined) return text('json_column_set', values);
  return text('json_column_changed', { ...values, from: valueWords(text, column, from) });
}

/** What the forms call a column: the build takes the label from the solution (scripts/column-labels.ts). */
export function columnName(text: Text, column: string): string {
  return textIfAny(text, `column_${column}`) ?? column;
}

/** A value as people read it; what is not set is "nothing". */
export function valueWords(text: Text, column: string, value: unknown): string {
  if (value === undefined) return text('json_nothing');
  if (typeof value === 'boolean') return text(value ? 'json_yes' : 'json_no');
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = parts.map((part) => {
    if (typeof part !== 'string' && typeof part !== 'number') return JSON.stringify(part);
    return (
      (CHOICE_COLUMNS.includes(column) ? textIfAny(text, `value_${String(part)}`) : undefined) ?? String(part)
    );
  });
  return listWords(words, text('panel_language')) || text('json_nothing');
}

/** What was found, and what would be right where that is known. */
export function findingWords(text: FormText, { text: key, values, instead }: Finding): string {
  const what = text(`form_${key}`, values);
  return instead === undefined ? what : `${what} ${text('form_instead', { value: instead })}`;
}

/** "The version of the existing record doesn't match the RowVersion property provided." */
const CONCURRENCY_MISMATCH = '0x80060882';

/** What the panel refers to an administrator, who is the one to read it here. */
const FOR_ADMINISTRATORS: readonly ErrorCode[] = ['MISSING_PRIVILEGE', 'DATAVERSE_REFUSED'];

/** Cause and remedy. */
export function errorWords(text: Text, { code, values }: Pick<AdapterError, 'code' | 'values'>): string {
  if (values['code'] === CONCURRENCY_MISMATCH) return text('json_changed_meanwhile');
  const forAdministrators = FOR_ADMINISTRATORS.includes(code)
    ? textIfAny(text, `settings_error_${code}`, values)
    : undefined;
  return forAdministrators ?? text(`error_${code}`, values);
}
