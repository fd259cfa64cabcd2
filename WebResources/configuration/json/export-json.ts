import type { Json } from '../../ports/toolbar';
import { CONFIGURATION } from '../catalogue/configuration';
import { nameOfRule } from '../catalogue/rule-name';
import { SCREEN_POP_RULE } from '../catalogue/screen-pop-rule';
import { columnsOf, nameOf, type Item, type Table } from '../catalogue/table';
import type { ConfigurationOptions, ScreenPopRule } from '../configuration';
import { nameApart } from '../name-apart';
import { fillDraft, memberOf, Named, type Draft } from './other-keys';

/** What the export writes of an object, by its keys. */
type Members = Readonly<Record<string, Draft>>;

/**
 * The options as JSON that ipSCAPE's adapter reads, with our own keys beside its; `importJson` reads the same options
 * from it again. It says all of them, so that importing it leaves nothing as it happens to be.
 */
export function exportJson(options: ConfigurationOptions): string {
  const draft: Draft = {
    config: { options: { ...membersOf(CONFIGURATION, options), screenPop: screenPop(options) } },
  };
  return `${JSON.stringify(fillDraft(draft, options.otherKeys), undefined, 2)}\n`;
}

function membersOf(table: Table, item: Item): Members {
  let members: Members = {};
  for (const [key, column] of columnsOf(table)) {
    const value = item[key] === undefined ? undefined : column.writeJson(item[key]);
    if (value !== undefined && column.json) members = withMember(members, column.json.split('.'), value);
  }
  const lists = Object.entries(table.lists).flatMap(([list, below]) => {
    const items = item[list] as readonly Item[];
    return below.json ? [[below.json.key, named(below, below.json.as, items)] as const] : [];
  });
  return { ...members, ...Object.fromEntries(lists) };
}

function withMember(members: Members, [key = '', ...rest]: readonly string[], value: Json): Members {
  if (rest.length === 0) return { ...members, [key]: value };
  // what stands at the start of a longer path is always an object
  return { ...members, [key]: withMember((members[key] ?? {}) as Members, rest, value) };
}

function named(table: Table, as: Named['as'], items: readonly Item[]): Named {
  const names = nameApart(items.map((item) => nameOf(table, item)));
  return new Named(
    as,
    items.map((item, index) => [names[index] ?? '', membersOf(table, item)]),
  );
}

/**
 * A rule for nothing but `default` stands there, with its place among the others where it is not the last; everything
 * else is in the list. `otherKeys` knows all of them under `rules`, by name.
 */
function screenPop({ rules, otherKeys }: ConfigurationOptions): Draft {
  const others = ['config', 'options', 'screenPop', 'rules'].reduce<Json | undefined>(memberOf, otherKeys);
  const names = nameApart(rules.map(({ name }) => name));
  const place = rules.map(({ callTypes }) => callTypes.join() === 'default').lastIndexOf(true);
  const written = rules.map((rule, index) => {
    const members = ruleMembers(rule, index === place);
    const order = index === place && place < rules.length - 1 ? { order: place + 1 } : {};
    return fillDraft({ ...order, ...members }, memberOf(others, names[index] ?? ''));
  });
  const standard = written[place];
  return {
    ...(standard !== undefined && { default: standard }),
    rules: written.filter((_rule, index) => index !== place),
  };
}

/** Its name where that does not follow from its call types, and these where its place does not say them. */
function ruleMembers(rule: ScreenPopRule, isDefault: boolean): Members {
  const { name, callType, ...members } = membersOf(SCREEN_POP_RULE, rule);
  return {
    ...(!isDefault && callType !== undefined && { callType }),
    ...(name !== undefined && rule.name !== nameOfRule(rule.callTypes) && { name }),
    ...members,
  };
}
