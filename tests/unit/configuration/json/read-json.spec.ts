import * as fc from 'fast-check';
import { toJson } from '../../../../WebResources/configuration/json/json-source';
import { readJson } from '../../../../WebResources/configuration/json/read-json';

function jsonOf(text: string): unknown {
  const { source } = readJson(text);
  return source && toJson(source);
}

function remarks(text: string): string[] {
  return readJson(text).remarks.map(({ code, line }) => `${String(line)} ${code}`);
}

describe('JSON as people paste it', () => {
  it('is read as JSON.parse reads it, whatever it is and however it is laid out', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(jsonOf(text)).toEqual(JSON.parse(text));
        expect(remarks(text)).toEqual([]);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '/', '*', '\\', '\n', '1', '-', 'e', '“'),
        }),
        (text) => {
          const { source, remarks: reported } = readJson(text);
          if (source === undefined) expect(reported.length).toBe(1);
          else expect(toJson(source)).toBeDefined();
        },
      ),
    );
  });

  it('may end lists, objects and itself with a comma', () => {
    const text = '{\n"a": [1, 2,\n],\n"b": {"c": 3,},\n},\n';
    expect(jsonOf(text)).toEqual({ a: [1, 2], b: { c: 3 } });
    expect(remarks(text)).toEqual([
      '2 trailing_comma',
      '4 trailing_comma',
      '4 trailing_comma',
      '5 trailing_comma',
    ]);
  });

  it('may hold comments, a byte order mark and unbreakable blanks', () => {
    const text = '\ufeff{ // first\n/* second\n*/\u00a0"a": "//no comment" }';
    expect(jsonOf(text)).toEqual({ a: '//no comment' });
    expect(remarks(text)).toEqual(['1 comment', '2 comment']);
  });

  it('counts the last of two equal keys, and names the first', () => {
    expect(jsonOf('{"a": 1,\n"b": 2,\n"a": 3}')).toEqual({ a: 3, b: 2 });
    expect(remarks('{"a": 1,\n"b": 2,\n"a": 3}')).toEqual(['1 repeated_key']);
  });

  it('may have a key that objects inherit', () => {
    expect(jsonOf('{"__proto__": 1}')).toEqual(JSON.parse('{"__proto__": 1}'));
  });

  const broken: readonly (readonly [why: string, text: string, line: string])[] = [
    ['nothing', ' \n', '1 json_empty'],
    ['a bare word', '{\n"a": yes }', '2 json_value_expected'],
    ['quotes of a word processor', '{\n“a”: 1 }', '2 json_key_expected'],
    ['a missing colon', '{\n"a" 1 }', '2 json_colon_expected'],
    ['a missing comma', '{\n"a": 1\n"b": 2 }', '3 json_comma_expected'],
    ['a text that runs on', '{"a": "one\ntwo"}', '1 json_text_not_closed'],
    ['an unknown escape', '{\n"a": "\\q"}', '2 json_bad_escape'],
    ['an object that does not close', '{\n"a": {"b": 1', '2 json_comma_expected'],
    ['something after the end', '{"a": 1}\n{"b": 2}', '2 json_after_end'],
    ['a number that is none', '{"a": 01}', '1 json_value_expected'],
    ['endless nesting', '['.repeat(5000), '1 json_too_deep'],
  ];
  for (const [why, text, line] of broken) {
    it(`is refused for ${why}, by its line`, () => {
      expect(readJson(text).source).toBeUndefined();
      expect(remarks(text)).toEqual([line]);
    });
  }
});
