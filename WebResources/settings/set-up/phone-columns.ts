import type { ScreenPopRule } from '../../configuration/configuration';
import { comparisonsIn } from '../../configuration/expressions/filter';
import { placeholdersIn } from '../../configuration/expressions/placeholders';
import { parseQuery } from '../../configuration/expressions/query';

/** The columns of a rule's own table that it looks for telephone numbers in: `telephone1 eq '{{number}}'`. */
export function phoneColumns({ query, parameters }: ScreenPopRule): readonly string[] {
  const phones = parameters.filter(({ type }) => type === 'phone').map(({ name }) => name.toLowerCase());
  const columns = comparisonsIn(parseQuery(query).filter)
    .filter(({ column }) => !column.includes('/'))
    .filter(({ value }) => placeholdersIn(value).some((name) => phones.includes(name.toLowerCase())))
    .map(({ column }) => column.toLowerCase());
  return [...new Set(columns)];
}
