import { NEW_RULE } from '../../../../WebResources/configuration/options';
import { importJson } from '../../../../WebResources/configuration/json/import-json';
import { DOCUMENTED_JSON, DOCUMENTED_SCRIPTS } from '../../../support/documented-json';
import { optionsOf, pop, remarksOf, RULE, withItem, withRule } from '../../../support/imported-json';

describe('The documented JSON', () => {
  for (const place of ['config.options', 'config', 'bare'] as const) {
    it(`is read whole with screenPop ${place === 'bare' ? 'bare' : `under ${place}`}`, () => {
      expect<object>(optionsOf(DOCUMENTED_JSON[place])).toEqual({
        completeActivityRecordOnWrap: true,
        createTaskOnPreview: false,
        dispositionColumn: 'ips_wrapcode',
        interactionIdColumn: 'ips_agentinteractionid',
        relatedTables: [
          {
            table: 'contact',
            entitySetName: 'contacts',
            idColumn: 'contactid',
            columns: ['fullname', 'telephone1', 'mobilephone', 'donotphone'],
            type: 'person',
          },
          {
            table: 'account',
            entitySetName: 'accounts',
            idColumn: 'accountid',
            columns: ['name', 'telephone1', 'donotphone'],
            type: 'entity',
          },
          {
            table: 'lead',
            entitySetName: 'leads',
            idColumn: 'leadid',
            columns: ['fullname', 'telephone1', 'donotphone'],
            type: 'person',
          },
        ],
        rules: [
          jasmine.objectContaining({
            name: 'Preview',
            callTypes: ['preview'],
            addNewRecord: true,
            parameters: [
              {
                name: 'telephone1',
                type: 'phone',
                format: 'local',
                path: 'interaction.leadData.phones.index=1[phone]',
              },
            ],
          }),
          {
            ...NEW_RULE,
            name: 'Default',
            callTypes: ['default'],
            table: 'contact',
            query:
              "?$select=fullname,telephone1,mobilephone&$filter=telephone1 eq '{{telephone1}}'" +
              '&$search={{telephone1}} or {{mobilephone}}',
            parameters: [
              { name: 'telephone1', type: 'string', path: 'interaction.activity.customerCli' },
              { name: 'mobilephone', type: 'string', path: 'interaction.activity.sourcePhoneNumber' },
            ],
            addNewRecord: true,
          },
        ],
        otherKeys: { scripts: jasmine.any(Array) },
      });
    });
  }

  it('has nothing to be said about but its slips and the scripts that are not ours', () => {
    expect(remarksOf(DOCUMENTED_JSON['config.options'])).toEqual([
      'scripts: scripts',
      'config.options.screenPop.default.map[1].map: map_for_path',
      'trailing_comma',
    ]);
  });

  it('says in which line each of them stands', () => {
    const { remarks } = importJson(DOCUMENTED_JSON['config.options']);
    const lines = DOCUMENTED_JSON['config.options'].split('\n');
    expect(remarks.map(({ line }) => lines[line - 1])).toEqual([
      jasmine.stringContaining('"scripts"'),
      jasmine.stringContaining('"map": "interaction'),
      jasmine.stringContaining('},'),
    ]);
  });

  it('says nothing about options where it is the scripts alone', () => {
    expect(importJson(DOCUMENTED_SCRIPTS).options).toBeUndefined();
    expect(remarksOf(DOCUMENTED_SCRIPTS)).toContain('json_no_option');
  });
});

describe('Importing', () => {
  it('says nothing about what the JSON does not mention', () => {
    expect<object>(optionsOf({ config: { options: { createTaskOnPreview: true } } })).toEqual({
      createTaskOnPreview: true,
      otherKeys: {},
    });
    expect<object>(
      optionsOf({ config: { options: { createTaskOnPreview: true, subjectTemplate: null } } }),
    ).toEqual({
      createTaskOnPreview: true,
      otherKeys: {},
    });
  });

  it('reads options of a bare config, and bare ones', () => {
    expect(optionsOf({ config: { createTaskOnPreview: true } }).createTaskOnPreview).toBe(true);
    expect(optionsOf({ createTaskOnPreview: true }).createTaskOnPreview).toBe(true);
  });

  it('prefers screenPop under config.options, and keeps the other without effect', () => {
    const json = {
      config: { options: { screenPop: { default: RULE } } },
      screenPop: { default: { ...RULE, entity: 'lead' } },
    };
    expect(optionsOf(json).rules?.map(({ table }) => table)).toEqual(['contact']);
    expect(remarksOf(json)).toEqual(['screenPop: second_place']);
    expect<object | undefined>(optionsOf(json).otherKeys).toEqual({
      screenPop: { default: { ...RULE, entity: 'lead' } },
    });
  });

  it('names columns in lower case, in queries too, and leaves text, parameters and navigation alone', () => {
    const query =
      "?$select=FullName&$expand=Parent_Account($select=Name)&$filter=new_Score eq 5 and Contains(LastName,'McDonald {{n}}') and Parent_Account/Name eq '{{n}}' and {{n}} eq new_Code&$search={{n}} Ltd";
    const { options, remarks } = importJson(JSON.stringify(withRule({ entity: 'Contact', query })));
    expect(options?.rules?.[0]?.table).toBe('contact');
    expect(options?.rules?.[0]?.query).toBe(
      "?$select=fullname&$expand=Parent_Account($select=name)&$filter=new_score eq 5 and Contains(lastname,'McDonald {{n}}') and Parent_Account/Name eq '{{n}}' and {{n}} eq new_code&$search={{n}} Ltd",
    );
    expect(remarks.map(({ code }) => code)).toEqual(['columns_lowered']);
  });

  it('takes rules written as screenPop.<subtype> between the listed ones and the default', () => {
    const { rules } = optionsOf(
      pop({ default: RULE, inbound: RULE, rules: [{ ...RULE, callType: ['outbound', 'manual'] }] }),
    );
    expect(rules?.map(({ name, callTypes }) => [name, ...callTypes])).toEqual([
      ['Manual, Outbound', 'manual', 'outbound'],
      ['Inbound', 'inbound'],
      ['Default', 'default'],
    ]);
  });

  it('takes one item for a list of one', () => {
    const json = pop({ default: RULE, rules: { ...RULE, map: RULE.map[0], callType: 'Inbound' } });
    expect(optionsOf(json).rules?.[0]).toEqual(
      jasmine.objectContaining({
        callTypes: ['inbound'],
        parameters: [jasmine.objectContaining({ name: 'n' })],
      }),
    );
    expect(remarksOf(json)).toEqual([
      'config.options.screenPop.rules: list_of_one',
      'config.options.screenPop.rules.map: list_of_one',
      'config.options.screenPop.rules.callType: list_of_one',
    ]);
  });

  it('prefers path to map where both are there', () => {
    const { rules } = optionsOf(withItem({ map: 'interaction.notes' }));
    expect(rules?.[0]?.parameters[0]?.path).toBe('interaction.activity.customerCli');
  });

  it('keeps unknown keys with what they belong to', () => {
    const json = {
      colour: 'blue',
      config: {
        qa: [1],
        options: {
          deep: { er: null },
          screenPop: { mode: 1, default: { ...RULE, sound: 'on', map: [{ ...RULE.map[0], hint: 'x' }] } },
          entities: { Contact: { type: 'person', icon: 'i' } },
        },
      },
    };
    expect<object | undefined>(optionsOf(json).otherKeys).toEqual({
      colour: 'blue',
      config: {
        qa: [1],
        options: {
          deep: { er: null },
          screenPop: { mode: 1, rules: { Default: { sound: 'on', map: { n: { hint: 'x' } } } } },
          entities: { contact: { icon: 'i' } },
        },
      },
    });
    expect(remarksOf(json)).toEqual([
      'colour: unknown_key',
      'config.qa: unknown_key',
      'config.options.deep: unknown_key',
      'config.options.screenPop.mode: unknown_key',
      'config.options.screenPop.default.map[0].hint: unknown_key',
      'config.options.screenPop.default.sound: unknown_key',
      'config.options.entities.Contact.icon: unknown_key',
    ]);
  });
});
