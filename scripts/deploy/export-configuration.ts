import { writeConfigurationFile } from '../../WebResources/configuration/file/configuration-file.js';
import { fetchRows, listConfigurations } from '../../WebResources/configuration/rows/fetch-configuration.js';
import { readConfiguration } from '../../WebResources/configuration/rows/read-configuration.js';
import { withRoleNames } from '../../WebResources/configuration/versions.js';
import { ScriptError } from '../script-error.js';
import type { Organisation } from './organisation.js';

/**
 * A configuration as the file that `npm run deploy -- --configuration` takes.
 * @param name which one; it may be left out where there is one alone
 * @throws ScriptError where that is not one configuration
 */
export async function exportConfiguration(
  { dataverse }: Organisation,
  name: string | undefined,
): Promise<string> {
  const all = await listConfigurations(dataverse);
  const meant = all.filter((one) => name === undefined || one.name.toLowerCase() === name.toLowerCase());
  const [only, another] = meant;
  if (!only || another) {
    const names = all.map((one) => `"${one.name}"`).join(', ') || 'none';
    throw new ScriptError(
      'Configuration',
      `${String(meant.length)} configurations ${name === undefined ? 'are there' : `are named "${name}"`}`,
      `Name one by --configuration. There are: ${names}.`,
    );
  }
  const { configuration } = readConfiguration(await fetchRows(dataverse, only.id));
  return writeConfigurationFile(await withRoleNames(dataverse, configuration));
}
