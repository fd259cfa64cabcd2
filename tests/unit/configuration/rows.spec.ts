import { judgeCtiAddress } from '../../../WebResources/configuration/cti-address';
import {
  activityFieldRow,
  configurationRow,
  parameterRow,
  relatedTableRow,
  ruleRow,
  summaryRow,
} from '../../../WebResources/configuration/rows';
import { object, read, type Reader, type ValueOf } from '../../../WebResources/ports/readers';

const ID = '{3F1C7A52-6A0E-4D0B-9B7E-0C1D2E3F4A5B}';
const PLAIN_ID = '3f1c7a52-6a0e-4d0b-9b7e-0c1d2e3f4a5b';

type Columns = Readonly<Record<string, Reader<unknown>>>;

function rowOf<Members extends Columns>(columns: Members, row: object): ValueOf<Members> {
  return read(object(columns), row).value;
}

function problems(columns: Columns, row: object): string[] {
  return read(object(columns), row).problems.map(({ key, message }) => `${key} ${message}`);
}

describe('a configuration row', () => {
  const row = {
    ips_cticonfigurationid: ID,
    ips_name: ' Support ',
    ips_ctiurl: 'https://Tenant.ipscape.com.au/',
    ips_integrationkey: 'key',
    ips_defaultcountry: 'au',
    ips_completeactivityrecordonwrap: null,
    ips_createtaskonpreview: null,
    ips_dispositioncolumn: 'new_WrapCode',
    ips_interactionidcolumn: 'new_agentInteractionId',
    ips_personcomponent: null,
    ips_regardingcomponent: null,
    ips_subjecttemplate: null,
    ips_ownnumbers: '+61 2 9000 0000, 1300 123 456\n+61 2 8000 1000',
  };

  it('is read with unset columns as their defaults and schema names as logical names', () => {
    expect(rowOf(configurationRow, row)).toEqual({
      ips_cticonfigurationid: PLAIN_ID,
      ips_name: 'Support',
      ips_ctiurl: 'https://tenant.ipscape.com.au',
      ips_integrationkey: 'key',
      ips_defaultcountry: 'AU',
      ips_completeactivityrecordonwrap: true,
      ips_createtaskonpreview: false,
      ips_dispositioncolumn: 'new_wrapcode',
      ips_interactionidcolumn: 'new_agentinteractionid',
      ips_personcomponent: 'whoId',
      ips_regardingcomponent: 'whatId',
      ips_subjecttemplate: '',
      ips_loginternalcalls: true,
      ips_minimumseconds: 0,
      ips_donotphonepolicy: 'warn',
      ips_ownnumbers: ['+61 2 9000 0000', '1300 123 456', '+61 2 8000 1000'],
      ips_openonincomingcall: false,
      ips_sessiontemplate: '',
    });
  });

  it('names each column that is missing or wrong', () => {
    const broken = { ...row, ips_integrationkey: ' ', ips_ctiurl: null, ips_defaultcountry: 'Australia' };

    expect(problems(configurationRow, broken)).toEqual([
      jasmine.stringContaining('ips_ctiurl is empty'),
      jasmine.stringContaining('ips_ctiurl is not an https address'),
      'ips_integrationkey is empty',
      'ips_defaultcountry is not a country code of two letters',
    ]);
  });
});

describe('the address of ipSCAPE’s page', () => {
  const cases: readonly (readonly [address: string, taken: boolean])[] = [
    ['https://tenant.ipscape.com.au', true],
    ['https://tenant.ipscape.com.au/', true],
    ['https://tenant.ipscape.com.au:8443', true],
    ['http://localhost:5366', true],
    ['http://tenant.ipscape.com.au', false],
    ['http://localhost.evil.example', false],
    ['https://tenant.ipscape.com.au/cti/', false],
    ['https://tenant.ipscape.com.au/?integration=key', false],
    ['https://tenant.ipscape.com.au/#top', false],
    ['https://user@tenant.ipscape.com.au', false],
    ['javascript:alert(1)', false],
    ['tenant.ipscape.com.au', false],
    ['', false],
  ];
  for (const [address, taken] of cases) {
    it(`${taken ? 'is' : 'is not'} “${address}”`, () => {
      expect(judgeCtiAddress(address).kind === 'good').toBe(taken);
    });
  }
});

describe('the summary of a configuration', () => {
  it('can be read of a broken one, so that it can be chosen and then be named', () => {
    const row = { ips_cticonfigurationid: ID, ips_name: null, ips_order: null, ips_roles: null };

    expect(rowOf(summaryRow, row)).toEqual({
      ips_cticonfigurationid: PLAIN_ID,
      ips_name: '',
      ips_order: 0,
      ips_isdefault: false,
      ips_roles: [],
    });
  });

  it('reads role ids however they are joined', () => {
    const row = { ips_cticonfigurationid: ID, ips_roles: `${ID};\n ${ID.toLowerCase()}, abc;` };

    expect(rowOf(summaryRow, row).ips_roles).toEqual([PLAIN_ID, PLAIN_ID, 'abc']);
  });
});

describe('a rule row', () => {
  const row = {
    ips_screenpopruleid: ID,
    ips_name: 'Inbound',
    ips_calltypes: '727700001,727700004',
    ips_tablename: 'Contact',
    ips_query: '?$filter=x eq 1',
    ips_addnewrecord: null,
    ips_activerecordsonly: null,
  };

  it('reads a multi-select choice as words', () => {
    expect(rowOf(ruleRow, row)).toEqual(
      jasmine.objectContaining({
        ips_calltypes: ['inbound', 'default'],
        ips_tablename: 'contact',
        ips_addnewrecord: false,
        ips_activerecordsonly: true,
      }),
    );
  });

  it('serves no call where no call type is set', () => {
    expect(rowOf(ruleRow, { ...row, ips_calltypes: null }).ips_calltypes).toEqual([]);
  });

  it('is refused with a call type of a later release', () => {
    expect(problems(ruleRow, { ...row, ips_calltypes: '727700009' })).toEqual([
      'ips_calltypes has a value that this release does not know',
    ]);
    expect(problems(ruleRow, { ...row, ips_calltypes: 'inbound' })).toEqual(['ips_calltypes is empty']);
  });

  it('is refused without table or query', () => {
    expect(problems(ruleRow, { ...row, ips_tablename: '', ips_query: ' ' })).toEqual([
      'ips_tablename is empty',
      'ips_query is empty',
    ]);
  });
});

describe('a parameter row', () => {
  const row = { _ips_ruleid_value: ID, ips_name: 'number', ips_path: 'interaction.x', ips_format: null };

  it('takes E.164 as the format where none is set', () => {
    expect(rowOf(parameterRow, { ...row, ips_parametertype: 727700001 })).toEqual({
      _ips_ruleid_value: PLAIN_ID,
      ips_name: 'number',
      ips_path: 'interaction.x',
      ips_parametertype: 'phone',
      ips_format: 'e164',
    });
  });

  it('reads each format by its option', () => {
    const formats = [0, 1, 2, 3, 4].map(
      (value) =>
        rowOf(parameterRow, { ...row, ips_parametertype: 727700000, ips_format: 727700000 + value })
          .ips_format,
    );

    expect(formats).toEqual(['local', 'e164', 'international', 'digits', 'raw']);
  });

  it('is refused without a type', () => {
    expect(problems(parameterRow, { ...row, ips_parametertype: null })).toEqual([
      'ips_parametertype is empty',
    ]);
  });
});

describe('the other rows', () => {
  it('reads the columns of a related table as a list of logical names', () => {
    const row = {
      ips_logicalname: 'Contact',
      ips_entitysetname: null,
      ips_primaryidcolumn: 'ContactId',
      ips_columns: 'FullName, telephone1,,mobilephone ',
      ips_recordtype: 727700000,
    };

    expect(rowOf(relatedTableRow, row)).toEqual({
      ips_logicalname: 'contact',
      ips_entitysetname: '',
      ips_primaryidcolumn: 'contactid',
      ips_columns: ['fullname', 'telephone1', 'mobilephone'],
      ips_recordtype: 'person',
    });
  });

  it('reads an activity field with a path or a constant', () => {
    expect(rowOf(activityFieldRow, { ips_columnname: 'New_Team', ips_constant: 'Sales' })).toEqual({
      ips_columnname: 'new_team',
      ips_path: '',
      ips_constant: 'Sales',
    });
  });
});
