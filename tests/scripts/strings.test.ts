import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { NO_OPTIONS } from '../../WebResources/configuration/json/json-options';
import { REMARK_CODES } from '../../WebResources/configuration/json/remark';
import {
  DO_NOT_PHONE_POLICIES,
  PARAMETER_TYPES,
  PHONE_FORMATS,
  RECORD_TYPES,
  RULE_CALL_TYPES,
} from '../../WebResources/configuration/configuration';
import { TEXT_KEYS, textKeysModule } from '../../scripts/text-keys';
import { planChanges } from '../../WebResources/configuration/to-dataverse';

const SOURCES = new URL('../../WebResources/', import.meta.url).pathname;
const english = readFileSync(join(SOURCES, 'strings/cti.1033.resx'), 'utf8');
const settings = readFileSync(join(SOURCES, 'strings/settings.1033.resx'), 'utf8');
const keys = [...(english + settings).matchAll(/<data name="([^"]+)"/g)].map(([, key = '']) => key);

const ENTITIES = new URL('../../Solution/Entities/', import.meta.url).pathname;
const EVERY_TEXT = {
  defaultCountry: 'AU',
  dispositionColumn: 'a',
  interactionIdColumn: 'b',
  subjectTemplate: 'c',
  sessionTemplate: 'd',
  ownNumbers: ['1'],
  otherKeys: { e: 1 },
};
/** Options of which none is empty. */
const FULL = {
  ...NO_OPTIONS,
  ...EVERY_TEXT,
  relatedTables: [
    { table: 'contact', entitySetName: 'contacts', idColumn: 'id', columns: ['a'], type: 'person' as const },
  ],
  rules: [
    {
      name: 'Inbound',
      callTypes: ['inbound' as const],
      table: 'contact',
      query: 'q',
      parameters: [{ name: 'n', path: 'p', type: 'phone' as const, format: 'e164' as const }],
      addNewRecord: true,
      activeRecordsOnly: true,
      matchNotations: true,
    },
  ],
  activityFields: [
    { column: 'f', path: 'p' },
    { column: 'g', constant: 'h' },
  ],
};

/** The members of a union of string literals: `export type Name = | 'A' | 'B';` */
function membersOf(file: string, union: string): string[] {
  const source = readFileSync(join(SOURCES, file), 'utf8');
  const text = new RegExp(`export type ${union} =([^;]+);`).exec(source)?.[1] ?? '';
  return [...text.matchAll(/^\s*\| '([^']+)'/gm)].map(([, member = '']) => member);
}

describe('The English strings', () => {
  it('have each key once', () => {
    assert.deepEqual([...new Set(keys)], keys);
  });

  it('have a text for every error, with a remedy as its second sentence', () => {
    const codes = membersOf('ports/adapter-error.ts', 'ErrorCode');
    assert.ok(codes.length > 15);
    for (const code of codes) {
      const text = new RegExp(`<data name="error_${code}"[^>]*>\\s*<value>([^<]+)`).exec(english)?.[1] ?? '';
      assert.match(text, /[.)}] [A-Z]\w+ /, `error_${code} names no remedy: "${text}"`);
    }
  });

  it('have a text for every remark of an import, and for every value and column it changes', () => {
    assert.ok(REMARK_CODES.length > 30);
    const values = [
      ...RULE_CALL_TYPES,
      ...DO_NOT_PHONE_POLICIES,
      ...PHONE_FORMATS,
      ...PARAMETER_TYPES,
      ...RECORD_TYPES,
    ];
    const tables = planChanges({ name: '', ctiUrl: '', integrationKey: '' }, FULL);
    const columns = tables.flatMap((change) => (change.kind === 'create' ? change.columns : []));
    const wanted = [
      ...REMARK_CODES.map((code) => `remark_${code}`),
      ...values.map((value) => `value_${value}`),
      ...columns.map(({ column }) => `column_${column}`),
      ...tables.map(({ table }) => `json_table_${table}`),
    ];
    assert.equal(new Set(tables.map(({ table }) => table)).size, 5);
    assert.deepEqual(
      wanted.filter((key) => !keys.includes(key)),
      [],
    );
  });

  it('call columns as their tables do', () => {
    const labels = readdirSync(ENTITIES).flatMap((table) => {
      const xml = readFileSync(join(ENTITIES, table, 'Entity.xml'), 'utf8');
      const columns = xml.matchAll(/<attribute PhysicalName="(ips_\w+)">[^]*?<\/attribute>/g);
      return [...columns].map(([text, name = '']) => {
        const label = [...text.matchAll(/<displayname description="([^"]*)"/g)].at(-1)?.[1] ?? '';
        return `${name.toLowerCase()} ${label}`;
      });
    });
    const said = [...settings.matchAll(/<data name="column_(\w+)"[^>]*>\s*<value>([^<]*)/g)];
    assert.ok(said.length > 20);
    assert.deepEqual(
      said.map(([, name = '', label = '']) => `${name} ${label}`).filter((one) => !labels.includes(one)),
      [],
    );
  });

  it('have keys that the compiler knows', async () => {
    assert.equal(
      readFileSync(TEXT_KEYS, 'utf8'),
      await textKeysModule(),
      'the keys have changed: run npm run text-keys',
    );
  });

  it('have the form "one" of every text that has the form "other"', () => {
    const counted = keys.flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []);
    assert.ok(counted.length > 3);
    assert.deepEqual(
      counted.filter((key) => !keys.includes(`${key}_one`)),
      [],
    );
  });
});
