import {
  activityColumnLosses,
  parameterLosses,
  relatedTableLosses,
  ruleLosses,
} from '../../../../WebResources/settings/forms/read-losses';
import { formPortsFake } from '../../../support/form-fake';

const ID = '0b33af84-0000-4000-8000-000000000001';
const OTHER = '0b33af84-0000-4000-8000-000000000002';

describe('losing rules', () => {
  it('is reported by the kinds of call, configuration by configuration', async () => {
    const ports = formPortsFake();
    const rule = (id: string, configuration: string, types: string) => ({
      ips_screenpopruleid: id,
      _ips_configurationid_value: configuration,
      ips_calltypes: types,
      ips_tablename: 'contact',
      ips_query: 'q',
    });
    ports.dataverse.has('ips_screenpoprule', rule('any', ID, '727700004'), rule('in', ID, '727700001'));
    ports.dataverse.has('ips_screenpoprule', rule('elsewhere', OTHER, '727700004'));
    expect(await ruleLosses(['any'], ports)).toEqual(['form_lose_default_rule']);
    expect(await ruleLosses(['in'], ports)).toEqual(['form_lose_call_types_next value_inbound']);
    expect(await ruleLosses(['gone'], ports)).toEqual([]);
  });
});

describe('losing parameters', () => {
  it('is reported by the rules whose queries ask for them', async () => {
    const ports = formPortsFake();
    const rule = { ips_screenpopruleid: 'in', ips_name: 'Inbound', ips_query: "?$filter=a eq '{{number}}'" };
    const parameter = (id: string, name: string) => ({
      ips_screenpopparameterid: id,
      ips_name: name,
      _ips_ruleid_value: 'in',
    });
    ports.dataverse.has('ips_screenpoprule', rule, { ips_screenpopruleid: 'none', ips_query: null });
    ports.dataverse.has('ips_screenpopparameter', parameter('a', 'number'), parameter('b', 'firstname'));
    expect(await parameterLosses(['a', 'b'], ports)).toEqual(['form_lose_parameters Inbound number']);
    expect(await parameterLosses(['b'], ports)).toEqual([]);
  });
});

describe('losing related tables or activity columns', () => {
  it('is reported by their names, unless the configuration has another of the same', async () => {
    const ports = formPortsFake();
    const related = (id: string, table: string, configuration = ID) => ({
      ips_relatedtableid: id,
      ips_name: table.toUpperCase(),
      ips_logicalname: table,
      _ips_configurationid_value: configuration,
    });
    ports.dataverse.has('ips_relatedtable', related('a', 'contact'), related('b', 'lead'));
    ports.dataverse.has('ips_relatedtable', related('c', 'contact', OTHER), related('d', 'lead'));
    expect(await relatedTableLosses(['a', 'b'], ports)).toEqual(['form_lose_related_tables CONTACT']);
    expect(await relatedTableLosses(['b', 'd'], ports)).toEqual(['form_lose_related_tables LEAD, LEAD']);
    expect(await relatedTableLosses(['inactive'], ports)).toEqual([]);
    const column = {
      ips_activityfieldid: 'x',
      ips_name: 'Score',
      ips_columnname: 'new_score',
      _ips_configurationid_value: ID,
    };
    ports.dataverse.has('ips_activityfield', column);
    expect(await activityColumnLosses(['x'], ports)).toEqual(['form_lose_activity_columns Score']);
  });
});
