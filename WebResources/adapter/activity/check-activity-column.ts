import type { Columns } from '../../configuration/check/check-names';
import { ANY_VALUE, checkWrittenColumn } from '../../configuration/check/check-written-column';
import type { Finding } from '../../configuration/check/finding';
import type { JsonObject } from '../../ports/toolbar';
import { checkPath } from '../../configuration/check/check-path';
import { typedValue } from './typed-value';

/** An activity column as its form has it. */
export interface ActivityColumnTexts {
  readonly column: string;
  readonly path: string;
  readonly constant: string;
}

/** What there is to say, by the field it belongs to. */
export type ActivityColumnFindings = Readonly<Record<keyof ActivityColumnTexts, readonly Finding[]>>;

/**
 * A column of the phone call with the value it is to get: a path or a constant, one of them.
 * @param sample a call as ipSCAPE reports it
 */
export function checkActivityColumn(
  { column, path, constant }: ActivityColumnTexts,
  columns: Columns,
  sample: JsonObject,
): ActivityColumnFindings {
  return {
    column: checkWrittenColumn(column, ANY_VALUE, columns),
    path: path || constant || !column ? checkPath(path, sample) : [{ level: 'error', text: 'value_missing' }],
    constant: checkConstant(column, path, constant, columns),
  };
}

function checkConstant(name: string, path: string, constant: string, columns: Columns): readonly Finding[] {
  if (!constant) return [];
  if (path) return [{ level: 'warning', text: 'constant_unused' }];
  const column = columns.get(name.trim().toLowerCase());
  // A column that is not there, or cannot be written, is reported at its own field.
  if (!column?.writable || typedValue(constant, column) !== undefined) return [];
  const labels = column.options?.map(({ label }) => label).join(', ');
  return [
    {
      level: 'error',
      text: 'constant_unfit',
      values: { column: column.displayName, fits: labels ?? column.type },
    },
  ];
}
