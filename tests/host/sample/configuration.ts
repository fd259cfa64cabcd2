import type { RowMaker } from './row-maker';

export interface Addresses {
  /** Origin of the organisation. */
  readonly url: string;
  /** Origin of ipSCAPE's page. */
  readonly ctiUrl: string;
}

const OPTION = 727_700_000;
const CALL_TYPE_DEFAULT = OPTION + 4;
const PERSON = OPTION;
const ENTITY = OPTION + 1;
const PHONE = OPTION + 1;
const E164 = OPTION + 1;
const WARN = OPTION + 1;

/** What an administrator would have set up, where our solution is imported: one configuration, one rule. */
export function addConfiguration(make: RowMaker, { ctiUrl }: Addresses): void {
  if (!make.metadata.tables.has('ips_cticonfiguration')) return;
  const ips_configurationid = make.add('ips_cticonfiguration', 'default', {
    ips_name: 'Default',
    ips_isdefault: true,
    ips_order: 1,
    ips_ctiurl: ctiUrl,
    ips_integrationkey: '0123456789abcdef01234567',
    ips_defaultcountry: 'AU',
    ips_completeactivityrecordonwrap: true,
    ips_createtaskonpreview: false,
    ips_loginternalcalls: true,
    ips_donotphonepolicy: WARN,
    ips_ownnumbers: '+61 2 9000 0000\n+61 2 8000 1000',
    ips_openonincomingcall: false,
    ips_dispositioncolumn: 'ips_wrapcode',
    ips_interactionidcolumn: 'ips_agentinteractionid',
    ips_personcomponent: 'whoId',
    ips_regardingcomponent: 'whatId',
  });
  const related = RELATED_TABLES.filter(({ table }) => make.metadata.tables.has(table));
  related.forEach(({ table, columns, type }, index) => {
    const metadata = make.metadata.tables.get(table);
    make.add('ips_relatedtable', table, {
      ips_name: metadata?.displayName ?? table,
      ips_logicalname: table,
      ips_entitysetname: metadata?.entitySetName ?? '',
      ips_primaryidcolumn: metadata?.primaryIdColumn ?? '',
      ips_columns: columns,
      ips_recordtype: type,
      ips_order: index + 1,
      ips_configurationid,
    });
  });
  const ips_ruleid = make.add('ips_screenpoprule', 'any call', {
    ips_name: 'Any call',
    ips_calltypes: [CALL_TYPE_DEFAULT],
    ips_tablename: 'contact',
    ips_query:
      '?$select=fullname,telephone1,mobilephone,emailaddress1,_parentcustomerid_value' +
      "&$filter=telephone1 eq '{{telephone1}}' or mobilephone eq '{{telephone1}}'" +
      '&$search={{telephone1}}',
    ips_addnewrecord: true,
    ips_activerecordsonly: true,
    ips_matchnotations: true,
    ips_order: 1,
    ips_configurationid,
  });
  make.add('ips_screenpopparameter', 'telephone1', {
    ips_name: 'telephone1',
    ips_parametertype: PHONE,
    ips_format: E164,
    ips_path: 'interaction.activity.customerCli',
    ips_order: 1,
    ips_ruleid,
  });
}

const RELATED_TABLES = [
  { table: 'contact', columns: 'fullname,telephone1,mobilephone,emailaddress1,donotphone', type: PERSON },
  { table: 'account', columns: 'name,telephone1,emailaddress1,donotphone', type: ENTITY },
  { table: 'lead', columns: 'fullname,telephone1,mobilephone,companyname,donotphone', type: PERSON },
  { table: 'incident', columns: 'title,ticketnumber', type: ENTITY },
  { table: 'opportunity', columns: 'name', type: ENTITY },
];
