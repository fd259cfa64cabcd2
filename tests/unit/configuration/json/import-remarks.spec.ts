import { importJson } from '../../../../WebResources/configuration/json/import-json';
import { optionsOf, pop, remarksOf, RULE, withItem, withRule } from '../../../support/imported-json';

describe('What cannot be honoured', () => {
  const at = 'config.options.screenPop.default';
  const cases: readonly (readonly [what: string, json: object, remark: string])[] = [
    [
      'a missing default',
      pop({ rules: [{ ...RULE, callType: ['inbound'] }] }),
      'config.options.screenPop: default_missing',
    ],
    [
      'an unknown call type',
      pop({ default: RULE, rules: [{ ...RULE, callType: ['inbound', 'chat'] }] }),
      'config.options.screenPop.rules[0].callType: unknown_call_type',
    ],
    [
      'a rule for no call',
      pop({ default: RULE, rules: [{ ...RULE, callType: [] }] }),
      'config.options.screenPop.rules[0].callType: rule_for_no_call',
    ],
    [
      'a rule that is no object',
      pop({ default: RULE, rules: ['inbound'] }),
      'config.options.screenPop.rules[0]: not_an_object',
    ],
    ['a rule without entity', withRule({ entity: '' }), `${at}: rule_without_entity`],
    ['a rule without query', withRule({ query: undefined }), `${at}: rule_without_query`],
    ['a query without condition', withRule({ query: '?$select=fullname' }), `${at}.query: no_condition`],
    [
      'a filter that does not close',
      withRule({ query: "?$filter=(a eq '{{n}}'" }),
      `${at}.query: bad_filter`,
    ],
    [
      'a placeholder nobody fills',
      withRule({ query: "?$filter=a eq '{{m}}'" }),
      `${at}.query: unknown_placeholder`,
    ],
    ['an unknown type', withItem({ type: 'email' }), `${at}.map[0].type: unknown_type`],
    ['an unknown format', withItem({ format: 'e123' }), `${at}.map[0].format: unknown_format`],
    ['a path that is none', withItem({ path: 'activity..x' }), `${at}.map[0].path: bad_path`],
    ['a parameter without name', withItem({ name: ' ' }), `${at}.map[0]: parameter_without_name`],
    ['a parameter without path', withItem({ path: '' }), `${at}.map[0]: parameter_without_path`],
    [
      'a switch that is none',
      { createTaskOnPreview: 'sometimes', logInternalCalls: true },
      'createTaskOnPreview: not_a_flag',
    ],
    ['a switch as text', { createTaskOnPreview: 'True' }, 'createTaskOnPreview: text_for_flag'],
    [
      'a column that is no text',
      { fields: { callDispositionField: 5 }, logInternalCalls: true },
      'fields.callDispositionField: not_a_text',
    ],
    [
      'an unknown record type',
      { entities: { contact: { type: 'people' } } },
      'entities.contact.type: unknown_record_type',
    ],
    [
      'a table named twice',
      { entities: { contact: { type: 'person' }, Contact: { type: 'person' } } },
      'entities.Contact: repeated_table',
    ],
    [
      'seconds out of range',
      { minimumSeconds: 3601, logInternalCalls: true },
      'minimumSeconds: seconds_out_of_range',
    ],
    ['an unknown policy', { doNotPhone: 'ask', logInternalCalls: true }, 'doNotPhone: unknown_policy'],
    [
      'a country that people write so, but nobody has the code of',
      { defaultCountry: 'UK', logInternalCalls: true },
      'defaultCountry: not_a_country',
    ],
    [
      'a country that is none',
      { defaultCountry: 'Australia', logInternalCalls: true },
      'defaultCountry: not_a_country',
    ],
    [
      'a field without column',
      { activityFields: [{ path: 'interaction.notes' }] },
      'activityFields[0]: field_without_column',
    ],
    [
      'a field without value',
      { activityFields: [{ column: 'new_x' }] },
      'activityFields[0]: field_without_value',
    ],
  ];
  for (const [what, json, expected] of cases) {
    it(`is named: ${what}`, () => {
      expect(remarksOf(json)).toContain(expected);
    });
  }

  it('leaves out what would stop the whole configuration, and keeps the rest', () => {
    const { rules } = optionsOf(
      pop({ default: RULE, rules: [{ ...RULE, entity: undefined, callType: ['inbound'] }] }),
    );
    expect(rules?.map(({ name }) => name)).toEqual(['Default']);
  });

  it('is a number nobody can format: it is taken as ipSCAPE gives it', () => {
    expect(optionsOf(withItem({ format: 'e123' })).rules?.[0]?.parameters[0]).toEqual(
      jasmine.objectContaining({ format: 'raw' }),
    );
    expect(optionsOf(withItem({ type: 'email' })).rules?.[0]?.parameters[0]?.type).toBe('string');
  });

  it('is a text that is no object', () => {
    expect(remarksOf('[1]')).toEqual(['json_not_an_object']);
    expect(importJson('[1]').options).toBeUndefined();
  });
});
