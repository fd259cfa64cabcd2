import type { Filter } from '../../configuration/expressions/filter';
import { textIn, type Row } from '../../ports/records';
import { numbersIn } from '../phone/numbers-in';

/**
 * Whether a row that a filter for unusual spellings has found is the caller's: one of the numbers in the column's text
 * is theirs. What the filter compares besides was Dataverse's to decide; beside an `or` it finds rows of its own, which
 * the search for exact notations has found already.
 *
 * @param country ISO code, for stored numbers without a country code
 */
export function hasNumber(filter: Filter, row: Row, country: string): boolean {
  switch (filter.kind) {
    case 'any': {
      const { comparisons, number } = filter;
      const column = comparisons[0]?.column;
      if (number === undefined || column === undefined) return true;
      return numbersIn(textIn(row, column), country).some((phone) => phone.number === number);
    }
    case 'and':
      return filter.parts.every((part) => hasNumber(part, row, country));
    case 'or':
      return filter.parts.some((part) => part.kind !== 'comparison' && hasNumber(part, row, country));
    default:
      return true;
  }
}

/** The columns whose texts have to be read. */
export function readColumns(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'any':
      return filter.number === undefined ? [] : filter.comparisons.slice(0, 1).map(({ column }) => column);
    case 'and':
    case 'or':
      return filter.parts.flatMap(readColumns);
    default:
      return [];
  }
}
