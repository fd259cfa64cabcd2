import { comparisonsIn, parseFilter } from '../../configuration/expressions/filter';
import { parseQuery } from '../../configuration/expressions/query';
import type { ScreenPopRule } from '../../configuration/configuration';

/** `telephone1 eq '{{number}}'`: the column, and the parameter it is compared with. */
const COMPARISON = /^(\w+)\s+\w+\s+'[^']*\{\{\s*(\w+)\s*\}\}[^']*'$/;

/** The columns of a rule's own table that it looks for telephone numbers in. */
export function phoneColumns({ query, parameters }: ScreenPopRule): readonly string[] {
  const filter = parseFilter(parseQuery(query).filter);
  const phones = parameters.filter(({ type }) => type === 'phone').map(({ name }) => name);
  const columns = (filter ? comparisonsIn(filter) : []).flatMap((text) => {
    const [, column = '', parameter = ''] = COMPARISON.exec(text) ?? [];
    return phones.includes(parameter) ? [column.toLowerCase()] : [];
  });
  return [...new Set(columns)];
}
