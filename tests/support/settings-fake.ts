import { CONFIGURATION_TABLES } from '../../WebResources/configuration/configuration-tables';
import type { Row } from '../../WebResources/ports/records';
import { dataverseFake, type DataverseFake } from './dataverse-fake';

const TABLES = [...CONFIGURATION_TABLES, 'ips_configurationversion', 'role'];

/** Dataverse with the tables of the settings, as an administrator reads them. @param configurations those there are */
export function settingsFake(...configurations: readonly Row[]): DataverseFake {
  const dataverse = dataverseFake();
  for (const table of TABLES) {
    dataverse.info({
      logicalName: table,
      entitySetName: `${table}s`,
      primaryIdColumn: `${table}id`,
      primaryNameColumn: table === 'role' ? 'name' : 'ips_name',
      displayName: table,
    });
  }
  dataverse.info({
    logicalName: 'systemuser',
    entitySetName: 'systemusers',
    primaryIdColumn: 'systemuserid',
    primaryNameColumn: 'fullname',
    displayName: 'User',
  });
  dataverse.has('systemuser', { fullname: 'Morgan' });
  dataverse.has('ips_cticonfiguration', ...configurations);
  return dataverse;
}
