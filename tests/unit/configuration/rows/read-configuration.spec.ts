import { ACTIVITY_FIELD } from '../../../../WebResources/configuration/catalogue/activity-field';
import { CONFIGURATION } from '../../../../WebResources/configuration/catalogue/configuration';
import { RELATED_TABLE } from '../../../../WebResources/configuration/catalogue/related-table';
import { SCREEN_POP_PARAMETER } from '../../../../WebResources/configuration/catalogue/screen-pop-parameter';
import { SCREEN_POP_RULE } from '../../../../WebResources/configuration/catalogue/screen-pop-rule';
import type { Table } from '../../../../WebResources/configuration/catalogue/table';
import {
  readConfiguration,
  readRow,
  usableConfiguration,
} from '../../../../WebResources/configuration/rows/read-configuration';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';

const ID = '{3F1C7A52-6A0E-4D0B-9B7E-0C1D2E3F4A5B}';
const PLAIN_ID = '3f1c7a52-6a0e-4d0b-9b7e-0c1d2e3f4a5b';

function problems(table: Table, row: object): string[] {
  return readRow(table, { ...row }).problems.map(({ column, problem }) => `${column} ${problem}`);
}

function itemOf(table: Table, row: object): object {
  return readRow(table, { ...row }).item;
}

describe('A configuration row', () => {
  const row = {
    ips_name: ' Support ',
    ips_ctiurl: 'https://Tenant.ipscape.com.au/',
    ips_integrationkey: 'key',
    ips_defaultcountry: 'au',
    ips_completeactivityrecordonwrap: null,
    ips_createtaskonpreview: null,
    ips_dispositioncolumn: 'new_WrapCode',
    ips_interactionidcolumn: 'new_agentInteractionId',
    ips_personcomponent: null,
    ips_subjecttemplate: null,
    ips_donotphonepolicy: null,
    ips_minimumseconds: null,
    ips_ownnumbers: '+61 2 9000 0000, 1300 123 456\n+61 2 8000 1000',
    ips_otherkeys: 'no JSON',
  };

  it('is read with unset columns as their defaults and schema names as logical names', () => {
    expect(itemOf(CONFIGURATION, row)).toEqual(
      jasmine.objectContaining({
        name: 'Support',
        ctiUrl: 'https://tenant.ipscape.com.au',
        integrationKey: 'key',
        order: 0,
        isDefault: false,
        roles: [],
        defaultCountry: 'AU',
        completeActivityRecordOnWrap: true,
        createTaskOnPreview: false,
        dispositionColumn: 'new_wrapcode',
        interactionIdColumn: 'new_agentinteractionid',
        personComponent: 'whoId',
        regardingComponent: 'whatId',
        subjectTemplate: '',
        minimumSeconds: 0,
        doNotPhone: 'warn',
        ownNumbers: ['+61 2 9000 0000', '1300 123 456', '+61 2 8000 1000'],
        otherKeys: {},
      }),
    );
    expect(problems(CONFIGURATION, row)).toEqual([]);
  });

  it('names each column that is missing or wrong', () => {
    const broken = { ...row, ips_integrationkey: ' ', ips_ctiurl: 'tenant', ips_defaultcountry: 'Australia' };

    expect(problems(CONFIGURATION, broken)).toEqual([
      jasmine.stringContaining('ips_ctiurl is not an https address'),
      'ips_integrationkey is empty',
      'ips_defaultcountry is not a country code of two letters',
    ]);
  });

  it('has role ids however they are joined', () => {
    const roles = { ips_roles: `${ID};\n ${ID.toLowerCase()}, abc;` };
    const named = [PLAIN_ID, PLAIN_ID, 'abc'].map((id) => ({ id, name: '' }));

    expect(itemOf(CONFIGURATION, roles)).toEqual(jasmine.objectContaining({ roles: named }));
  });
});

describe('A rule row', () => {
  const row = {
    ips_name: 'Inbound',
    ips_calltypes: '727700004,727700001',
    ips_tablename: 'Contact',
    ips_query: '?$filter=x eq 1',
    ips_addnewrecord: null,
    ips_activerecordsonly: null,
  };

  it('has the words of a multi-select choice, in the order of the choice', () => {
    expect(itemOf(SCREEN_POP_RULE, row)).toEqual(
      jasmine.objectContaining({
        name: 'Inbound',
        callTypes: ['inbound', 'default'],
        table: 'contact',
        query: '?$filter=x eq 1',
        addNewRecord: false,
        activeRecordsOnly: true,
      }),
    );
  });

  it('serves no call where no call type is set', () => {
    expect(itemOf(SCREEN_POP_RULE, { ...row, ips_calltypes: null })).toEqual(
      jasmine.objectContaining({ callTypes: [] }),
    );
  });

  it('is called by its call types where it has no name', () => {
    expect(itemOf(SCREEN_POP_RULE, { ...row, ips_name: null })).toEqual(
      jasmine.objectContaining({ name: 'Inbound, Default' }),
    );
  });

  it('is refused with a call type of a later release', () => {
    expect(problems(SCREEN_POP_RULE, { ...row, ips_calltypes: '727700009' })).toEqual([
      'ips_calltypes has a value that this release does not know',
    ]);
    expect(problems(SCREEN_POP_RULE, { ...row, ips_calltypes: 'inbound' })).toEqual([
      'ips_calltypes is empty',
    ]);
  });

  it('is refused without table or query', () => {
    expect(problems(SCREEN_POP_RULE, { ...row, ips_tablename: '', ips_query: ' ' })).toEqual([
      'ips_tablename is empty',
      'ips_query is empty',
    ]);
  });
});

describe('A parameter row', () => {
  const row = { ips_name: 'number', ips_path: 'interaction.x', ips_parametertype: 727700001 };

  it('takes E.164 as the format where none is set', () => {
    expect(itemOf(SCREEN_POP_PARAMETER, { ...row, ips_format: null })).toEqual({
      name: 'number',
      path: 'interaction.x',
      type: 'phone',
      format: 'e164',
    });
  });

  it('has no format where it is no phone number, whatever the column holds', () => {
    const text = { ...row, ips_parametertype: 727700000, ips_format: 5 };
    expect(readRow(SCREEN_POP_PARAMETER, text)).toEqual({
      item: { name: 'number', path: 'interaction.x', type: 'string' },
      problems: [],
    });
  });

  it('has each format by its stored value', () => {
    const formats = [0, 1, 2, 3, 4].map((value) =>
      itemOf(SCREEN_POP_PARAMETER, { ...row, ips_format: 727700000 + value }),
    );

    expect(formats).toEqual(
      ['local', 'e164', 'international', 'digits', 'raw'].map((format) =>
        jasmine.objectContaining({ format }),
      ),
    );
  });

  it('is refused without a type', () => {
    expect(problems(SCREEN_POP_PARAMETER, { ...row, ips_parametertype: null })).toEqual([
      'ips_parametertype is empty',
    ]);
  });
});

describe('The other rows', () => {
  it('of related tables have their columns as a list of logical names', () => {
    const row = {
      ips_logicalname: 'Contact',
      ips_entitysetname: null,
      ips_primaryidcolumn: 'ContactId',
      ips_columns: 'FullName, telephone1,,mobilephone ',
      ips_recordtype: 727700000,
    };

    expect(itemOf(RELATED_TABLE, row)).toEqual({
      table: 'contact',
      entitySetName: '',
      idColumn: 'contactid',
      columns: ['fullname', 'telephone1', 'mobilephone'],
      type: 'person',
    });
  });

  it('of activity columns have a path, or else a constant', () => {
    const row = { ips_columnname: 'New_Team', ips_constant: 'Sales' };
    expect(itemOf(ACTIVITY_FIELD, row)).toEqual({ column: 'new_team', constant: 'Sales' });
    expect(itemOf(ACTIVITY_FIELD, { ...row, ips_path: 'interaction.notes' })).toEqual({
      column: 'new_team',
      path: 'interaction.notes',
    });
  });
});

describe('The rows of a configuration', () => {
  const rows = {
    ips_cticonfiguration: [
      { ips_name: 'Support', ips_ctiurl: 'https://t.example', ips_defaultcountry: 'AU' },
    ],
    ips_screenpoprule: [{ ips_screenpopruleid: ID, ips_name: 'Inbound', ips_query: '?$search=x' }],
    ips_screenpopparameter: [{ _ips_ruleid_value: PLAIN_ID, ips_name: 'n', ips_parametertype: 727700000 }],
  };

  it('give as much as can be read, and every problem with its table and record', () => {
    const { configuration, problems: found } = readConfiguration(rows);

    expect(configuration.rules.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual([['n']]);
    expect(found.map(({ table, record, column }) => [table, record, column])).toEqual([
      ['ips_cticonfiguration', 'Support', 'ips_integrationkey'],
      ['ips_screenpoprule', 'Inbound', 'ips_tablename'],
      ['ips_screenpopparameter', 'n', 'ips_path'],
    ]);
  });

  it('cannot be used with a problem, which is named', () => {
    expect(() => usableConfiguration(rows)).toThrow(
      new AdapterError('BAD_PROFILE', {
        configuration: 'Support',
        table: 'ips_cticonfiguration',
        record: 'Support',
        column: 'ips_integrationkey',
        problem: 'is empty',
      }),
    );
  });
});
