import { asText, isReference } from '../../dataverse/values';
import type { Organisation, StoredRow } from '../../organisation/model';
import type {
  NotificationTemplate,
  Provider,
  SessionTemplate,
  TabTemplate,
  WorkspaceDescription,
} from '../description';

/** `msdyn_panelstate` (Minimized, Hidden, Docked) as the numbers of CIF's `getMode`. */
const PANEL_MODES: Readonly<Record<number, number>> = { 162450000: 0, 162450001: 2, 162450002: 1 };

/**
 * What a multi-session app reads of agent experience profiles. Providers come of the custom profile the user is in:
 * who is in none works with the default one, which has no third-party provider (Microsoft, "Agent experience
 * profiles" and the FAQ of the Channel Integration Framework).
 */
export function describeWorkspace(organisation: Organisation): WorkspaceDescription {
  const active = (table: string): readonly StoredRow[] =>
    organisation.rows(table).filter((row) => row['statecode'] === 0);
  const profile = profileOf(organisation, active('msdyn_appconfiguration'));
  return {
    providers: inOrder(active('msdyn_channelprovider'), 'msdyn_sortorder')
      .filter((row) => profile && isPaired(organisation, PROVIDERS, profile, row))
      .map(readProvider),
    sessionTemplates: active('msdyn_sessiontemplate').map((row) =>
      readSession(row, active('msdyn_applicationtabtemplate')),
    ),
    tabTemplates: active('msdyn_applicationtabtemplate').map(readTab),
    notificationTemplates: active('msdyn_notificationtemplate').map((row) =>
      readNotification(
        row,
        inOrder(active('msdyn_notificationfield'), 'msdyn_order').filter((field) =>
          isPaired(organisation, FIELDS, row, field),
        ),
      ),
    ),
  };
}

interface Pairing {
  readonly intersectTable: string;
  readonly column: string;
  readonly otherColumn: string;
}

const PROVIDERS: Pairing = {
  intersectTable: 'msdyn_appconfig_msdyn_channelprovider',
  column: 'msdyn_appconfigurationid',
  otherColumn: 'msdyn_channelproviderid',
};
const FIELDS: Pairing = {
  intersectTable: 'msdyn_notificationtemplate_notificationfield',
  column: 'msdyn_notificationtemplateid',
  otherColumn: 'msdyn_notificationfieldid',
};
const USERS: Pairing = {
  intersectTable: 'msdyn_appconfiguration_systemuser',
  column: 'msdyn_appconfigurationid',
  otherColumn: 'systemuserid',
};

function isPaired(
  organisation: Organisation,
  { intersectTable, column, otherColumn }: Pairing,
  one: StoredRow,
  other: StoredRow,
): boolean {
  return organisation
    .pairs(intersectTable)
    .some((pair) => pair[column] === one[column] && pair[otherColumn] === other[otherColumn]);
}

/** Of several profiles the one of the lowest rank. */
function profileOf(organisation: Organisation, profiles: readonly StoredRow[]): StoredRow | undefined {
  const user = { systemuserid: organisation.user.id };
  return inOrder(profiles, 'msdyn_profileorder').find((row) => isPaired(organisation, USERS, row, user));
}

function inOrder(rows: readonly StoredRow[], column: string): readonly StoredRow[] {
  return [...rows].sort((one, other) => Number(one[column] ?? 0) - Number(other[column] ?? 0));
}

function readProvider(row: StoredRow): Provider {
  return {
    id: asText(row['msdyn_channelproviderid']),
    label: asText(row['msdyn_label']),
    landingUrl: asText(row['msdyn_channelurl']),
    trustedDomain: asText(row['msdyn_trusteddomain']),
    customParams: asText(row['msdyn_customparams']),
    isClickToActOn: row['msdyn_enableoutbound'] === true,
    sandbox: asText(row['msdyn_sandboxconfiguration'])
      .split(',')
      .map((token) => token.trim())
      .filter((token) => token !== ''),
  };
}

function readSession(row: StoredRow, tabs: readonly StoredRow[]): SessionTemplate {
  const anchor = row['msdyn_anchortab'];
  const tab = tabs.find(
    (each) => isReference(anchor) && each['msdyn_applicationtabtemplateid'] === anchor.id,
  );
  const panelMode = PANEL_MODES[Number(row['msdyn_panelstate'])];
  return {
    uniqueName: asText(row['msdyn_uniquename']),
    isGeneric: row['msdyn_type'] === false && row['msdyn_sessiontype'] === 0,
    title: asText(row['msdyn_title']),
    ...(panelMode !== undefined && { panelMode }),
    anchorTab: asText(tab?.['msdyn_uniquename']),
  };
}

/** `{"entityName":{"value":"{entityName}"},"formId":{"value":null}}`, as in exported solutions. */
function readTab(row: StoredRow): TabTemplate {
  const json: unknown = JSON.parse(asText(row['msdyn_templateparameters']) || '{}');
  const parameters = Object.entries(json ?? {}).flatMap(([name, parameter]: [string, unknown]) => {
    const value: unknown =
      typeof parameter === 'object' && parameter !== null ? Reflect.get(parameter, 'value') : null;
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return {
    uniqueName: asText(row['msdyn_uniquename']),
    pageType: Number(row['msdyn_pagetype']),
    title: asText(row['msdyn_title']),
    parameters: Object.fromEntries(parameters),
  };
}

function readNotification(row: StoredRow, fields: readonly StoredRow[]): NotificationTemplate {
  return {
    uniqueName: asText(row['msdyn_uniquename']),
    title: asText(row['msdyn_title']),
    acceptText: asText(row['msdyn_acceptbuttontext']) || 'Accept',
    rejectText: asText(row['msdyn_rejectbuttontext']) || 'Reject',
    showsReject: row['msdyn_showrejectbutton'] === true,
    autoAccepts: row['msdyn_autoacceptnotification'] === true,
    timeoutSeconds: Number(row['msdyn_timeout'] ?? 0),
    fields: fields.map((field) => ({
      title: asText(field['msdyn_title']),
      value: asText(field['msdyn_value']),
    })),
  };
}
