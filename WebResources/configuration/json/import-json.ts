import { isCountry } from '../check/check-country';
import { parsePath } from '../expressions/path';
import {
  DO_NOT_PHONE_POLICIES,
  RECORD_TYPES,
  type ActivityField,
  type DoNotPhonePolicy,
  type RelatedTable,
} from '../configuration';
import { importScreenPop } from './import-screen-pop';
import { openJson, type JsonNode, type KnownKey } from './json-node';
import { nameApart, type ImportedOptions } from './json-options';
import { readJson } from './read-json';
import { remark, type Remark } from './remark';

export interface ImportedJson {
  /** `undefined` where the text is no JSON, or says nothing about any option. */
  readonly options: ImportedOptions | undefined;
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
}

/** Where the export puts the options, and with them whatever nobody knows among them. */
const OPTIONS = ['config', 'options'];
/** `ips_minimumseconds` goes from 0 to 3600. */
const MOST_SECONDS = 3600;

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
    ...switches(options),
    ...textOptions(options),
    ...fields(options),
    ...components(options),
    ...listed('relatedTables', childAt(places, 'entities', relatedTables)),
    ...listed('rules', childAt(places, 'screenPop', importScreenPop)),
    ...listed('activityFields', activityFields(options)),
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
function listed<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  const member: Partial<Record<Key, Value>> = {};
  if (value !== undefined) member[key] = value;
  return member;
}

function switches(options: JsonNode): ImportedOptions {
  return {
    ...listed('completeActivityRecordOnWrap', options.flag('completeActivityRecordOnWrap')),
    ...listed('createTaskOnPreview', options.flag('createTaskOnPreview')),
    ...listed('logInternalCalls', options.flag('logInternalCalls')),
    ...listed('openOnIncomingCall', options.flag('openOnIncomingCall')),
    ...listed('minimumSeconds', minimumSeconds(options)),
    ...listed('doNotPhone', doNotPhone(options)),
  };
}

function textOptions(options: JsonNode): ImportedOptions {
  const ownNumbers = options.texts('ownNumbers')?.flatMap((text) => text.split(/\s*[;,\n]+\s*/));
  return {
    ...listed('subjectTemplate', options.text('subjectTemplate')),
    ...listed('sessionTemplate', options.text('sessionTemplate')),
    ...listed('ownNumbers', ownNumbers?.filter(Boolean)),
    ...listed('defaultCountry', country(options)),
  };
}

function fields(options: JsonNode): ImportedOptions {
  const node = options.child('fields');
  return {
    ...listed('dispositionColumn', node?.column('callDispositionField')),
    ...listed('interactionIdColumn', node?.column('agentInteractionId')),
  };
}

function components(options: JsonNode): ImportedOptions {
  const node = options.child('components');
  return {
    ...listed('personComponent', node?.text('person') || undefined),
    ...listed('regardingComponent', node?.text('regarding') || undefined),
  };
}

function minimumSeconds(options: JsonNode): number | undefined {
  const seconds = options.number('minimumSeconds');
  if (seconds === undefined || (Number.isInteger(seconds) && seconds >= 0 && seconds <= MOST_SECONDS))
    return seconds;
  options.remark('seconds_out_of_range', 'minimumSeconds', { value: String(seconds) });
  return undefined;
}

function doNotPhone(options: JsonNode): DoNotPhonePolicy | undefined {
  const word = options.text('doNotPhone')?.toLowerCase();
  const policy = DO_NOT_PHONE_POLICIES.find((one) => one === word);
  if (word !== undefined && !policy) options.remark('unknown_policy', 'doNotPhone', { value: word });
  return policy;
}

function country(options: JsonNode): string | undefined {
  const code = options.text('defaultCountry')?.toUpperCase();
  if (code === undefined || isCountry(code)) return code?.trim();
  options.remark('not_a_country', 'defaultCountry', { value: code });
  return undefined;
}

function relatedTables(entities: JsonNode): readonly RelatedTable[] {
  const tables = new Map<string, RelatedTable>();
  for (const [key, entity] of entities.children()) {
    const table = key.trim().toLowerCase();
    if (tables.has(table)) {
      entities.remark('repeated_table', key, { table });
      continue;
    }
    entity.settle([...entities.home(), table]);
    const word = entity.text('type')?.toLowerCase() ?? '';
    const type = RECORD_TYPES.find((one) => one === word);
    if (!type) entity.remark('unknown_record_type', 'type', { value: word });
    tables.set(table, {
      table,
      entitySetName: entity.column('plural') ?? '',
      idColumn: entity.column('key') ?? '',
      columns: (entity.column('query') ?? '').split(/[;,\s]+/).filter(Boolean),
      type: type ?? 'entity',
    });
  }
  return [...tables.values()];
}

/** Unknown keys follow a field by its column, whichever place it is exported to. */
function activityFields(options: JsonNode): readonly ActivityField[] | undefined {
  const found = options
    .list('activityFields')
    ?.flatMap((item) => activityField(item).map((field) => ({ item, field })));
  const names = nameApart(found?.map(({ field }) => field.column) ?? []);
  found?.forEach(({ item }, index) => {
    item.settle([...item.home(), names[index] ?? '']);
  });
  return found?.map(({ field }) => field);
}

function activityField(item: JsonNode): readonly ActivityField[] {
  const column = item.column('column');
  const path = item.text('path');
  const constant = item.text('constant');
  if (!column) {
    item.remark('field_without_column');
    return [];
  }
  if (path) {
    if (!parsePath(path)) item.remark('bad_path', 'path', { value: path });
    return [{ column, path }];
  }
  if (constant === undefined) {
    item.remark('field_without_value', '', { column });
    item.settle([...item.home(), column]);
    return [];
  }
  return [{ column, constant }];
}
