import { strToU8, zipSync } from 'fflate';

const label = (list: string, item: string, text: string): string =>
  `<${list}><${item} description="${text}" languagecode="1033" /></${list}>`;

/** Tables that point to one with activities, as Dataverse names the relationships: `new_machine_PhoneCalls`. */
const ACTIVITIES: readonly (readonly [schemaName: string, plural: string])[] = [
  ['ActivityPointer', 'ActivityPointers'],
  ['Appointment', 'Appointments'],
  ['Email', 'Emails'],
  ['Letter', 'Letters'],
  ['PhoneCall', 'PhoneCalls'],
  ['Task', 'Tasks'],
];

function relationship([activity, plural]: (typeof ACTIVITIES)[number]): string {
  const navigation =
    activity === 'ActivityPointer'
      ? 'regardingobjectid_new_machine'
      : `regardingobjectid_new_machine_${activity.toLowerCase()}`;
  return `<EntityRelationship Name="new_machine_${plural}"><EntityRelationshipType>OneToMany</EntityRelationshipType>
<ReferencingEntityName>${activity}</ReferencingEntityName><ReferencedEntityName>new_Machine</ReferencedEntityName>
<CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>RegardingObjectId</ReferencingAttributeName>
<EntityRelationshipRoles>
<EntityRelationshipRole><NavigationPropertyName>${navigation}</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole>
<EntityRelationshipRole><NavigationPropertyName>new_machine_${plural}</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole>
</EntityRelationshipRoles></EntityRelationship>`;
}

const CUSTOMIZATIONS = `<ImportExportXml>
<Entities><Entity><Name LocalizedName="Machine" OriginalName="Machine">new_Machine</Name><EntityInfo><entity Name="new_Machine">
${label('LocalizedNames', 'LocalizedName', 'Machine')}${label('LocalizedCollectionNames', 'LocalizedCollectionName', 'Machines')}
<attributes><attribute PhysicalName="new_Name"><Type>nvarchar</Type><Name>new_name</Name><LogicalName>new_name</LogicalName>
<RequiredLevel>none</RequiredLevel><DisplayMask>PrimaryName|ValidForForm</DisplayMask><ValidForUpdateApi>1</ValidForUpdateApi>
<ValidForCreateApi>1</ValidForCreateApi><Format>text</Format><MaxLength>100</MaxLength>
${label('displaynames', 'displayname', 'Name')}</attribute></attributes>
<EntitySetName>new_machines</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask><IsActivity>0</IsActivity>
</entity></EntityInfo></Entity></Entities>
<Roles><Role id="{0B000000-0000-4000-8000-0000000000a1}" name="ipSCAPE CTI Agent"><RolePrivileges>
<RolePrivilege name="prvReadnew_machine" level="Global" /><RolePrivilege name="prvAppendTonew_machine" level="Global" />
</RolePrivileges></Role></Roles>
<EntityRelationships>${ACTIVITIES.map(relationship).join('')}</EntityRelationships>
<Languages><Language>1033</Language></Languages>
</ImportExportXml>`;

const MANIFEST =
  '<ImportExportXml><SolutionManifest><UniqueName>Machines</UniqueName>' +
  `${label('LocalizedNames', 'LocalizedName', 'Machines')}<Version>1.0.0.0</Version><Managed>1</Managed>` +
  '<Publisher><UniqueName>tester</UniqueName></Publisher></SolutionManifest></ImportExportXml>';

/**
 * A customer's own solution: the table `new_machine` (set `new_machines`, name column `new_name`), which has
 * activities. Agents may read it and write activities about it.
 */
export function machineSolution(): Uint8Array {
  return zipSync({ 'solution.xml': strToU8(MANIFEST), 'customizations.xml': strToU8(CUSTOMIZATIONS) });
}
