import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { standardMetadata } from '../standard/standard-metadata';
import { PAGE, solutionFixture } from '../testing/solution-fixture';
import { importSolution } from './import-solution';

const BEFORE = standardMetadata();
const { metadata } = importSolution(BEFORE, solutionFixture(), 'fixture.zip');

function need<T>(value: T | undefined): T {
  assert.ok(value !== undefined);
  return value;
}

function importChanged(change: (customizations: string) => string): void {
  importSolution(BEFORE, solutionFixture(change), 'fixture.zip');
}

describe('importing a solution', () => {
  it('reads a table with its columns, choices and the system columns the source leaves out', () => {
    const book = need(metadata.tables.get('tst_book'));
    assert.equal(book.entitySetName, 'tst_books');
    assert.equal(book.primaryNameColumn, 'tst_name');
    assert.equal(book.columns.get('tst_name')?.maxLength, 20);
    assert.deepEqual(book.columns.get('tst_kinds')?.options, [
      { value: 1, label: 'Novel' },
      { value: 2, label: 'Poems' },
    ]);
    for (const name of ['tst_bookid', 'createdon', 'statecode', 'statuscode', 'organizationid']) {
      assert.ok(book.columns.has(name), name);
    }
  });

  it('joins both tables of a relationship', () => {
    const book = need(metadata.tables.get('tst_book'));
    assert.deepEqual(book.columns.get('tst_parentid')?.targets, ['tst_shelf']);
    assert.ok(book.navigationProperties.some((property) => property.name === 'tst_parentid'));
    assert.equal(metadata.tables.get('tst_shelf')?.collections[0]?.cascadeDelete, 'Cascade');
  });

  it('adds columns to a standard table and leaves the rest of it alone', () => {
    const phonecall = need(metadata.tables.get('phonecall'));
    assert.equal(phonecall.columns.get('tst_wrapcode')?.maxLength, 10);
    assert.equal(phonecall.columns.get('subject')?.maxLength, 200);
    assert.ok(!BEFORE.tables.get('phonecall')?.columns.has('tst_wrapcode'));
  });

  it('reads forms with the roles that see them, and views', () => {
    const form = need(metadata.forms.find(({ table }) => table === 'tst_book'));
    assert.deepEqual(form.roles, ['0b000000-0000-4000-8000-000000000001']);
    assert.equal(form.isFallback, false);
    assert.equal(form.order, 7);
    const view = need(metadata.views.find(({ table }) => table === 'tst_book'));
    assert.equal(view.name, 'Active Books');
    assert.match(view.fetchXml, /^<fetch>/);
  });

  it('reads roles, web resources with their bytes, and apps with their site map', () => {
    const role = need(metadata.roles.find(({ name }) => name === 'ipSCAPE CTI Agent'));
    assert.equal(role.privileges.get('prvreadcontact'), 'Global');
    const resource = need(metadata.webResources.find(({ name }) => name === 'tst_/page.html'));
    assert.deepEqual(resource.content, strToU8(PAGE));
    const app = need(metadata.apps.find(({ uniqueName }) => uniqueName === 'tst_app'));
    assert.deepEqual(
      app.siteMap.areas[0]?.groups[0]?.subAreas.map(({ target }) => target),
      [
        { kind: 'table', table: 'tst_book' },
        { kind: 'webResource', name: 'tst_/page.html' },
      ],
    );
  });

  it('puts a solution that is imported again in place of itself', () => {
    const again = importSolution(metadata, solutionFixture(), 'fixture.zip').metadata;
    assert.equal(again.solutions.length, metadata.solutions.length);
    assert.equal(again.forms.length, metadata.forms.length);
    assert.equal(again.tables.get('tst_shelf')?.collections.length, 1);
  });

  it('says what it leaves out', () => {
    const filled = solutionFixture((text) =>
      text.replace('</ImportExportXml>', '<Dashboards><Dashboard /></Dashboards></ImportExportXml>'),
    );
    assert.deepEqual(importSolution(BEFORE, filled, 'fixture.zip').ignored, ['Dashboards']);
  });
});

describe('the charts of a solution', () => {
  const chart = (inner: string): string =>
    '<SavedQueries><savedqueries /></SavedQueries><Visualizations><visualization>' +
    `<savedqueryvisualizationid>{0E000000-0000-4000-8000-000000000001}</savedqueryvisualizationid>${inner}` +
    '<datadescription><datadefinition /></datadescription><presentationdescription><Chart /></presentationdescription>' +
    '<LocalizedNames><LocalizedName description="Books" languagecode="1033" /></LocalizedNames>' +
    '</visualization></Visualizations>';
  const charted = (inner = '') =>
    solutionFixture((text) =>
      text.replace('</EntityInfo></Entity>', `</EntityInfo>${chart(inner)}</Entity>`),
    );

  it('are read with their two halves, and replaced by a later import', () => {
    const once = importSolution(BEFORE, charted(), 'fixture.zip').metadata;
    const [read, ...others] = importSolution(once, charted(), 'fixture.zip').metadata.charts;
    assert.deepEqual(others, []);
    assert.equal(read?.name, 'Books');
    assert.match(read.dataXml, /datadefinition/);
    assert.match(read.presentationXml, /Chart/);
  });

  it('may not be drawn by a web resource', () => {
    const drawn = charted('<webresourcename>tst_/page.html</webresourcename>');
    assert.throws(() => importSolution(BEFORE, drawn, 'fixture.zip'), /"Books" is drawn by a web resource/);
  });
});

const importRibbon = (content: string) =>
  importChanged((t) =>
    t.replace(/(tst_shelf<\/Name>.*?<\/EntityInfo>)/s, `$1<RibbonDiffXml>${content}</RibbonDiffXml>`),
  );

describe('a zip that cannot be imported is refused with the reason', () => {
  const broken: readonly [string, () => void, RegExp][] = [
    ['no zip', () => importSolution(BEFORE, strToU8('hello'), 'a.zip'), /a\.zip is not a zip file/],
    [
      'no solution',
      () => importSolution(BEFORE, zipSync({ 'a.txt': strToU8('') }), 'a.zip'),
      /no solution\.xml at its root/,
    ],
    [
      'bad XML',
      () => importChanged(() => '<ImportExportXml><Entities>'),
      /customizations\.xml of fixture\.zip is not well-formed/,
    ],
    [
      'server logic',
      () =>
        importChanged((t) =>
          t.replace('<Roles>', '<SdkMessageProcessingSteps><Step /></SdkMessageProcessingSteps><Roles>'),
        ),
      /does not imitate what is in SdkMessageProcessingSteps/,
    ],
    [
      'unknown column type',
      () => importChanged((t) => t.replace('<Type>int</Type>', '<Type>colour</Type>')),
      /tst_book\.tst_pages: column type "colour"/,
    ],
    [
      'missing choice',
      () => importChanged((t) => t.replace('<optionset Name="tst_kind">', '<optionset Name="other">')),
      /global choice "tst_kind"/,
    ],
    [
      'missing web resource',
      () => importChanged((t) => t.replace('tst_pagehtml0D', 'elsewhere')),
      /tst_\/page\.html: the zip has no part "WebResources\/elsewhere"/,
    ],
    [
      'lookup without column',
      () =>
        importChanged((t) =>
          t.replace('<ReferencingAttributeName>tst_parentid', '<ReferencingAttributeName>tst_nothing'),
        ),
      /tst_shelf_tst_book: there is no column tst_book\.tst_nothing/,
    ],
    [
      'two primary names',
      () => importChanged((t) => t.replace('<DisplayMask>ValidForForm', '<DisplayMask>PrimaryName')),
      /exactly one column must have PrimaryName/,
    ],
    [
      'foreign table',
      () => importChanged((t) => t.replace('<Name>PhoneCall</Name>', '<Name>Appointment</Name>')),
      /extends the table "appointment"/,
    ],
    [
      'missing site map',
      () => importChanged((t) => t.replace('schemaName="tst_app"', 'schemaName="other"')),
      /tst_app: its site map "other"/,
    ],
    [
      'ribbon with a button of its own',
      () => importRibbon('<CustomActions><CustomAction Id="tst.Button" /></CustomActions>'),
      /tst_shelf: the local Dynamics does not imitate the ribbon's CustomAction "tst\.Button"/,
    ],
    [
      'ribbon with a command of its own',
      () =>
        importRibbon(
          '<CommandDefinitions><CommandDefinition Id="tst.Do"><Actions /></CommandDefinition></CommandDefinitions>',
        ),
      /command "tst\.Do"/,
    ],
    [
      'ribbon with a rule that the shell does not keep',
      () =>
        importRibbon(
          '<RuleDefinitions><DisplayRules><DisplayRule Id="tst.Rule"><ValueRule Field="x" Value="1" />' +
            '</DisplayRule></DisplayRules></RuleDefinitions>',
        ),
      /rule "tst\.Rule" \(ValueRule\)/,
    ],
    [
      'ribbon with another parameter than the shell hands over',
      () =>
        importRibbon(
          '<CommandDefinitions><CommandDefinition Id="Mscrm.HomepageGrid.Deactivate"><Actions>' +
            '<JavaScriptFunction FunctionName="f" Library="$webresource:x"><CrmParameter Value="OrgName" />' +
            '</JavaScriptFunction></Actions></CommandDefinition></CommandDefinitions>',
        ),
      /parameter "OrgName" of the command "Mscrm\.HomepageGrid\.Deactivate"/,
    ],
    [
      'unknown level',
      () => importChanged((t) => t.replace('level="Basic"', 'level="Universal"')),
      /prvCreateActivity has no known level/,
    ],
  ];
  for (const [name, attempt, message] of broken) it(name, () => assert.throws(attempt, message));
});
