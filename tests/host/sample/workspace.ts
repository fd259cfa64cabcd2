import type { Reference } from '../organisation/model';
import type { RowMaker } from './row-maker';

/** `msdyn_pagetype` and `msdyn_panelstate` (Microsoft's table reference). */
const ENTITY_LIST = 509_180_000;
const ENTITY_RECORD = 509_180_001;
const DOCKED = 162_450_002;

/** `msdyn_sessiontype`. */
const GENERIC = 0;
const ENTITY = 1;

/**
 * Templates of the multi-session apps: Microsoft's record tab, and what an administrator of this organisation has made.
 * Providers and profiles are not part of it (`channel-providers.ts`).
 */
export function addWorkspace(make: RowMaker): void {
  if (!make.metadata.tables.has('msdyn_sessiontemplate')) return;
  addRecordTab(make);
  const calls = listTab(make, 'local_calls_tab', 'phonecall');
  const contacts = listTab(make, 'local_contacts_tab', 'contact');
  addSession(make, 'local_call_session', '{customer}', calls, { msdyn_panelstate: DOCKED });
  addSession(make, 'local_default_session', 'Telephone', contacts, {});
  addSession(make, 'local_contact_session', '{customer}', contacts, {
    msdyn_type: true,
    msdyn_sessiontype: ENTITY,
  });
  const number = make.add('msdyn_notificationfield', 'number', {
    msdyn_uniquename: 'local_number_field',
    msdyn_name: 'Number',
    msdyn_title: 'Number',
    msdyn_value: '{number}',
    msdyn_order: 1,
  });
  addNotification(make, 'local_incoming_call', number, false);
  addNotification(make, 'local_accepted_call', number, true);
}

function addRecordTab(make: RowMaker): void {
  const parameters = { entityName: { value: '{entityName}' }, entityId: { value: '{entityId}' } };
  make.add('msdyn_applicationtabtemplate', 'record', {
    msdyn_uniquename: 'msdyn_entityrecord',
    msdyn_name: 'Entity record',
    msdyn_pagetype: ENTITY_RECORD,
    msdyn_templateparameters: JSON.stringify(parameters),
  });
  // The older table, in which createTab looks up a display name with the agent's own rights.
  make.add('msdyn_consoleapplicationtemplate', 'record', {
    msdyn_name: 'Record of the caller',
    msdyn_title: 'Record',
    msdyn_templateparameters: JSON.stringify(parameters),
  });
}

function listTab(make: RowMaker, uniqueName: string, table: string): Reference {
  return make.add('msdyn_applicationtabtemplate', uniqueName, {
    msdyn_uniquename: uniqueName,
    msdyn_name: uniqueName,
    msdyn_pagetype: ENTITY_LIST,
    msdyn_templateparameters: JSON.stringify({ entityName: { value: table } }),
  });
}

function addSession(
  make: RowMaker,
  uniqueName: string,
  title: string,
  anchor: Reference,
  values: Readonly<Record<string, number | boolean>>,
): void {
  make.add('msdyn_sessiontemplate', uniqueName, {
    msdyn_uniquename: uniqueName,
    msdyn_name: uniqueName,
    msdyn_title: title,
    msdyn_type: false,
    msdyn_sessiontype: GENERIC,
    msdyn_anchortab: anchor,
    ...values,
  });
}

function addNotification(make: RowMaker, uniqueName: string, field: Reference, autoAccepts: boolean): void {
  const { id } = make.add('msdyn_notificationtemplate', uniqueName, {
    msdyn_uniquename: uniqueName,
    msdyn_name: uniqueName,
    msdyn_title: 'Call from {customer}',
    msdyn_acceptbuttontext: 'Accept',
    msdyn_rejectbuttontext: 'Reject',
    msdyn_autoacceptnotification: autoAccepts,
    msdyn_timeout: 30,
  });
  make.associate('msdyn_notificationtemplate_notificationfield', {
    msdyn_notificationtemplateid: id,
    msdyn_notificationfieldid: field.id,
  });
}
