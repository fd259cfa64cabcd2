import { breakage, describeBreakages } from './solution-check-copy.js';

const FORM = 'Solution/Entities/ips_cticonfiguration/FormXml/main/{8b809b2e-f688-5516-b1da-5defe5f158d8}.xml';
const SCRIPT = 'Solution/WebResources/ips_/settings/forms.js.data.xml';
const RESX = 'Solution/WebResources/ips_/strings/cti.1033.resx.data.xml';

describeBreakages('checkSolution, on ids, web resources and texts,', [
  breakage(
    'a form with another id than last time',
    FORM,
    ['handlerUniqueId="{', 'handlerUniqueId="{00000000-0000-5000-8000-000000000000}" x="{'],
    /no longer/,
    /Write the old id/,
  ),
  breakage(
    'an id that is no GUID',
    FORM,
    ['libraryUniqueId="{', 'libraryUniqueId="'],
    /has the id [0-9a-f-]+\}/,
    /GUID in braces/,
  ),
  breakage(
    'a component without a frozen id',
    FORM,
    [
      '<tab verticallayout="true"',
      '<tab name="x" id="{00000000-0000-5000-8000-000000000000}"/><tab verticallayout="true"',
    ],
    /tab\/x is not in scripts/,
    /Add it/,
  ),
  {
    name: 'a frozen id without a component',
    file: FORM,
    edit: ['name="history"', 'name="versions"'],
    finding: {
      file: 'scripts/solution-check/ids.json',
      problem: /tab\/history is not in the solution/,
      remedy: /keep the id/,
    },
  },
  breakage(
    'a label id that stands there twice',
    FORM,
    [
      '<tab verticallayout="true"',
      '<tab name="x" labelid="{1}" /><tab name="y" labelid="{1}" /><tab verticallayout="true"',
    ],
    /labelid \{1\}/,
    /id of its own/,
  ),
  breakage(
    'a web resource of the wrong type',
    RESX,
    ['<WebResourceType>12<', '<WebResourceType>4<'],
    /WebResourceType is 4/,
    /type 12/,
  ),
  breakage(
    'texts in another language than their name says',
    RESX,
    ['<LanguageCode>1033<', '<LanguageCode>1031<'],
    /LanguageCode is 1031/,
    /Write 1033/,
  ),
  breakage(
    'a script that could be changed in the organisation',
    SCRIPT,
    ['<IsCustomizable>0<', '<IsCustomizable>1<'],
    /can be changed/,
    /IsCustomizable to 0/,
  ),
  breakage(
    'a name with a hyphen',
    SCRIPT,
    ['<Name>ips_/settings/forms.js<', '<Name>ips_/settings/the-forms.js<'],
    /the-forms/,
    /letters, digits/,
  ),
  breakage(
    'a dependency that is not there',
    SCRIPT,
    ['Library name="ips_/strings/settings.1033.resx"', 'Library name="ips_/strings/settings.1031.resx"'],
    /depends on ips_\/strings\/settings\.1031\.resx/,
    /DependencyXml/,
  ),
  breakage(
    'a script that does not load its texts',
    SCRIPT,
    ['Library name="ips_/strings/settings.1033.resx"', 'Library name="ips_/strings/settings.1031.resx"'],
    /does not load the texts/,
    /Add a Library/,
  ),
  breakage(
    'two web resources with one part',
    SCRIPT,
    ['<FileName>/WebResources/', '<FileName>/'],
    /FileName is/,
    /id in capitals/,
  ),
  {
    name: 'a web resource that is not built',
    file: 'built/ips_/panel/panel.js',
    finding: {
      file: 'Solution/WebResources/ips_/panel/panel.js.data.xml',
      problem: /panel\.js is not built/,
      remedy: /npm run build/,
    },
  },
  {
    name: 'a built file without description',
    file: 'built/ips_/panel/panel.js.map',
    text: '{}',
    finding: {
      file: 'dist/WebResources/ips_/panel/panel.js.map',
      problem: /no description/,
      remedy: /data\.xml/,
    },
  },
  {
    name: 'a web resource of more than 5 MB',
    file: 'built/ips_/panel/panel.js',
    text: ' '.repeat(5 * 1024 * 1024),
    finding: {
      file: 'Solution/WebResources/ips_/panel/panel.js.data.xml',
      problem: /5242880 bytes/,
      remedy: /smaller/,
    },
  },
  {
    name: 'a text that one language lacks',
    file: 'strings/cti.1031.resx',
    text: '<root><data name="panel_direction"><value>Nicht sicher</value></data></root>',
    finding: {
      file: 'WebResources/strings/cti.1031.resx',
      problem: /is missing/,
      remedy: /every language/,
    },
  },
  {
    name: 'texts that do not ship',
    file: 'strings/cti.1031.resx',
    text: '<root />',
    finding: { file: 'WebResources/strings/cti.1031.resx', problem: /does not ship/, remedy: /data\.xml/ },
  },
  {
    name: 'an empty text',
    file: 'strings/cti.1033.resx',
    text: '<root><data name="panel_ready"><value> </value></data></root>',
    finding: {
      file: 'WebResources/strings/cti.1033.resx',
      problem: /panel_ready is empty/,
      remedy: /Write it/,
    },
  },
  {
    name: 'a text that stands there twice',
    file: 'strings/cti.1033.resx',
    text: '<root><data name="a"><value>A</value></data><data name="a"><value>B</value></data></root>',
    finding: {
      file: 'WebResources/strings/cti.1033.resx',
      problem: /a stands there 2 times/,
      remedy: /all but one/,
    },
  },
  {
    name: 'texts that are not well-formed',
    file: 'strings/cti.1033.resx',
    text: '<root>',
    finding: { file: 'WebResources/strings/cti.1033.resx', problem: /not well-formed/, remedy: /xmllint/ },
  },
]);
