import { ownWebApi } from '../../WebResources/platform/dataverse/web-api-request';
import { dataverseByFetch } from '../../WebResources/platform/dataverse/fetch-web-api';
import { findXrm } from '../../WebResources/platform/xrm';
import { dataverseByXrm } from '../../WebResources/platform/dataverse/xrm-web-api';
import type { Dataverse } from '../../WebResources/ports/dataverse';
import { dataverseContract, type DataverseUnderTest } from './dataverse-contract';
import { firstRow, resetHost } from './local-host';

dataverseContract('Xrm.WebApi', () =>
  onLocalHost(() => {
    const xrm = findXrm();
    if (!xrm) throw new Error('The main window has no Xrm.');
    return dataverseByXrm(xrm);
  }),
);

dataverseContract('fetch', () => onLocalHost(() => dataverseByFetch(ownWebApi())));

async function onLocalHost(open: () => Dataverse): Promise<DataverseUnderTest> {
  await resetHost();
  const jane = await firstRow("contacts?$select=fullname,mobilephone&$filter=fullname eq 'Jane Citizen'");
  const text = (column: string): string => String(jane[column]);
  return {
    dataverse: open(),
    contact: { contactid: text('contactid'), fullname: text('fullname'), mobilephone: text('mobilephone') },
  };
}
