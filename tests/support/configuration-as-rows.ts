import type { DataverseFake } from './dataverse-fake';
import { settingsFake } from './settings-fake';

export const SALES = '11111111-0000-4000-8000-000000000002';

/** Rows that a test changes as an administrator would: `ips_name`, and the version that goes with it. */
export type OpenRow = Record<string, unknown>;

export interface Organisation {
  readonly dataverse: DataverseFake;
  readonly configuration: OpenRow;
  readonly rule: OpenRow;
}

/** An organisation with one configuration for everybody, 'Sales', and one rule in it, 'Inbound'. */
export function salesOrganisation(): Organisation {
  const configuration: OpenRow = {
    ips_cticonfigurationid: SALES,
    ips_name: 'Sales',
    ips_ctiurl: 'https://tenant.ipscape.com.au',
    ips_integrationkey: 'key',
    ips_defaultcountry: 'AU',
    ips_isdefault: true,
    '@odata.etag': 'W/"1"',
  };
  const rule: OpenRow = {
    ips_screenpopruleid: '22222222-0000-4000-8000-000000000001',
    ips_name: 'Inbound',
    ips_calltypes: '727700001',
    ips_tablename: 'contact',
    ips_query: "?$filter=telephone1 eq '{{number}}'",
    _ips_configurationid_value: SALES,
    '@odata.etag': 'W/"2"',
  };
  const dataverse = settingsFake(configuration);
  dataverse.has('ips_screenpoprule', rule);
  dataverse.info(
    {
      logicalName: 'contact',
      entitySetName: 'contacts',
      primaryIdColumn: 'contactid',
      primaryNameColumn: 'fullname',
      displayName: 'Contact',
    },
    ['contactid', 'fullname', 'telephone1'],
  );
  return { dataverse, configuration, rule };
}

let version = 100;
/** A change to a row, with the version Dataverse would give it. */
export function changeRow(row: OpenRow, change: OpenRow): void {
  version += 1;
  Object.assign(row, change, { '@odata.etag': `W/"${String(version)}"` });
}
