import * as fc from 'fast-check';
import { exportJson } from '../../../../WebResources/options/json/export-json';
import { importJson } from '../../../../WebResources/options/json/import-json';
import { NO_OPTIONS, type JsonOptions } from '../../../../WebResources/options/json/json-options';
import {
  DO_NOT_PHONE_POLICIES,
  PHONE_FORMATS,
  type ScreenPopParameter,
  type ScreenPopRule,
} from '../../../../WebResources/options/options';
import { CALL_SUBTYPES, type Json, type JsonObject } from '../../../../WebResources/ports/toolbar';
import { grammar } from '../../../../WebResources/settings/json/grammar';
import { DOCUMENTED_JSON } from '../../../support/documented-json';

/** As `rows.ts` reads a row: trimmed text, logical names in lower case. */
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.trim());
const someText = text.filter(Boolean);
const logicalName = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const path = fc.constantFrom(
  'interaction.activity.customerCli',
  'interaction.leadData.phones.index=1[phone]',
  'no path',
);

const parameter: fc.Arbitrary<ScreenPopParameter> = fc.oneof(
  fc.record({ name: someText, path, type: fc.constant('string' as const) }),
  fc.record({
    name: someText,
    path,
    type: fc.constant('phone' as const),
    format: fc.constantFrom(...PHONE_FORMATS),
  }),
);
const rule: fc.Arbitrary<ScreenPopRule> = fc.record({
  name: someText,
  callTypes: fc.oneof(fc.subarray([...CALL_SUBTYPES, 'default' as const]), fc.constant(['default' as const])),
  table: logicalName,
  query: fc.constantFrom("?$select=a&$filter=telephone1 eq '{{N}}'", '?$search={{X}}', 'nothing'),
  parameters: fc.array(parameter, { maxLength: 3 }),
  addNewRecord: fc.boolean(),
  activeRecordsOnly: fc.boolean(),
  matchNotations: fc.boolean(),
});
const options: fc.Arbitrary<JsonOptions> = fc.record({
  defaultCountry: fc.stringMatching(/^[A-Z]{2}$/),
  completeActivityRecordOnWrap: fc.boolean(),
  createTaskOnPreview: fc.boolean(),
  dispositionColumn: fc.oneof(fc.constant(''), logicalName),
  interactionIdColumn: fc.oneof(fc.constant(''), logicalName),
  personComponent: someText,
  regardingComponent: someText,
  subjectTemplate: text,
  logInternalCalls: fc.boolean(),
  minimumSeconds: fc.integer({ min: 0, max: 3600 }),
  doNotPhone: fc.constantFrom(...DO_NOT_PHONE_POLICIES),
  ownNumbers: fc.array(fc.stringMatching(/^\+?[0-9][0-9 ()-]{0,9}[0-9]$/)),
  openOnIncomingCall: fc.boolean(),
  sessionTemplate: text,
  relatedTables: fc.uniqueArray(
    fc.record({
      table: logicalName,
      entitySetName: fc.oneof(fc.constant(''), logicalName),
      idColumn: fc.oneof(fc.constant(''), logicalName),
      columns: fc.array(logicalName, { maxLength: 4 }),
      type: fc.constantFrom('person' as const, 'entity' as const),
    }),
    { selector: ({ table }) => table, maxLength: 4 },
  ),
  rules: fc.array(rule, { maxLength: 4 }),
  activityFields: fc.array(
    fc.oneof(fc.record({ column: logicalName, path }), fc.record({ column: logicalName, constant: text })),
    { maxLength: 3 },
  ),
  otherKeys: fc.constant({}),
});

const unknownKey = fc.oneof(
  fc.constantFrom('__proto__', 'toString', 'constructor'),
  fc.string().map((key) => `x-${key}`),
);
const unknownMembers = fc.dictionary(unknownKey, fc.jsonValue(), { maxKeys: 2, noNullPrototype: true });

/** Unknown keys in every object, list items too; not beside the tables in `entities`, where each key is a table. */
function strewn(json: Json, next: () => Readonly<Record<string, unknown>>, key = ''): Json {
  if (Array.isArray(json)) return json.map((item: Json) => strewn(item, next));
  if (typeof json !== 'object' || json === null) return json;
  const known = Object.entries(json as JsonObject).map(
    ([name, value]) => [name, strewn(value, next, name)] as const,
  );
  const others = key === 'entities' ? [] : Object.entries(next());
  return JSON.parse(JSON.stringify(Object.fromEntries([...known, ...others]))) as Json;
}

function imported(json: string): JsonOptions {
  const { options: read } = importJson(json, grammar);
  return read as JsonOptions;
}

describe('Options as JSON', () => {
  it('are the same options when they are imported again', () => {
    fc.assert(
      fc.property(options, (some) => {
        expect(imported(exportJson(some))).toEqual(some);
      }),
    );
  });

  it('keep keys that nobody knows where they stood, in list items too', () => {
    fc.assert(
      fc.property(options, fc.array(unknownMembers, { maxLength: 30 }), (some, members) => {
        const left = [...members];
        const json = strewn(JSON.parse(exportJson(some)) as Json, () => left.shift() ?? {});
        const read = imported(JSON.stringify(json));

        expect({ ...read, otherKeys: {} }).toEqual(some);
        expect<unknown>(JSON.parse(exportJson(read))).toEqual(json);
        expect(imported(exportJson(read))).toEqual(read);
      }),
    );
  });

  it('come out of the documented JSON as an equivalent one', () => {
    const written = DOCUMENTED_JSON.bare
      .replace(/,\n\}/, '\n}')
      .replace('"map": "inter', '"path": "inter')
      .replace('agentInteractionId" }', 'agentinteractionid" }');
    const { screenPop, config, scripts } = JSON.parse(written) as {
      scripts: object;
      config: { options: object };
      screenPop: ScreenPop;
    };
    const exported = JSON.parse(exportJson({ ...NO_OPTIONS, ...imported(DOCUMENTED_JSON.bare) })) as {
      scripts: object;
      config: { options: { screenPop: ScreenPop } };
    };

    expect(exported.scripts).toEqual(scripts);
    expect(exported.config.options).toEqual(jasmine.objectContaining(config.options));
    const pop = exported.config.options.screenPop;
    expect(pop.default).toEqual(jasmine.objectContaining(screenPop.default));
    expect(pop.rules).toEqual(screenPop.rules.map((one) => jasmine.objectContaining(one)));
  });

  it('forget the unknown keys of a rule or a table that is gone, and follow one that has moved', () => {
    const json = {
      entities: { contact: { type: 'person', icon: 1 }, lead: { type: 'person', icon: 2 } },
      screenPop: {
        default: { ...RULE, sound: 'default' },
        rules: [
          { ...RULE, callType: ['inbound'], sound: 'inbound' },
          { ...RULE, callType: ['manual'], sound: 'manual' },
        ],
      },
    };
    const read = imported(JSON.stringify(json));
    const [, manual, standard] = read.rules;
    const changed = {
      ...NO_OPTIONS,
      ...read,
      relatedTables: read.relatedTables.slice(1),
      rules: [standard!, manual!],
    };
    const out = JSON.parse(exportJson(changed)) as {
      config: { options: { entities: object; screenPop: { default: JsonObject; rules: JsonObject[] } } };
    };

    expect(Object.keys(out.config.options.entities)).toEqual(['lead']);
    const { default: first, rules } = out.config.options.screenPop;
    expect<unknown>([first['sound'], first['order'], ...rules.map((one) => one['sound'])]).toEqual([
      'default',
      1,
      'manual',
    ]);
  });
});

const RULE = {
  entity: 'contact',
  query: '?$search={{n}}',
  map: [{ name: 'n', type: 'string', path: 'interaction.notes' }],
};

interface ScreenPop {
  default: object;
  rules: object[];
}
