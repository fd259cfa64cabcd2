import type { Json, JsonObject } from '../../ports/toolbar';
import type { ActivityField, RelatedTable, ScreenPopParameter, ScreenPopRule } from '../configuration';
import { nameApart, nameOfRule, type JsonOptions } from './json-options';
import { fillDraft, memberOf, Named, type Draft } from './other-keys';

/**
 * The options as JSON that ipSCAPE's adapter reads, with our own keys beside its; `importJson` reads the same options
 * from it again. It says all of them, so that importing it leaves nothing as it happens to be.
 */
export function exportJson(options: JsonOptions): string {
  const draft: Draft = {
    config: {
      options: {
        completeActivityRecordOnWrap: options.completeActivityRecordOnWrap,
        createTaskOnPreview: options.createTaskOnPreview,
        fields: {
          callDispositionField: options.dispositionColumn,
          agentInteractionId: options.interactionIdColumn,
        },
        entities: named('object', options.relatedTables, ({ table }) => table, entity),
        screenPop: screenPop(options),
        ...beyondTheOriginal(options),
      },
    },
  };
  return `${JSON.stringify(fillDraft(draft, options.otherKeys), undefined, 2)}\n`;
}

function beyondTheOriginal(options: JsonOptions): { readonly [key: string]: Draft } {
  return {
    ...(options.defaultCountry && { defaultCountry: options.defaultCountry }),
    subjectTemplate: options.subjectTemplate,
    logInternalCalls: options.logInternalCalls,
    minimumSeconds: options.minimumSeconds,
    doNotPhone: options.doNotPhone,
    ownNumbers: options.ownNumbers,
    openOnIncomingCall: options.openOnIncomingCall,
    sessionTemplate: options.sessionTemplate,
    components: { person: options.personComponent, regarding: options.regardingComponent },
    activityFields: named('list', options.activityFields, ({ column }) => column, activityField),
  };
}

function named<Item>(
  as: Named['as'],
  items: readonly Item[],
  nameOf: (item: Item) => string,
  write: (item: Item) => Draft,
): Named {
  const names = nameApart(items.map(nameOf));
  return new Named(
    as,
    items.map((item, index) => [names[index] ?? '', write(item)]),
  );
}

function entity({ entitySetName, idColumn, columns, type }: RelatedTable): Draft {
  return { plural: entitySetName, key: idColumn, query: columns.join(','), type };
}

/**
 * A rule for nothing but `default` stands there, with its place among the others where it is not the last; everything
 * else is in the list. `otherKeys` knows all of them under `rules`, by name.
 */
function screenPop({ rules, otherKeys }: JsonOptions): JsonObject {
  const others = ['config', 'options', 'screenPop', 'rules'].reduce<Json | undefined>(memberOf, otherKeys);
  const names = nameApart(rules.map(({ name }) => name));
  const place = rules.map(({ callTypes }) => callTypes.join() === 'default').lastIndexOf(true);
  const written = rules.map((rule, index) => {
    const head = index !== place ? { callType: rule.callTypes } : placeOf(place, rules);
    return fillDraft({ ...head, ...writeRule(rule) }, memberOf(others, names[index] ?? ''));
  });
  const standard = written[place];
  return {
    ...(standard !== undefined && { default: standard }),
    rules: written.filter((_rule, index) => index !== place),
  };
}

function placeOf(place: number, rules: readonly ScreenPopRule[]): { readonly order?: number } {
  return place === rules.length - 1 ? {} : { order: place + 1 };
}

function writeRule(rule: ScreenPopRule): { readonly [key: string]: Draft } {
  return {
    ...(rule.name !== nameOfRule(rule.callTypes) && { name: rule.name }),
    entity: rule.table,
    query: rule.query,
    map: named('list', rule.parameters, ({ name }) => name, parameter),
    addNewRecord: rule.addNewRecord,
    activeRecordsOnly: rule.activeRecordsOnly,
    matchNotations: rule.matchNotations,
  };
}

function parameter(parameter: ScreenPopParameter): Draft {
  const { name, type, path } = parameter;
  return parameter.type === 'phone' ? { name, type, format: parameter.format, path } : { name, type, path };
}

function activityField(field: ActivityField): Draft {
  return { ...field };
}
