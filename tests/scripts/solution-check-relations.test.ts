import { breakage, describeBreakages } from './solution-check-copy.js';

const RULE = 'Solution/Entities/ips_screenpoprule/Entity.xml';
const TO_CONFIGURATION = 'Solution/Other/Relationships/ips_cticonfiguration.xml';
const AGENT = 'Solution/Roles/ipSCAPE CTI Agent.xml';
const APP = 'Solution/AppModules/ips_ctisettings/AppModule.xml';
const SITE_MAP = 'Solution/AppModuleSiteMaps/ips_ctisettings/AppModuleSiteMap.xml';

describeBreakages('checkSolution, on relationships, roles and the app,', [
  breakage(
    'a lookup without a relationship',
    RULE,
    ['PhysicalName="ips_configurationid"', 'PhysicalName="ips_otherid"'],
    /ips_otherid has 0 relationships/,
    /exactly one/,
  ),
  breakage(
    'a relationship about no lookup',
    TO_CONFIGURATION,
    ['<ReferencingAttributeName>ips_configurationid<', '<ReferencingAttributeName>ips_ConfigurationId<'],
    /ips_ConfigurationId, which is no lookup/,
    /case counts/,
  ),
  breakage(
    'a relationship in the wrong file',
    TO_CONFIGURATION,
    ['<ReferencedEntityName>ips_cticonfiguration<', '<ReferencedEntityName>ips_screenpoprule<'],
    /refers to ips_screenpoprule/,
    /Move it/,
  ),
  {
    name: 'a relationship that is not listed',
    file: 'Solution/Other/Relationships.xml',
    edit: ['<EntityRelationship Name="ips_cticonfiguration_ips_relatedtable" />', ''],
    finding: {
      file: TO_CONFIGURATION,
      problem: /ips_relatedtable is not listed/,
      remedy: /Relationships\.xml/,
    },
  },
  breakage(
    'a listed relationship without definition',
    'Solution/Other/Relationships.xml',
    ['"ips_cticonfiguration_ips_relatedtable"', '"ips_gone"'],
    /ips_gone has no definition/,
    /delete the line/,
  ),
  breakage(
    'a navigation property with another name',
    TO_CONFIGURATION,
    ['<NavigationPropertyName>ips_configurationid<', '<NavigationPropertyName>ips_configuration<'],
    /navigation property ips_configuration$/,
    /Write ips_configurationid/,
  ),
  {
    name: 'a missing system relationship',
    file: 'Solution/Other/Relationships/Organization.xml',
    edit: ['Name="organization_ips_relatedtable"', 'Name="organization_ips_related"'],
    finding: {
      file: 'Solution/Entities/ips_relatedtable/Entity.xml',
      problem: /organization_ips_relatedtable is missing/,
      remedy: /Copy it/,
    },
  },
  breakage(
    'a privilege on a table of Sales',
    AGENT,
    ['prvReadContact', 'prvReadLead'],
    /prvReadLead is about Lead/,
    /role that set-up creates/,
  ),
  breakage(
    'a privilege in another case',
    AGENT,
    ['prvReadips_relatedtable', 'prvReadips_RelatedTable'],
    /ips_RelatedTable/,
    /case counts/,
  ),
  breakage(
    'a depth that tables of the organisation do not know',
    AGENT,
    ['"prvReadips_relatedtable" level="Global"', '"prvReadips_relatedtable" level="Basic"'],
    /depth Basic/,
    /Global only/,
  ),
  breakage(
    'a privilege that stands there twice',
    AGENT,
    ['prvReadContact', 'prvReadAccount'],
    /prvReadAccount stands there twice/,
    /Delete one/,
  ),
  breakage(
    'an app without a table of its site map',
    APP,
    ['schemaName="ips_screenpoprule"', 'schemaName="ips_rule"'],
    /ips_rule, which is not in the solution/,
    /AppModuleComponent/,
  ),
  breakage(
    'a site map that leads out of its app',
    SITE_MAP,
    ['Entity="ips_cticonfiguration"', 'Entity="account"'],
    /account, which the app/,
    /Add the table/,
  ),
  breakage(
    'an icon that is not there',
    SITE_MAP,
    ['$webresource:ips_/img/app.svg', '$webresource:ips_/img/app.png'],
    /app\.png, which is not there/,
    /Correct the name/,
  ),
  breakage(
    'an app mapped to a role of the platform',
    APP,
    ['<Role id="{', '<Role id="{627090ff-40a3-4053-8790-584edc5be201}" /><Role id="{'],
    /role of the platform/,
    /administrator role only/,
  ),
]);
