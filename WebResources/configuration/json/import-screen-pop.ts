import { CALL_SUBTYPES } from '../../ports/toolbar';
import { parseFilter } from '../expressions/filter';
import { parsePath } from '../expressions/path';
import { placeholdersIn } from '../expressions/placeholders';
import { parseQuery } from '../expressions/query';
import {
  inOrder,
  PHONE_FORMATS,
  RULE_CALL_TYPES,
  type PhoneFormat,
  type RuleCallType,
  type ScreenPopParameter,
  type ScreenPopRule,
} from '../configuration';
import type { JsonNode } from './json-node';
import { nameApart, nameOfRule } from './json-options';
import { lowerCaseColumns } from './query-text';

interface FoundRule {
  readonly node: JsonNode;
  readonly rule: ScreenPopRule;
  readonly parameterNodes: readonly JsonNode[];
}

/**
 * The rules in the order in which they stand: `rules`, then rules written as `screenPop.<subtype>`, then `default`,
 * unless its own `order` puts it elsewhere.
 */
export function importScreenPop(screenPop: JsonNode): readonly ScreenPopRule[] {
  const found = (screenPop.list('rules') ?? []).flatMap((node) => readRule(node, callTypesOf(node)));
  for (const type of CALL_SUBTYPES) {
    const node = screenPop.child(type);
    if (node) found.push(...readRule(node, [type]));
  }
  const standard = screenPop.child('default');
  if (standard) {
    const order = standard.number('order') ?? Infinity;
    found.splice(Math.max(0, order - 1), 0, ...readRule(standard, ['default']));
  }
  if (!found.some(({ rule }) => rule.callTypes.includes('default'))) screenPop.remark('default_missing');
  settleAll(screenPop, found);
  return found.map(({ rule }) => rule);
}

/** Unknown keys follow rule and parameter by their names, whichever place they are exported to. */
function settleAll(screenPop: JsonNode, found: readonly FoundRule[]): void {
  const names = nameApart(found.map(({ rule }) => rule.name));
  found.forEach(({ node, rule, parameterNodes }, index) => {
    node.settle([...screenPop.home(), 'rules', names[index] ?? '']);
    const parameters = nameApart(rule.parameters.map(({ name }) => name));
    parameterNodes.forEach((parameter, position) => {
      parameter.settle([...node.home(), 'map', parameters[position] ?? '']);
    });
  });
}

function callTypesOf(rule: JsonNode): readonly RuleCallType[] {
  const known = (rule.texts('callType') ?? []).flatMap((text) => {
    const type = RULE_CALL_TYPES.find((one) => one === text.toLowerCase());
    if (!type) rule.remark('unknown_call_type', 'callType', { value: text });
    return type ?? [];
  });
  if (known.length === 0) rule.remark('rule_for_no_call', 'callType');
  return inOrder(known);
}

function readRule(node: JsonNode, callTypes: readonly RuleCallType[]): readonly FoundRule[] {
  const table = node.column('entity');
  const query = lowerCased(node);
  const items = (node.list('map') ?? []).flatMap((item) => readParameter(item));
  const rule = {
    name: node.text('name') || nameOfRule(callTypes),
    callTypes,
    table: table ?? '',
    query,
    parameters: items.map(({ parameter }) => parameter),
    addNewRecord: node.flag('addNewRecord') ?? false,
    // beyond the original, which does not tell active records from inactive ones
    activeRecordsOnly: node.flag('activeRecordsOnly') ?? true,
    matchNotations: node.flag('matchNotations') ?? true,
  };
  // Dataverse wants both, and one row without them would stop the whole configuration
  if (!table) node.remark('rule_without_entity', '', { rule: rule.name });
  else if (!query) node.remark('rule_without_query', '', { rule: rule.name });
  if (!table || !query) return [];
  judgeQuery(node, rule);
  return [{ node, rule, parameterNodes: items.map((item) => item.node) }];
}

function lowerCased(node: JsonNode): string {
  const written = node.text('query') ?? '';
  const query = lowerCaseColumns(written);
  if (query !== written) node.remark('columns_lowered', 'query');
  return query;
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

function readParameter(
  node: JsonNode,
): readonly { readonly node: JsonNode; readonly parameter: ScreenPopParameter }[] {
  const name = node.text('name');
  const alias = node.text('map');
  const path = node.text('path') || alias;
  const type = node.text('type')?.toLowerCase() ?? '';
  const format = readFormat(node, type);
  if (alias) node.remark('map_for_path', 'map');
  if (!name) node.remark('parameter_without_name');
  else if (!path) node.remark('parameter_without_path', '', { name });
  if (!name || !path) return [];
  if (!parsePath(path)) node.remark('bad_path', node.has('path') ? 'path' : 'map', { value: path });
  if (type !== 'string' && type !== 'phone') node.remark('unknown_type', 'type', { value: type });
  const parameter: ScreenPopParameter = format
    ? { name, path, type: 'phone', format }
    : { name, path, type: 'string' };
  return [{ node, parameter }];
}

/** A number without a format, or with one nobody knows, is left as ipSCAPE gives it. */
function readFormat(node: JsonNode, type: string): PhoneFormat | undefined {
  if (type !== 'phone') return undefined;
  const word = node.text('format')?.toLowerCase();
  const format = PHONE_FORMATS.find((one) => one === word);
  if (word && !format) node.remark('unknown_format', 'format', { value: word });
  return format ?? 'raw';
}
