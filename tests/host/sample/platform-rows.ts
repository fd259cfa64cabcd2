import { BUSINESS_UNIT_ID, COLLEAGUE, ORGANISATION_ID, USER_NAMES, userCalled } from '../organisation/users';
import { stableId } from '../stable-id';
import type { RowMaker } from './row-maker';

/** The rows Dataverse itself keeps of users, roles, apps, web resources and solutions. */
export function addPlatformRows(make: RowMaker): void {
  const { metadata } = make;
  const currency = make.add('transactioncurrency', 'AUD', {
    currencyname: 'Australian Dollar',
    isocurrencycode: 'AUD',
    currencysymbol: '$',
    exchangerate: 1,
  });
  make.add('organization', 'organisation', {
    organizationid: ORGANISATION_ID,
    name: 'Local Dynamics',
    languagecode: 1033,
    localeid: 3081,
    basecurrencyid: currency,
    maxuploadfilesize: 5_242_880,
    iscontentsecuritypolicyenabled: false,
  });
  const businessUnit = make.add('businessunit', 'root', {
    businessunitid: BUSINESS_UNIT_ID,
    name: 'Local Dynamics',
  });
  for (const role of metadata.roles) make.addRole(role, businessUnit);
  for (const user of [...USER_NAMES.map((name) => userCalled(name, metadata)), COLLEAGUE]) {
    const [firstname = '', lastname = ''] = user.fullName.split(' ');
    make.add('systemuser', user.id, {
      systemuserid: user.id,
      firstname,
      lastname,
      internalemailaddress: `${firstname}.${lastname}@example.com`.toLowerCase(),
      domainname: `${firstname}.${lastname}@example.com`.toLowerCase(),
      businessunitid: businessUnit,
      isdisabled: false,
    });
    for (const roleid of user.roleIds) make.associate('systemuserroles', { systemuserid: user.id, roleid });
  }
  make.add('team', 'default', { name: 'Local Dynamics', isdefault: true, businessunitid: businessUnit });
  for (const app of metadata.apps) {
    make.add('appmodule', app.uniqueName, {
      appmoduleid: app.id,
      uniquename: app.uniqueName,
      name: app.name,
    });
    for (const roleid of app.roleIds) make.associate('appmoduleroles', { appmoduleid: app.id, roleid });
  }
  for (const view of metadata.views) {
    make.add('savedquery', view.id, {
      savedqueryid: view.id,
      name: view.name,
      returnedtypecode: view.table,
      querytype: view.queryType,
      isdefault: view.isDefault,
      isquickfindquery: view.queryType === 4,
      fetchxml: view.fetchXml,
      layoutxml: view.layoutXml,
    });
  }
  for (const resource of metadata.webResources) {
    make.add('webresource', resource.name, {
      webresourceid: resource.id,
      name: resource.name,
      displayname: resource.displayName,
      webresourcetype: resource.type,
    });
  }
  for (const solution of metadata.solutions) {
    make.add('solution', solution.uniqueName, {
      solutionid: stableId(`solution:${solution.uniqueName}`),
      uniquename: solution.uniqueName,
      friendlyname: solution.name,
      version: solution.version,
      ismanaged: solution.isManaged,
    });
  }
}
