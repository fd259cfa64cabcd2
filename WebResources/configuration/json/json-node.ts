import type { Json, JsonObject } from '../../ports/toolbar';
import { toJson, type JsonSource } from './json-source';
import { keepAt } from './other-keys';
import { remark, type Remark, type RemarkCode } from './remark';

/** An object of the JSON that knows where it stands and which of its keys somebody has read. */
export interface JsonNode {
  readonly path: string;
  readonly line: number;
  has(key: string): boolean;
  /** @param home where the export puts what nobody reads below it; left out: at the same place */
  child(key: string, home?: readonly string[]): JsonNode | undefined;
  children(): readonly (readonly [key: string, child: JsonNode])[];
  /** `undefined` where the key is missing. An object alone is a list of one. */
  list(key: string): readonly JsonNode[] | undefined;
  text(key: string): string | undefined;
  texts(key: string): readonly string[] | undefined;
  /** A logical name: schema names in mixed case are common, Dataverse wants lower case. */
  column(key: string): string | undefined;
  flag(key: string): boolean | undefined;
  number(key: string): number | undefined;
  remark(code: RemarkCode, key?: string, values?: Remark['values']): void;
  /** What an item of a list is called: its unknown keys follow it by that name. */
  settle(home: () => readonly string[]): void;
  home(): readonly string[];
}

export interface OpenedJson {
  readonly root: JsonNode;
  /** The keys nobody has read, each with a remark. */
  unread(): JsonObject;
}

type ObjectSource = Extract<JsonSource, { kind: 'object' }>;
/** @returns the key's remark instead of `unknown_key` where more is known of it */
export type KnownKey = (path: string) => RemarkCode | undefined;

export function openJson(source: ObjectSource, remarks: Remark[], knownKey: KnownKey): OpenedJson {
  const opened: { readonly node: JsonNode; readonly unread: () => ObjectSource['members'] }[] = [];

  function open(object: ObjectSource, path: string, parentHome: () => readonly string[]): JsonNode {
    const read = new Set<string>();
    const nodes = new Map<JsonSource, JsonNode | undefined>();
    let settled: (() => readonly string[]) | undefined;
    const home = (): readonly string[] => (settled ?? parentHome)();
    const at = (key: string): string => (path ? `${path}.${key}` : key);
    const member = (key: string) => object.members.find((one) => one.key === key);
    const addRemark: JsonNode['remark'] = (code, key = '', values = {}) => {
      remarks.push(remark(code, member(key)?.line ?? object.line, key ? at(key) : path, values));
    };
    /** The value under a key that counts as read from now on; `null` says no more than a missing key. */
    const take = (key: string): JsonSource | undefined => {
      read.add(key);
      const value = member(key)?.value;
      return value?.kind === 'value' && value.value === null ? undefined : value;
    };
    const leaf = (key: string): Json | undefined => {
      const value = take(key);
      return value && toJson(value);
    };
    const inner = (key: string, value: JsonSource, where: string): JsonNode | undefined => {
      if (nodes.has(value)) return nodes.get(value);
      const isObject = value.kind === 'object';
      if (!isObject) remarks.push(remark('not_an_object', value.line, where));
      const node = isObject ? open(value, where, () => [...home(), key]) : undefined;
      nodes.set(value, node);
      return node;
    };

    const node: JsonNode = {
      path,
      line: object.line,
      has: (key) => member(key) !== undefined,
      child(key, newHome) {
        const value = take(key);
        const child = value && inner(key, value, at(key));
        if (newHome) child?.settle(() => newHome);
        return child;
      },
      children: () =>
        object.members.flatMap(({ key }) => {
          const child = node.child(key);
          return child ? [[key, child] as const] : [];
        }),
      list(key) {
        const value = take(key);
        if (!value) return undefined;
        if (value.kind === 'object') addRemark('list_of_one', key);
        const items = value.kind === 'list' ? value.items : [value];
        return items.flatMap((item, index) => {
          const where = value.kind === 'list' ? `${at(key)}[${String(index)}]` : at(key);
          return inner(key, item, where) ?? [];
        });
      },
      text(key) {
        const value = leaf(key);
        if (value === undefined) return undefined;
        if (typeof value === 'string') return value.trim();
        addRemark('not_a_text', key);
        return undefined;
      },
      texts(key) {
        const value = leaf(key);
        if (value === undefined) return undefined;
        if (!Array.isArray(value)) addRemark('list_of_one', key);
        const items: readonly Json[] = Array.isArray(value) ? value : [value];
        return items.flatMap((item) => {
          if (typeof item === 'string') return [item.trim()];
          addRemark('not_a_text', key);
          return [];
        });
      },
      column: (key) => node.text(key)?.toLowerCase(),
      flag(key) {
        const value = leaf(key);
        if (value === undefined || typeof value === 'boolean') return value;
        const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
        if (word !== 'true' && word !== 'false') {
          addRemark('not_a_flag', key);
          return undefined;
        }
        addRemark('text_for_flag', key);
        return word === 'true';
      },
      number(key) {
        const value = leaf(key);
        if (value === undefined || typeof value === 'number') return value;
        addRemark('not_a_number', key);
        return undefined;
      },
      remark: addRemark,
      settle: (newHome) => {
        settled = newHome;
      },
      home,
    };
    opened.push({ node, unread: () => object.members.filter(({ key }) => !read.has(key)) });
    return node;
  }

  const root = open(source, '', () => []);
  return {
    root,
    unread() {
      let others: JsonObject = {};
      for (const { node, unread } of opened) {
        for (const { key, value } of unread()) {
          node.remark(knownKey(node.path ? `${node.path}.${key}` : key) ?? 'unknown_key', key, { key });
          others = keepAt(others, [...node.home(), key], toJson(value));
        }
      }
      return others;
    },
  };
}
