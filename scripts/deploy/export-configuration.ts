import { readPresentConfiguration } from '../../WebResources/configuration/present-configuration.js';
import { writeDocument } from '../../WebResources/configuration/configuration-document.js';
import { readPresentDocument } from '../../WebResources/settings/versions.js';
import { ScriptError } from '../script-error.js';
import type { Organisation } from './organisation.js';
import { readConfigurations } from './organisation-rows.js';

/**
 * A configuration as the file that `npm run deploy -- --profile` takes.
 * @param name which one; it may be left out where there is one alone
 * @throws ScriptError where that is not one configuration
 */
export async function exportConfiguration(
  { dataverse }: Organisation,
  name: string | undefined,
): Promise<string> {
  const all = await readConfigurations(dataverse);
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
  const present = await readPresentConfiguration(dataverse, only.id);
  return writeDocument(await readPresentDocument(dataverse, present));
}
