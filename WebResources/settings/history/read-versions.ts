import { readDocument, type ReadDocument } from '../../options/profile-document';
import type { Dataverse } from '../../ports/dataverse';
import { fallback, object, orElse, read, text } from '../../ports/readers';
import { plainGuid } from '../../ports/records';
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
  const versions = rows.slice(0, LISTED).map((row) => {
    const { ips_configurationversionid: id, createdon, ...by } = read(versionRow, row).value;
    const changedBy = by['_createdby_value@OData.Community.Display.V1.FormattedValue'];
    return { id: plainGuid(id), until: new Date(createdon), changedBy };
  });
  return { versions, hasOlder: rows.length > LISTED };
}

export async function readVersion(dataverse: Dataverse, id: string): Promise<ReadDocument> {
  const row = await dataverse.retrieve('ips_configurationversion', id, '?$select=ips_content');
  return readDocument(read(contentRow, row).value.ips_content);
}
