/*
 * As much of Dataverse's own tables as the solution refers to. Names and types: Microsoft's table reference
 * (learn.microsoft.com, power-apps/developer/data-platform/reference/entities).
 */

/** What a form control shows; decides the control's class id. */
export type ControlKind =
  | 'text'
  | 'url'
  | 'phone'
  | 'memo'
  | 'number'
  | 'duration'
  | 'yes-no'
  | 'choice'
  | 'choices'
  | 'lookup'
  | 'regarding'
  | 'parties'
  | 'date';

/** Standard columns of standard tables that our forms, views and charts name, by logical table name. */
export const STANDARD_COLUMNS: Readonly<Record<string, Readonly<Record<string, ControlKind>>>> = {
  phonecall: {
    subject: 'text',
    directioncode: 'yes-no',
    phonenumber: 'phone',
    from: 'parties',
    to: 'parties',
    regardingobjectid: 'regarding',
    ownerid: 'lookup',
    description: 'memo',
    actualstart: 'date',
    actualend: 'date',
    actualdurationminutes: 'duration',
  },
};

/** On an activity, a lookup's navigation property is `<lookup>_<Table>`. */
export const ACTIVITY_TABLES: readonly string[] = ['phonecall'];

/** The primary key; all activities share theirs. */
export function keyOf(table: string): string {
  return ACTIVITY_TABLES.includes(table) ? 'activityid' : `${table}id`;
}

/** Standard tables that our relationships point to, in their schema name. */
export const STANDARD_REFERENCED: readonly string[] = ['SystemUser', 'Organization'];

export const DEPTHS = ['Basic', 'Local', 'Deep', 'Global'] as const;

/**
 * Standard names that a privilege of ours may hold: part of Dataverse itself. Others (Lead, Incident, Opportunity,
 * msdyn_…) would make the import depend on Sales, Service or the Channel Integration Framework.
 */
export const STANDARD_PRIVILEGES: readonly string[] = ['Account', 'Activity', 'Contact', 'Role', 'User'];

/** System Administrator and System Customizer have these ids in every organisation. */
export const STANDARD_ROLES: readonly string[] = [
  '{627090ff-40a3-4053-8790-584edc5be201}',
  '{119f245c-3cc8-4b62-b31c-d1a046ced15d}',
];

/** Columns the platform adds to every organisation-owned table, beside the key `<table>Id`. */
export const SYSTEM_COLUMNS: readonly string[] = [
  'CreatedBy',
  'CreatedOn',
  'CreatedOnBehalfBy',
  'ImportSequenceNumber',
  'ModifiedBy',
  'ModifiedOn',
  'ModifiedOnBehalfBy',
  'OrganizationId',
  'OverriddenCreatedOn',
  'statecode',
  'statuscode',
  'TimeZoneRuleVersionNumber',
  'UTCConversionTimeZoneCode',
];

/** Relationships the platform adds to every organisation-owned table. */
export function systemRelationshipsOf(table: string): string[] {
  return [`lk_${table}_createdby`, `lk_${table}_modifiedby`, `organization_${table}`];
}
