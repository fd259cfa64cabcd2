import * as fc from 'fast-check';
import { exportJson } from '../../../../WebResources/configuration/json/export-json';
import { importJson } from '../../../../WebResources/configuration/json/import-json';
import { NO_OPTIONS, type JsonOptions } from '../../../../WebResources/configuration/json/json-options';
import type { Json, JsonObject } from '../../../../WebResources/ports/toolbar';
import { DOCUMENTED_JSON } from '../../../support/documented-json';
import { someOptions } from '../../../support/some-options';

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
  const { options: read } = importJson(json);
  return read as JsonOptions;
}

describe('Options as JSON', () => {
  it('are the same options when they are imported again', () => {
    fc.assert(
      fc.property(someOptions, (some) => {
        expect(imported(exportJson(some))).toEqual(some);
      }),
    );
  });

  it('keep keys that nobody knows where they stood, in list items too', () => {
    fc.assert(
      fc.property(someOptions, fc.array(unknownMembers, { maxLength: 30 }), (some, members) => {
        const left = [...members];
        const json = strewn(JSON.parse(exportJson(some)) as Json, () => left.shift() ?? {});
        const read = imported(JSON.stringify(json));

        expect({ ...read, otherKeys: {} }).toEqual(some);
        expect<unknown>(JSON.parse(exportJson(read))).toEqual(json);
        expect(imported(exportJson(read))).toEqual(read);
      }),
    );
  });

  it('keep the unknown keys of two fields that fill the same column apart', () => {
    const activityFields = [
      { column: 'subject', constant: 'a', note: 1 },
      { column: 'subject', constant: 'b', note: 2 },
    ];
    const exported = JSON.parse(
      exportJson({ ...NO_OPTIONS, ...imported(JSON.stringify({ config: { options: { activityFields } } })) }),
    ) as {
      config: { options: { activityFields: readonly object[] } };
    };
    expect(exported.config.options.activityFields).toEqual(activityFields);
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
