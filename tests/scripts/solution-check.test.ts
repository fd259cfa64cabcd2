import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breakage, describeBreakages, SolutionCopy } from './solution-check-copy.js';

const MANIFEST = 'Solution/Other/Solution.xml';
const RULE = 'Solution/Entities/ips_screenpoprule/Entity.xml';
const PHONE_CALL = 'Solution/Entities/PhoneCall/Entity.xml';
const SITE_MAP = 'Solution/AppModuleSiteMaps/ips_ctisettings/AppModuleSiteMap.xml';

describe('checkSolution', () => {
  it('finds nothing in the solution as it is', async () => {
    const copy = await SolutionCopy.make();
    try {
      assert.deepEqual(await copy.check(), []);
    } finally {
      await copy.remove();
    }
  });

  it('refuses a folder that is no unpacked solution', async () => {
    const copy = await SolutionCopy.make();
    try {
      await assert.rejects(copy.checkWith(MANIFEST, {}), /Other\/Solution\.xml is missing/);
    } finally {
      await copy.remove();
    }
  });
});

describeBreakages('checkSolution, on the manifest, tables and choices,', [
  breakage('a file that is not well-formed', RULE, ['</Entity>', ''], /not well-formed/, /xmllint/),

  breakage(
    'a version of three numbers',
    MANIFEST,
    ['<Version>1.0.0.0<', '<Version>1.0.0<'],
    /Version is 1\.0\.0$/,
    /four numbers/,
  ),
  breakage(
    'a folder for one package type',
    MANIFEST,
    ['<Managed>2<', '<Managed>0<'],
    /Managed is 0/,
    /Write 2/,
  ),
  breakage(
    'a label in a language that is not declared',
    SITE_MAP,
    ['LCID="1033" Title="Configurations"', 'LCID="1031" Title="Verlauf"'],
    /language 1031/,
    /Languages/,
  ),
  {
    name: 'a component that is no root',
    file: MANIFEST,
    edit: ['<RootComponent type="1" schemaName="ips_relatedtable" behavior="0" />', ''],
    finding: {
      file: 'Solution/Entities/ips_relatedtable/Entity.xml',
      problem: /ips_relatedtable is no root component/,
      remedy: /Add a RootComponent/,
    },
  },
  breakage(
    'a root in another case',
    MANIFEST,
    ['"ips_ctisettings"', '"ips_CtiSettings"'],
    /names a site map that is not there/,
    /case counts/,
  ),
  breakage(
    'a root of a type that cannot be one',
    MANIFEST,
    ['type="9"', 'type="2"'],
    /root component of type 2/,
    /Only tables 1/,
  ),
  breakage(
    'a claim on all of a standard table',
    MANIFEST,
    ['"phonecall" behavior="2"', '"phonecall" behavior="0"'],
    /behavior 0/,
    /behavior="2"/,
  ),
  {
    name: 'a managed twin',
    file: 'Solution/Roles/ipSCAPE CTI Agent_managed.xml',
    text: '<Role id="" name="" />',
    finding: {
      file: 'Solution/Roles/ipSCAPE CTI Agent_managed.xml',
      problem: /managed twin/,
      remedy: /Delete it/,
    },
  },
  {
    name: 'a file that belongs to nothing',
    file: 'Solution/Tables/ips_x/Entity.xml',
    text: '<Entity />',
    finding: { file: 'Solution/Tables/ips_x/Entity.xml', problem: /no component/, remedy: /case counts/ },
  },
  breakage(
    'a table named differently inside',
    RULE,
    ['<entity Name="ips_screenpoprule">', '<entity Name="ips_ScreenPopRule">'],
    /entity says ips_ScreenPopRule/,
    /same name/,
  ),
  breakage('a placeholder that is not there', RULE, ['<SavedQueries />', ''], /no <SavedQueries \/>/, /Add/),
  breakage(
    'a placeholder without files',
    RULE,
    ['<FormXml />', '<FormXml /><Visualizations />'],
    /<Visualizations \/> without/,
    /Delete/,
  ),
  breakage(
    'a table without a name column',
    RULE,
    ['PrimaryName|', ''],
    /0 columns have PrimaryName/,
    /one column/,
  ),
  breakage(
    'a missing system column',
    RULE,
    ['PhysicalName="CreatedBy"', 'PhysicalName="CreatedByX"'],
    /system column CreatedBy is missing/,
    /Copy it/,
  ),
  breakage(
    'a user-owned table',
    RULE,
    ['OrgOwned', 'UserOwned'],
    /OwnershipTypeMask is UserOwned/,
    /OrgOwned/,
  ),
  breakage(
    'a column in capitals',
    RULE,
    ['PhysicalName="ips_query"', 'PhysicalName="ips_Query"'],
    /ips_Query: not ips_/,
    /lower case/,
  ),
  breakage(
    'a required level that does not exist',
    RULE,
    ['<RequiredLevel>required<', '<RequiredLevel>must<'],
    /RequiredLevel is must/,
    /recommended/,
  ),
  breakage(
    'a format the type does not know',
    RULE,
    ['<Format>text</Format>', '<Format>Text</Format>'],
    /Format is Text/,
    /textarea/,
  ),
  breakage(
    'a length that is not twice the characters',
    RULE,
    ['<Length>200<', '<Length>100<'],
    /twice MaxLength/,
    /bytes/,
  ),
  breakage(
    'a standard column of the phone call',
    PHONE_CALL,
    ['<IsCustomField>1<', '<IsCustomField>0<'],
    /standard column ips_activityid/,
    /Delete it/,
  ),
  breakage(
    'a choice that is not there',
    RULE,
    ['>ips_rulecalltype<', '>ips_RuleCallType<'],
    /ips_RuleCallType is not there/,
    /OptionSetName/,
  ),
  breakage(
    'a wrongly named inline choice',
    RULE,
    ['Name="ips_screenpoprule_ips_addnewrecord"', 'Name="ips_addnewrecord"'],
    /called ips_addnewrecord/,
    /ips_screenpoprule_ips_addnewrecord/,
  ),
  breakage(
    "an option value outside the publisher's range",
    'Solution/OptionSets/ips_callsubtype.xml',
    ['"727700001"', '"1"'],
    /value 1 is outside/,
    /727700000/,
  ),
  breakage(
    'an option value that stands there twice',
    'Solution/OptionSets/ips_callsubtype.xml',
    ['"727700001"', '"727700000"'],
    /727700000 stands there twice/,
    /own value/,
  ),
]);

describeBreakages('checkSolution, against the catalogue of options,', [
  breakage(
    'a default that is another one',
    RULE,
    ['<AppDefaultValue>0</AppDefaultValue>', '<AppDefaultValue>1</AppDefaultValue>'],
    /AppDefaultValue is \d, in the catalogue/,
    /catalogue/,
  ),
  breakage(
    'a column that takes more seconds',
    'Solution/Entities/ips_cticonfiguration/Entity.xml',
    ['<MaxValue>3600</MaxValue>', '<MaxValue>7200</MaxValue>'],
    /ips_minimumseconds: MaxValue is 7200, in the catalogue 3600/,
    /catalogue/,
  ),
  breakage(
    'an option with another label',
    'Solution/OptionSets/ips_donotphone.xml',
    ['description="Warn"', 'description="Ask"'],
    /727700001 Ask/,
    /catalogue/,
  ),
  breakage(
    'an option value that is another one',
    'Solution/OptionSets/ips_rulecalltype.xml',
    ['"727700004"', '"727700005"'],
    /727700005 Default/,
    /catalogue/,
  ),
]);
