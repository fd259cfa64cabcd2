import { readDocument, type ReadDocument } from '../../configuration/configuration-document';
import type { Dataverse } from '../../ports/dataverse';
import { fallback, object, orElse, read, text } from '../../ports/readers';
import { plainGuid, type Row } from '../../ports/records';
import type { VersionLine } from './page-state';

/** How many are listed; older ones are found in the table itself. */
const LISTED = 100;

const versionRow = object({
  ips_configurationversionid: text,
  createdon: text,
  '_createdby_value@OData.Community.Display.V1.FormattedValue': fallback(text, ''),
});
const contentRow = object({ ips_content: orElse(text, '') });

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
      const { ips_configurationversionid: id, createdon, ...by } = read(versionRow, row).value;
      const changedBy = by['_createdby_value@OData.Community.Display.V1.FormattedValue'];
      return { id: plainGuid(id), until: new Date(createdon), changedBy };
    });
  return { versions, hasOlder: rows.length > LISTED };
}

/** `createdon` counts whole seconds; of two within one, Dataverse gave the later the higher row version. */
function newestFirst(a: Row, b: Row): number {
  const times = [a, b].map((row) => Date.parse(read(text, row['createdon']).value));
  const versions = [a, b].map((row) => Number(/\d+/.exec(read(text, row['@odata.etag']).value)?.[0] ?? 0));
  return (times[1] ?? 0) - (times[0] ?? 0) || (versions[1] ?? 0) - (versions[0] ?? 0);
}

export async function readVersion(dataverse: Dataverse, id: string): Promise<ReadDocument> {
  const row = await dataverse.retrieve('ips_configurationversion', id, '?$select=ips_content');
  return readDocument(read(contentRow, row).value.ips_content);
}
