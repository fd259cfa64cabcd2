import { parseFilter, type Filter } from '../../adapter/screen-pop/filter';
import { parseQuery } from '../../adapter/screen-pop/query';
import type { ScreenPopRule } from '../../options/options';

/** `telephone1 eq '{{number}}'`: the column, and the parameter it is compared with. */
const COMPARISON = /^(\w+)\s+\w+\s+'[^']*\{\{\s*(\w+)\s*\}\}[^']*'$/;

/** The columns of a rule's own table that it looks for telephone numbers in. */
export function phoneColumns({ query, parameters }: ScreenPopRule): readonly string[] {
  const filter = parseFilter(parseQuery(query).filter);
  const phones = parameters.filter(({ type }) => type === 'phone').map(({ name }) => name);
  const columns = (filter ? comparisons(filter) : []).flatMap((text) => {
    const [, column = '', parameter = ''] = COMPARISON.exec(text) ?? [];
    return phones.includes(parameter) ? [column.toLowerCase()] : [];
  });
  return [...new Set(columns)];
}

function comparisons(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'comparison':
      return [filter.text];
    case 'any':
      return filter.texts;
    case 'not':
      return comparisons(filter.part);
    default:
      return filter.parts.flatMap(comparisons);
  }
}
