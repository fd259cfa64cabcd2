import { CALL_SUBTYPES } from '../../ports/toolbar';
import { isEmpty } from '../catalogue/column';
import { SCREEN_POP_PARAMETER } from '../catalogue/screen-pop-parameter';
import { SCREEN_POP_RULE } from '../catalogue/screen-pop-rule';
import type { Item } from '../catalogue/table';
import type { RuleCallType, ScreenPopRule } from '../configuration';
import { parseFilter } from '../expressions/filter';
import { parsePath } from '../expressions/path';
import { placeholdersIn } from '../expressions/placeholders';
import { parseQuery } from '../expressions/query';
import { nameApart } from '../name-apart';
import { completeItem, importColumns } from './import-columns';
import { importList } from './import-list';
import type { JsonNode } from './json-node';

interface FoundRule {
  readonly node: JsonNode;
  readonly rule: ScreenPopRule;
}

/**
 * The rules in the order in which they stand: `rules`, then rules written as `screenPop.<subtype>`, then `default`,
 * unless its own `order` puts it elsewhere.
 */
export function importScreenPop(screenPop: JsonNode): readonly ScreenPopRule[] {
  const found = (screenPop.list('rules') ?? []).flatMap((node) => readRule(node));
  for (const type of CALL_SUBTYPES) {
    const node = screenPop.child(type);
    if (node) found.push(...readRule(node, type));
  }
  const standard = screenPop.child('default');
  if (standard) {
    const order = standard.number('order') ?? Infinity;
    found.splice(Math.max(0, order - 1), 0, ...readRule(standard, 'default'));
  }
  if (!found.some(({ rule }) => rule.callTypes.includes('default'))) screenPop.remark('default_missing');
  const names = nameApart(found.map(({ rule }) => rule.name));
  found.forEach(({ node }, index) => {
    // unknown keys follow a rule by its name, whichever place it is exported to
    node.settle(() => [...screenPop.home(), 'rules', names[index] ?? '']);
  });
  return found.map(({ rule }) => rule);
}

function readRule(node: JsonNode, fixed?: RuleCallType): readonly FoundRule[] {
  const columns = importColumns(SCREEN_POP_RULE, node, fixed ? ['callTypes'] : []);
  const said = fixed ? { ...columns, callTypes: [fixed] } : columns;
  if (isEmpty(said['callTypes'])) node.remark('rule_for_no_call', 'callType');
  const parameters = importList(SCREEN_POP_PARAMETER, node, { alsoHas: pathOf });
  const item = completeItem(SCREEN_POP_RULE, node, said);
  if (!item) return [];
  const rule = { ...item, parameters: parameters ?? [] } as ScreenPopRule;
  judgeQuery(node, rule);
  return [{ node, rule }];
}

function judgeQuery(node: JsonNode, { query, parameters }: ScreenPopRule): void {
  const { filter, search } = parseQuery(query);
  if (!filter && !search) node.remark('no_condition', 'query');
  if (filter && !parseFilter(filter)) node.remark('bad_filter', 'query');
  const names = parameters.map(({ name }) => name.toLowerCase());
  for (const name of new Set(placeholdersIn(query))) {
    if (!names.includes(name.toLowerCase())) node.remark('unknown_placeholder', 'query', { name });
  }
}

/** `map` is read as `path`: ipSCAPE's own documentation writes it once. */
function pathOf(node: JsonNode, { path: written }: Item): Item {
  const alias = node.text('map');
  const path = written || alias;
  if (alias) node.remark('map_for_path', 'map');
  if (typeof path === 'string' && path && !parsePath(path))
    node.remark('bad_path', node.has('path') ? 'path' : 'map', { value: path });
  return { path };
}
