import { breakage, describeBreakages } from './solution-check-copy.js';

const RULE = 'Solution/Entities/ips_screenpoprule/Entity.xml';
const FORM = 'Solution/Entities/ips_cticonfiguration/FormXml/main/{8b809b2e-f688-5516-b1da-5defe5f158d8}.xml';
const PHONE_CALL_FORM = 'Solution/Entities/PhoneCall/FormXml/main/{380bec96-f9a2-57db-ae0a-7e2dc6306df4}.xml';
const QUICK_FIND =
  'Solution/Entities/ips_screenpoprule/SavedQueries/{81cde655-3fe2-5bde-b501-80c3c45914c7}.xml';

describeBreakages('checkSolution, on forms and views,', [
  breakage(
    'a form that shows a column that is not there',
    FORM,
    ['datafieldname="ips_ctiurl"', 'datafieldname="ips_url"'],
    /column ips_url/,
    /datafieldname/,
  ),
  breakage(
    'a control that does not fit its column',
    FORM,
    ['{71716B6C-711E-476C-8AB8-5D11542BFB47}', '{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}'],
    /class \{C6D124CA/,
    /shows url/,
  ),
  breakage('a section of two columns', FORM, ['columns="1"', 'columns="2"'], /columns="2"/, /columns="1"/),
  breakage(
    'a subgrid of a table that is not ours',
    FORM,
    ['<TargetEntityType>ips_relatedtable<', '<TargetEntityType>account<'],
    /shows account/,
    /TargetEntityType/,
  ),
  breakage(
    'a subgrid with a view of another table',
    FORM,
    ['<ViewId>{', '<ViewId>{0'],
    /in ViewId no view of ips_relatedtable/,
    /id of a view/,
  ),
  breakage(
    'a subgrid that follows another relationship',
    FORM,
    [
      '<RelationshipName>ips_cticonfiguration_ips_relatedtable<',
      '<RelationshipName>ips_cticonfiguration_ips_screenpoprule<',
    ],
    /does not lead/,
    /relationship of the lookup/,
  ),
  breakage(
    'a web resource on a form that is no page of ours',
    FORM,
    ['<Url>ips_/settings/history.html<', '<Url>ips_/settings/history.js<'],
    /WebResource_history shows ips_\/settings\/history\.js/,
    /type 1/,
  ),
  breakage(
    'an event of a column that is not there',
    FORM,
    ['<event name="onload" ', '<event name="onchange" attribute="ips_url" '],
    /event of the column ips_url/,
    /attribute/,
  ),
  breakage(
    'a library that is no script of ours',
    FORM,
    ['Library name="ips_/settings/forms.js"', 'Library name="ips_/js/forms.js"'],
    /library ips_\/js\/forms\.js/,
    /formLibraries/,
  ),
  breakage(
    'a handler that the built script does not have',
    FORM,
    ['Ips.ConfigurationForm.onLoad', 'Ips.ConfigurationForm.onOpen'],
    /onOpen is not in the built/,
    /Export it/,
  ),
  breakage(
    'a command that the built script does not have',
    'Solution/Entities/ips_screenpoprule/RibbonDiff.xml',
    ['Ips.RuleForm.deleteRecord', 'Ips.RuleForm.remove'],
    /Ips\.RuleForm\.remove is not in the built/,
    /Export it/,
  ),
  {
    name: 'a built script that fails while loading',
    file: 'built/ips_/settings/forms.js',
    text: 'var Ips = missing;',
    finding: { file: FORM, problem: /onLoad is not in the built/, remedy: /build/ },
  },
  breakage(
    'a form of a standard table that everyone would get',
    PHONE_CALL_FORM,
    ['FallbackForm="false"', 'FallbackForm="true"'],
    /every user of PhoneCall/,
    /FallbackForm="false"/,
  ),
  breakage(
    'a form shown to a role that is not ours',
    PHONE_CALL_FORM,
    ['<Role Id="{', '<Role Id="{627090ff-40a3-4053-8790-584edc5be201}" /><Role Id="{'],
    /627090ff.*not ours/,
    /one of our roles/,
  ),
  breakage(
    'a view of a column that is not there',
    QUICK_FIND,
    ['<cell name="ips_tablename"', '<cell name="ips_table"'],
    /column ips_table,/,
    /Correct the name/,
  ),
  breakage(
    'a view that shows what it does not read',
    QUICK_FIND,
    ['<attribute name="ips_tablename" />', ''],
    /ips_tablename without reading/,
    /fetchxml/,
  ),
  breakage(
    'a view with another key',
    QUICK_FIND,
    ['id="ips_screenpopruleid"', 'id="ips_ruleid"'],
    /row's id is ips_ruleid/,
    /primary key/,
  ),
  breakage(
    'a view of another table',
    QUICK_FIND,
    ['<entity name="ips_screenpoprule">', '<entity name="ips_rule">'],
    /reads the table ips_rule/,
    /fetchxml/,
  ),
  breakage(
    'a quick find view that searches nothing',
    QUICK_FIND,
    [' isquickfindfields="1"', ''],
    /without search columns/,
    /isquickfindfields/,
  ),
  {
    name: 'a missing kind of view',
    file: QUICK_FIND,
    finding: { file: RULE, problem: /no view of query type 4/, remedy: /0, 1, 2, 4 and 64/ },
  },
  {
    name: 'a second default view',
    file: 'Solution/Entities/ips_screenpoprule/SavedQueries/{9e3b8999-f471-5439-9bbb-04d006fa13fd}.xml',
    edit: ['<isdefault>0<', '<isdefault>1<'],
    finding: { file: RULE, problem: /2 default views of query type 0/, remedy: /one default view/ },
  },
]);
