import { CONFIGURATION_TABLES } from '../../../../WebResources/configuration/configuration-tables';
import { loadConfiguration } from '../../../../WebResources/configuration/rows/fetch-configuration';
import { NEW_RULE, NO_OPTIONS } from '../../../../WebResources/configuration/options';
import { withRootRoles } from '../../../../WebResources/configuration/root-roles';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { Row, TableInfo } from '../../../../WebResources/ports/records';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';

const SUPPORT = '11111111-0000-4000-8000-000000000001';
const SALES = '11111111-0000-4000-8000-000000000002';
const RULE = '22222222-0000-4000-8000-000000000001';
const OTHER_RULE = '22222222-0000-4000-8000-000000000002';
const ROLE = '33333333-0000-4000-8000-000000000001';
const COPY = '33333333-0000-4000-8000-000000000002';

/** The next request is refused so. */
function refusing(error: AdapterError): DataverseFake {
  const dataverse = dataverseFake();
  dataverse.failNext(error);
  return dataverse;
}

function configuration(part: Row = {}): Row {
  return {
    ips_cticonfigurationid: SUPPORT,
    ips_name: 'Support',
    ips_ctiurl: 'https://tenant.ipscape.com.au',
    ips_integrationkey: 'key',
    ips_defaultcountry: 'AU',
    ips_isdefault: true,
    ...part,
  };
}

function rule(part: Row = {}): Row {
  return {
    ips_screenpopruleid: RULE,
    ips_name: 'Inbound',
    ips_calltypes: '727700001',
    ips_tablename: 'contact',
    ips_query: "?$filter=telephone1 eq '{{number}}'",
    _ips_configurationid_value: SUPPORT,
    ...part,
  };
}

function parameter(part: Row = {}): Row {
  return {
    ips_name: 'number',
    ips_path: 'interaction.activity.customerCli',
    ips_parametertype: 727700001,
    ips_format: 727700000,
    _ips_ruleid_value: RULE,
    ...part,
  };
}

/** An organisation that has our tables, and `rows` in them. */
function organisation(rows: Readonly<Record<string, readonly Row[]>>): DataverseFake {
  const dataverse = dataverseFake();
  for (const table of CONFIGURATION_TABLES) {
    const info: TableInfo = {
      logicalName: table,
      entitySetName: `${table}s`,
      primaryIdColumn: `${table}id`,
      primaryNameColumn: 'ips_name',
      displayName: table,
    };
    dataverse.info(info);
    dataverse.has(table, ...(rows[table] ?? []));
  }
  return dataverse;
}

describe('loadConfiguration', () => {
  it('reads a whole configuration', async () => {
    const dataverse = organisation({
      ips_cticonfiguration: [configuration()],
      ips_relatedtable: [
        {
          ips_logicalname: 'contact',
          ips_entitysetname: 'contacts',
          ips_primaryidcolumn: 'contactid',
          ips_columns: 'fullname,telephone1',
          ips_recordtype: 727700000,
          _ips_configurationid_value: SUPPORT,
        },
      ],
      ips_screenpoprule: [rule()],
      ips_screenpopparameter: [
        parameter(),
        parameter({
          ips_name: 'lead',
          ips_parametertype: 727700000,
          ips_path: 'interaction.leadData.leadId',
        }),
      ],
      ips_activityfield: [
        { ips_columnname: 'new_team', ips_constant: 'Sales', _ips_configurationid_value: SUPPORT },
        { ips_columnname: 'new_note', ips_path: 'interaction.notes', _ips_configurationid_value: SUPPORT },
      ],
    });

    expect(await loadConfiguration(dataverse, { roleIds: [] })).toEqual({
      ...NO_OPTIONS,
      name: 'Support',
      ctiUrl: 'https://tenant.ipscape.com.au',
      integrationKey: 'key',
      order: 0,
      isDefault: true,
      roles: [],
      defaultCountry: 'AU',
      completeActivityRecordOnWrap: true,
      relatedTables: [
        {
          table: 'contact',
          entitySetName: 'contacts',
          idColumn: 'contactid',
          columns: ['fullname', 'telephone1'],
          type: 'person',
        },
      ],
      rules: [
        {
          ...NEW_RULE,
          name: 'Inbound',
          callTypes: ['inbound'],
          table: 'contact',
          query: "?$filter=telephone1 eq '{{number}}'",
          parameters: [
            { name: 'number', path: 'interaction.activity.customerCli', type: 'phone', format: 'local' },
            { name: 'lead', path: 'interaction.leadData.leadId', type: 'string' },
          ],
        },
      ],
      activityFields: [
        { column: 'new_team', constant: 'Sales' },
        { column: 'new_note', path: 'interaction.notes' },
      ],
    });
  });

  it('gives each rule its own parameters', async () => {
    const dataverse = organisation({
      ips_cticonfiguration: [configuration()],
      ips_screenpoprule: [rule(), rule({ ips_screenpopruleid: OTHER_RULE, ips_name: 'Preview' })],
      ips_screenpopparameter: [parameter({ _ips_ruleid_value: OTHER_RULE, ips_name: 'theirs' }), parameter()],
    });

    const { rules } = await loadConfiguration(dataverse, { roleIds: [] });

    expect(rules.map(({ name, parameters }) => [name, parameters.map((one) => one.name)])).toEqual([
      ['Inbound', ['number']],
      ['Preview', ['theirs']],
    ]);
  });

  it('chooses by role and reads the children of the chosen one alone', async () => {
    const dataverse = organisation({
      ips_cticonfiguration: [
        configuration(),
        configuration({ ips_cticonfigurationid: SALES, ips_name: 'Sales', ips_roles: ROLE }),
      ],
      ips_screenpoprule: [rule(), rule({ ips_name: 'Sell', _ips_configurationid_value: SALES })],
    });

    const chosen = await loadConfiguration(dataverse, { roleIds: [ROLE] });

    expect(chosen.name).toBe('Sales');
    expect(chosen.rules.map(({ name }) => name)).toEqual(['Sell']);
  });

  it('knows a role of a business unit for the copy that it is of the role a configuration names', async () => {
    const dataverse = organisation({
      ips_cticonfiguration: [
        configuration(),
        configuration({ ips_cticonfigurationid: SALES, ips_name: 'Sales', ips_roles: ROLE }),
      ],
    });
    dataverse.has('role', { roleid: COPY, _parentrootroleid_value: ROLE });

    expect((await loadConfiguration(dataverse, { roleIds: [COPY] })).name).toBe('Sales');
  });

  it('goes by the roles the client reports where the user may not read roles', async () => {
    const denied = new AdapterError('MISSING_PRIVILEGE', { table: 'role' });
    await expectAsync(withRootRoles(refusing(denied), [ROLE])).toBeResolvedTo([ROLE]);
    const busy = new AdapterError('DATAVERSE_BUSY');
    await expectAsync(withRootRoles(refusing(busy), [ROLE])).toBeRejectedWith(busy);
  });

  it('asks for active rows only, and for no parameters where there is no rule', async () => {
    const dataverse = organisation({ ips_cticonfiguration: [configuration()] });

    await loadConfiguration(dataverse, { roleIds: [] });

    const lists = dataverse.queries.filter(({ query }) => query.includes('$filter'));
    expect(lists.length).toBe(4);
    expect(lists.every(({ query }) => query.includes('$filter=statecode eq 0'))).toBe(true);
    expect(dataverse.queries.map(({ table }) => table)).not.toContain('ips_screenpopparameter');
  });
});

describe('loadConfiguration, where something is wrong', () => {
  async function failure(dataverse: DataverseFake, criteria = {}): Promise<AdapterError> {
    try {
      await loadConfiguration(dataverse, { roleIds: [], ...criteria });
    } catch (thrown) {
      if (thrown instanceof AdapterError) return thrown;
    }
    throw new Error('no AdapterError');
  }

  it('says which configuration was asked for where there is none', async () => {
    const dataverse = organisation({ ips_cticonfiguration: [configuration()] });

    const { code, values } = await failure(dataverse, { configuration: 'Night shift' });

    expect(code).toBe('NO_PROFILE');
    expect(values).toEqual({ configuration: 'Night shift' });
  });

  it('names configuration, table, record and column of what cannot be used', async () => {
    const dataverse = organisation({
      ips_cticonfiguration: [configuration()],
      ips_screenpoprule: [rule({ ips_query: null })],
    });

    const { code, values } = await failure(dataverse);

    expect(code).toBe('BAD_PROFILE');
    expect(values).toEqual({
      configuration: 'Support',
      table: 'ips_screenpoprule',
      record: 'Inbound',
      column: 'ips_query',
      problem: 'is empty',
    });
  });

  it('does not mind a broken configuration that is another team’s', async () => {
    const dataverse = organisation({
      ips_cticonfiguration: [
        configuration(),
        configuration({
          ips_cticonfigurationid: SALES,
          ips_name: null,
          ips_ctiurl: null,
          ips_isdefault: false,
        }),
      ],
    });

    expect((await loadConfiguration(dataverse, { roleIds: [] })).name).toBe('Support');
  });

  it('passes on what Dataverse says', async () => {
    const dataverse = organisation({ ips_cticonfiguration: [configuration()] });
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'ips_cticonfiguration' }));

    expect((await failure(dataverse)).code).toBe('MISSING_PRIVILEGE');
  });
});
