import { CONFIGURATION } from '../catalogue/configuration';
import { RELATED_TABLE } from '../catalogue/related-table';
import type { ActivityField, ConfigurationOptions, RelatedTable } from '../configuration';
import { completeItem, importColumns } from './import-columns';
import { importActivityFields } from './import-activity-fields';
import { importScreenPop } from './import-screen-pop';
import { openJson, type JsonNode, type KnownKey } from './json-node';
import { readJson } from './read-json';
import { remark, type Remark } from './remark';

/** What one JSON says. Whatever it does not mention stays as it is. */
export type ImportedOptions = Partial<ConfigurationOptions>;

export interface ImportedJson {
  /** `undefined` where the text is no JSON, or says nothing about any option. */
  readonly options: ImportedOptions | undefined;
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
}

/** Where the export puts the options, and with them whatever nobody knows among them. */
const OPTIONS = ['config', 'options'];

/**
 * Understands the options of ipSCAPE's own Dynamics adapter, as its documentation prints them and as people write
 * them: `screenPop` and `entities` under `config.options`, under `config` or bare; `map` written for `path`; columns
 * in mixed case; and our own keys beside them (docs/features.md). Whatever cannot be honoured is a remark; nothing is
 * dropped silently.
 */
export function importJson(text: string): ImportedJson {
  const { source, remarks: read } = readJson(text);
  const remarks = [...read];
  if (source && source.kind !== 'object') remarks.push(remark('json_not_an_object', source.line));
  if (source?.kind !== 'object') return { options: undefined, remarks };

  const { root, unread } = openJson(source, remarks, knownKey);
  const config = root.child('config') ?? root;
  const options = config.child('options', OPTIONS) ?? config;
  const places = [...new Set([options, config, root])];
  const found = {
    // the catalogue's columns are the options
    ...(importColumns(CONFIGURATION, options) as ImportedOptions),
    ...memberOf('relatedTables', childAt(places, 'entities', importRelatedTables)),
    ...memberOf('rules', childAt(places, 'screenPop', importScreenPop)),
    ...memberOf('activityFields', importActivityFields(options) as readonly ActivityField[] | undefined),
  };
  const otherKeys = unread();
  if (Object.keys(found).length === 0) remarks.push(remark('json_no_option', source.line));
  return {
    options: Object.keys(found).length === 0 ? undefined : { ...found, otherKeys },
    remarks: remarks.sort((a, b) => a.line - b.line),
  };
}

/** `scripts` is read by ipSCAPE's page before anything of ours runs. */
const knownKey: KnownKey = (path) => {
  if (path === 'scripts') return 'scripts';
  return /^(config\.)?(screenPop|entities)$/.test(path) ? 'second_place' : undefined;
};

function childAt<Found>(
  places: readonly JsonNode[],
  key: string,
  understand: (node: JsonNode) => Found,
): Found | undefined {
  const node = places.find((place) => place.has(key))?.child(key, [...OPTIONS, key]);
  return node && understand(node);
}

/** No member at all for what the JSON does not say. */
function memberOf<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  const member: Partial<Record<Key, Value>> = {};
  if (value !== undefined) member[key] = value;
  return member;
}

function importRelatedTables(entities: JsonNode): readonly RelatedTable[] {
  const tables = new Map<string, RelatedTable>();
  for (const [key, entity] of entities.children()) {
    const table = key.trim().toLowerCase();
    if (tables.has(table)) {
      entities.remark('repeated_table', key, { table });
      continue;
    }
    entity.settle(() => [...entities.home(), table]);
    const item = completeItem(RELATED_TABLE, entity, { ...importColumns(RELATED_TABLE, entity), table });
    if (item) tables.set(table, item as RelatedTable);
  }
  return [...tables.values()];
}
