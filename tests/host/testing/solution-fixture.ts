import { strToU8, zipSync } from 'fflate';

const column = (name: string, type: string, tail = '', mask = 'ValidForForm'): string =>
  `<attribute PhysicalName="${name}"><Type>${type}</Type><Name>${name}</Name><LogicalName>${name}</LogicalName>` +
  `<RequiredLevel>none</RequiredLevel><DisplayMask>${mask}</DisplayMask><ValidForUpdateApi>1</ValidForUpdateApi>` +
  `<ValidForCreateApi>1</ValidForCreateApi>${tail}${label('displaynames', 'displayname', name)}</attribute>`;

const label = (list: string, item: string, text: string): string =>
  `<${list}><${item} description="${text}" languagecode="1033" /></${list}>`;

const table = (name: string, display: string, columns: string, rest = ''): string =>
  `<Entity><Name LocalizedName="${display}" OriginalName="${display}">${name}</Name><EntityInfo><entity Name="${name}">` +
  label('LocalizedNames', 'LocalizedName', display) +
  label('LocalizedCollectionNames', 'LocalizedCollectionName', `${display}s`) +
  `<attributes>${columns}</attributes><EntitySetName>${name}s</EntitySetName>` +
  `<OwnershipTypeMask>OrgOwned</OwnershipTypeMask><IsActivity>0</IsActivity></entity></EntityInfo>${rest}</Entity>`;

const NAME = column(
  'tst_name',
  'nvarchar',
  '<Format>text</Format><MaxLength>20</MaxLength>',
  'PrimaryName|ValidForForm',
);

const FORM =
  '<FormXml><forms type="main"><systemform><formid>{0A000000-0000-4000-8000-000000000001}</formid>' +
  '<form><tabs><tab name="general" /></tabs><DisplayConditions Order="7" FallbackForm="false">' +
  '<Role Id="{0B000000-0000-4000-8000-000000000001}" /></DisplayConditions></form>' +
  `${label('LocalizedNames', 'LocalizedName', 'Book form')}</systemform></forms></FormXml>`;

const VIEW =
  '<SavedQueries><savedqueries><savedquery><isdefault>1</isdefault>' +
  '<savedqueryid>{0C000000-0000-4000-8000-000000000001}</savedqueryid>' +
  '<layoutxml><grid name="resultset"><row id="tst_bookid" /></grid></layoutxml><querytype>0</querytype>' +
  '<fetchxml><fetch><entity name="tst_book" /></fetch></fetchxml>' +
  `${label('LocalizedNames', 'LocalizedName', 'Active Books')}</savedquery></savedqueries></SavedQueries>`;

const CUSTOMIZATIONS = `<ImportExportXml>
<Entities>
${table(
  'tst_book',
  'Book',
  NAME +
    column('tst_pages', 'int', '<MinValue>1</MinValue><MaxValue>5000</MaxValue>') +
    column('tst_kinds', 'multiselectpicklist', '<OptionSetName>tst_kind</OptionSetName>') +
    column('tst_parentid', 'lookup'),
  FORM + VIEW,
)}
${table('tst_shelf', 'Shelf', NAME)}
<Entity><Name>PhoneCall</Name><EntityInfo><entity Name="PhoneCall"><attributes>
${column('tst_wrapcode', 'nvarchar', '<MaxLength>10</MaxLength>')}
</attributes></entity></EntityInfo></Entity>
</Entities>
<Roles>
<Role id="{0B000000-0000-4000-8000-000000000001}" name="ipSCAPE CTI Agent"><RolePrivileges>
${['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo']
  .map((verb) => `<RolePrivilege name="prv${verb}Activity" level="Basic" />`)
  .join('')}
<RolePrivilege name="prvReadContact" level="Global" /><RolePrivilege name="prvReadAccount" level="Global" /><RolePrivilege name="prvAppendToContact" level="Global" />
<RolePrivilege name="prvReadtst_book" level="Global" />
</RolePrivileges></Role>
<Role id="{0B000000-0000-4000-8000-000000000002}" name="ipSCAPE CTI Administrator"><RolePrivileges>
${['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo']
  .flatMap((verb) =>
    ['tst_book', 'tst_shelf'].map((name) => `<RolePrivilege name="prv${verb}${name}" level="Global" />`),
  )
  .join('')}
</RolePrivileges></Role>
</Roles>
<EntityRelationships>
<EntityRelationship Name="tst_shelf_tst_book"><EntityRelationshipType>OneToMany</EntityRelationshipType>
<ReferencingEntityName>tst_book</ReferencingEntityName><ReferencedEntityName>tst_shelf</ReferencedEntityName>
<CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>tst_parentid</ReferencingAttributeName>
<EntityRelationshipRoles>
<EntityRelationshipRole><NavigationPropertyName>tst_parentid</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole>
<EntityRelationshipRole><NavigationPropertyName>tst_shelf_tst_book</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole>
</EntityRelationshipRoles></EntityRelationship>
</EntityRelationships>
<optionsets><optionset Name="tst_kind"><OptionSetType>picklist</OptionSetType><options>
<option value="1">${label('labels', 'label', 'Novel')}</option><option value="2">${label('labels', 'label', 'Poems')}</option>
</options></optionset></optionsets>
<WebResources><WebResource><WebResourceId>{0D000000-0000-4000-8000-000000000001}</WebResourceId>
<Name>tst_/page.html</Name><DisplayName>tst_/page.html</DisplayName><WebResourceType>1</WebResourceType>
<FileName>/WebResources/tst_pagehtml0D</FileName></WebResource></WebResources>
<AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>tst_app</SiteMapUniqueName><SiteMap><Area Id="a">
<Titles><Title LCID="1033" Title="Library" /></Titles><Group Id="g"><Titles><Title LCID="1033" Title="Shelves" /></Titles>
<SubArea Id="s" Entity="tst_book" /><SubArea Id="p" Url="$webresource:tst_/page.html" /></Group></Area></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>
<AppModules><AppModule><UniqueName>tst_app</UniqueName><AppModuleComponents><AppModuleComponent type="62" schemaName="tst_app" /></AppModuleComponents>
<AppModuleRoleMaps><Role id="{0B000000-0000-4000-8000-000000000002}" /></AppModuleRoleMaps>
${label('LocalizedNames', 'LocalizedName', 'Library')}</AppModule></AppModules>
<Languages><Language>1033</Language></Languages>
</ImportExportXml>`;

const MANIFEST =
  '<ImportExportXml><SolutionManifest><UniqueName>TestLibrary</UniqueName>' +
  `${label('LocalizedNames', 'LocalizedName', 'Test library')}<Version>1.2.0.0</Version><Managed>1</Managed>` +
  '<Publisher><UniqueName>tester</UniqueName></Publisher></SolutionManifest></ImportExportXml>';

export const PAGE = '<!doctype html><title>A page</title>';

/** A small solution: two tables, a column on phone calls, our two roles by name, a web resource, an app. */
export function solutionFixture(change: (customizations: string) => string = (text) => text): Uint8Array {
  return zipSync({
    'solution.xml': strToU8(MANIFEST),
    'customizations.xml': strToU8(change(CUSTOMIZATIONS)),
    'WebResources/tst_pagehtml0D': strToU8(PAGE),
  });
}
