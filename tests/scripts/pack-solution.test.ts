import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import type { Files, PackageType } from '../../scripts/pack/files.js';
import { packSolution } from '../../scripts/pack/pack-solution.js';
import { formXml, smallSolution } from './small-solution.js';

function packed(files: Files, type: PackageType = 'Managed'): Record<string, string> {
  const entries = Object.entries(unzipSync(packSolution(files, type).zip));
  return Object.fromEntries(
    entries.map(([name, content]) => [name, strFromU8(content).replace(/^\uFEFF/, '')]),
  );
}

const customizations = (files: Files, type?: PackageType): string =>
  packed(files, type)['customizations.xml'] ?? '';

/** Places of these texts in the order they should stand. */
function assertInOrder(text: string, parts: readonly string[]): void {
  const places = parts.map((part) => text.indexOf(part));
  assert.ok(
    places.every((place) => place >= 0),
    `${parts.join(', ')} in\n${text}`,
  );
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
}

describe('The packer', () => {
  it('gives the same bytes on every run, whatever the time and the time zone', () => {
    const first = packSolution(smallSolution(), 'Managed').zip;
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const second = packSolution(smallSolution(), 'Managed').zip;
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    assert.deepEqual(second, first);
  });

  it('puts customizations, solution and parts in order, content types last', () => {
    const files = smallSolution({
      'environmentvariabledefinitions/x_url/environmentvariabledefinition.xml':
        '<environmentvariabledefinition />',
      'Entities/x_thing/Formulas/x.xaml': 'formula',
    });
    assert.deepEqual(Object.keys(packed(files)), [
      'customizations.xml',
      'solution.xml',
      'Formulas/x.xaml',
      'WebResources/x_ajs1',
      'environmentvariabledefinitions/x_url/environmentvariabledefinition.xml',
      '[Content_Types].xml',
    ]);
  });

  it('sets Managed to the type asked for and passes everything else of the manifest through', () => {
    const [managed, unmanaged] = (['Managed', 'Unmanaged'] as const).map(
      (type) => packed(smallSolution(), type)['solution.xml'],
    );
    assert.match(managed ?? '', /<Managed>1<\/Managed>/);
    assert.equal(unmanaged, managed?.replace('<Managed>1<', '<Managed>0<'));
    assert.match(managed ?? '', /version="9.2.0.0"/);
  });

  it('warns that pac would not pack a folder of the other type', () => {
    const solution =
      '<ImportExportXml><SolutionManifest><Managed>0</Managed></SolutionManifest></ImportExportXml>';
    const folder = smallSolution({ 'Other/Solution.xml': solution });
    assert.deepEqual(packSolution(folder, 'Unmanaged').warnings, []);
    assert.match(packSolution(folder, 'Managed').warnings.join(), /Other\/Solution.xml: Managed is 0/);
  });

  it('keeps the order of the placeholders and leaves one without files empty', () => {
    const text = customizations(smallSolution());
    assertInOrder(text, [
      '<Entities>',
      '<Roles />',
      '<Workflows />',
      '<EntityRelationships>',
      '<WebResources>',
      '<Languages>',
    ]);
  });

  it('sorts forms by id over all types and opens a group of their type at the first', () => {
    const text = customizations(
      smallSolution({
        'Entities/x_thing/FormXml/quick/{a0000000-0000-4000-8000-000000000001}.xml': formXml('a'),
        'Entities/x_thing/FormXml/quick/{c0000000-0000-4000-8000-000000000001}.xml': formXml('c'),
      }),
    );
    assertInOrder(text, [
      '<forms type="quick">',
      '{a0000000',
      '{c0000000',
      '<forms type="main">',
      '{b0000000',
    ]);
    assert.equal(text.match(/<forms /g)?.length, 2);
  });

  it('sorts views by file name into one list', () => {
    const view = (id: string): string =>
      `<savedqueries><savedquery><savedqueryid>${id}</savedqueryid></savedquery></savedqueries>`;
    const text = customizations(
      smallSolution({
        'Entities/x_thing/SavedQueries/{A1}.xml': view('A1'),
        'Entities/x_thing/SavedQueries/{a0}.xml': view('a0'),
      }),
    );
    assertInOrder(text, ['a0</savedqueryid>', 'A1</savedqueryid>', '{d0000000']);
    assert.equal(text.match(/<savedqueries>/g)?.length, 1);
  });

  it('takes relationships in the order of the list and leaves out, with a warning, what is not on it', () => {
    const files = smallSolution({
      'Other/Relationships.xml':
        '<EntityRelationships><EntityRelationship Name="b" /><EntityRelationship Name="a" /></EntityRelationships>',
      'Other/Relationships/x_parent.xml':
        '<EntityRelationships><EntityRelationship Name="a" /><EntityRelationship Name="b" /><EntityRelationship Name="c" /></EntityRelationships>',
    });
    assertInOrder(customizations(files), ['Name="b"', 'Name="a"']);
    assert.doesNotMatch(customizations(files), /Name="c"/);
    assert.match(
      packSolution(files, 'Managed').warnings.join(),
      /x_parent.xml: c is not in Other\/Relationships.xml/,
    );
  });

  it('copies the bytes of a web resource to the part its description names', () => {
    assert.equal(packed(smallSolution())['WebResources/x_ajs1'], 'var a = 1;\r\n');
  });

  it('takes a managed twin in the managed package only', () => {
    const twin = {
      'Entities/x_thing/FormXml/main/{b0000000-0000-4000-8000-000000000001}_managed.xml': formXml('e'),
    };
    assert.match(customizations(smallSolution(twin), 'Managed'), /\{e0000000/);
    assert.doesNotMatch(customizations(smallSolution(twin), 'Managed'), /\{b0000000/);
    assert.match(customizations(smallSolution(twin), 'Unmanaged'), /\{b0000000/);
    assert.doesNotMatch(customizations(smallSolution(twin), 'Unmanaged'), /\{e0000000/);
  });

  it('names a content type for every part and escapes braces in their names', () => {
    const files = packed(
      smallSolution({ 'appactions/{1}/appaction.xml': '<appaction />', 'appactions/{1}/icon': 'i' }),
    );
    assert.ok('appactions/%7B1%7D/appaction.xml' in files);
    assert.equal(
      files['[Content_Types].xml'],
      '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="xml" ContentType="application/octet-stream" />' +
        '<Override PartName="/WebResources/x_ajs1" ContentType="application/octet-stream" />' +
        '<Override PartName="/appactions/%7B1%7D/icon" ContentType="application/octet-stream" /></Types>',
    );
  });

  it('puts roles, choices and apps in whole', () => {
    const text = customizations(
      smallSolution({
        'Roles/Agent.xml': '<Role id="{1}" name="Agent"><RolePrivileges /></Role>',
        'OptionSets/x_kind.xml': '<optionset Name="x_kind" />',
        'AppModules/x_app/AppModule.xml': '<AppModule><UniqueName>x_app</UniqueName></AppModule>',
      }),
    );
    assertInOrder(text, [
      '<Role id="{1}" name="Agent">',
      '<optionset Name="x_kind" />',
      '<UniqueName>x_app</UniqueName>',
    ]);
  });
});

describe('The packer refuses, naming file and remedy,', () => {
  const refusals: readonly (readonly [string, Record<string, string | undefined>, RegExp])[] = [
    [
      'files without a placeholder',
      { 'Dashboards/{1}.xml': '<forms />' },
      /Customizations.xml: has no <Dashboards \/>.*\n.*Add/,
    ],
    [
      'a listed relationship without definition',
      { 'Other/Relationships/x_parent.xml': undefined },
      /x_parent_x_thing, which no file/,
    ],
    [
      'a description without its file',
      { 'WebResources/x_/a.js': undefined },
      /a.js.data.xml: describes WebResources\/x_\/a.js, which is missing/,
    ],
    [
      'a file without its description',
      { 'WebResources/x_/b.js': 'b' },
      /WebResources\/x_\/b.js: is not part of any component/,
    ],
    [
      'a description without a part name',
      { 'WebResources/x_/a.js.data.xml': '<WebResource />' },
      /has no FileName/,
    ],
    [
      'an unknown file below Other',
      { 'Other/Sitemap.xml': '<SiteMap />' },
      /Other\/Sitemap.xml: is not part of any component/,
    ],
    [
      'a folder whose rules it does not have',
      { 'Reports/r.xml': '<r />' },
      /Reports\/r.xml: components of Reports\/ are not supported/,
    ],
    ['a file that is no XML', { 'Roles/Agent.xml': '<Role>' }, /Roles\/Agent.xml: not well-formed XML/],
    ['a document type', { 'Roles/Agent.xml': '<!DOCTYPE Role><Role />' }, /document type/],
    ['a missing manifest', { 'Other/Solution.xml': undefined }, /Other\/Solution.xml: is missing/],
    [
      'two parts with one name',
      {
        'WebResources/x_/B.js': 'b',
        'WebResources/x_/B.js.data.xml':
          '<WebResource><FileName>/WebResources/X_AJS1</FileName></WebResource>',
      },
      /two components want this name/,
    ],
  ];
  for (const [what, changes, message] of refusals) {
    it(what, () => {
      assert.throws(() => packSolution(smallSolution(changes), 'Managed'), message);
    });
  }
});
