import * as v from 'valibot';
import { readDocument, type ReadDocument } from '../../configuration/configuration-document';
import type { Dataverse } from '../../ports/dataverse';
import { textIn, type Row } from '../../ports/records';
import { idValue, textValue } from '../../schemas/row-values';
import type { VersionLine } from './page-state';

/** How many are listed; older ones are found in the table itself. */
const LISTED = 100;

const versionRow = v.object({
  ips_configurationversionid: idValue,
  createdon: textValue,
  '_createdby_value@OData.Community.Display.V1.FormattedValue': textValue,
});

/** The versions of a configuration, newest first. */
export async function readVersions(
  dataverse: Dataverse,
  configurationId: string,
): Promise<{ readonly versions: readonly VersionLine[]; readonly hasOlder: boolean }> {
  const rows = await dataverse.retrieveMultiple(
    'ips_configurationversion',
    '?$select=ips_configurationversionid,createdon,_createdby_value' +
      `&$filter=_ips_configurationid_value eq ${configurationId}&$orderby=createdon desc&$top=${String(LISTED + 1)}`,
  );
  const versions = [...rows]
    .sort(newestFirst)
    .slice(0, LISTED)
    .map((row) => {
      const { ips_configurationversionid: id, createdon, ...by } = v.parse(versionRow, row);
      const changedBy = by['_createdby_value@OData.Community.Display.V1.FormattedValue'];
      return { id, until: new Date(createdon), changedBy };
    });
  return { versions, hasOlder: rows.length > LISTED };
}

/** `createdon` counts whole seconds; of two within one, Dataverse gave the later the higher row version. */
function newestFirst(a: Row, b: Row): number {
  const times = [a, b].map((row) => Date.parse(textIn(row, 'createdon')));
  const versions = [a, b].map((row) => Number(/\d+/.exec(textIn(row, '@odata.etag'))?.[0] ?? 0));
  return (times[1] ?? 0) - (times[0] ?? 0) || (versions[1] ?? 0) - (versions[0] ?? 0);
}

export async function readVersion(dataverse: Dataverse, id: string): Promise<ReadDocument> {
  const row = await dataverse.retrieve('ips_configurationversion', id, '?$select=ips_content');
  return readDocument(textIn(row, 'ips_content'));
}
