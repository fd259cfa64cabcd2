import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { comparePackages } from '../../scripts/pack/compare.js';

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const compare = (ours: Record<string, string>, theirs: Record<string, string>): string[] =>
  comparePackages(zip(ours), zip(theirs));
const compareXml = (ours: string, theirs: string): string[] =>
  compare({ 'solution.xml': ours }, { 'solution.xml': theirs });

describe('Two packages mean the same when they differ in', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['white space between elements', '<a><b>1</b></a>', '<a>\r\n  <b>1</b>\r\n</a>'],
    ['the order of attributes', '<a x="1" y="2"/>', '<a y="2" x="1"></a>'],
    ['a comment', '<a><!-- no --><b/></a>', '<a><b/></a>'],
    [
      'the order of tables',
      '<r><Entities><Entity Name="a"/><Entity Name="b"/></Entities></r>',
      '<r><Entities><Entity Name="b"/><Entity Name="a"/></Entities></r>',
    ],
  ];
  for (const [what, ours, theirs] of same) it(what, () => assert.deepEqual(compareXml(ours, theirs), []));

  it('how content types are listed, and how xml parts are typed', () => {
    const types = (inner: string) => ({ '[Content_Types].xml': `<Types>${inner}</Types>` });
    const [json, js] = [
      '<Default Extension="json" ContentType="o" />',
      '<Override PartName="/js1" ContentType="o" />',
    ];
    const old = `${js}<Default Extension="xml" ContentType="text/xml" />${json}<Override PartName="/a/b.xml" ContentType="o" />`;
    assert.deepEqual(
      compare(types(`<Default Extension="xml" ContentType="o" />${json}${js}`), types(old)),
      [],
    );
    assert.notDeepEqual(compare(types(json + js), types(json)), []);
  });
});

describe('Two packages differ, and the place is named, by', () => {
  it('a text', () => {
    assert.deepEqual(compareXml('<a><b Name="x"><c>1</c></b></a>', '<a><b Name="x"><c>2</c></b></a>'), [
      'solution.xml/b[x]/c: <c>1 | <c>2',
    ]);
  });
  it('an attribute', () =>
    assert.deepEqual(compareXml('<a x="1"/>', '<a x="2"/>'), ['solution.xml: <a x="1"> | <a x="2">']));
  it('a missing element', () =>
    assert.deepEqual(compareXml('<a><b/></a>', '<a/>'), ['solution.xml: 1 | 0 children']));
  it('the order of anything but tables, flows and apps', () => {
    assert.notDeepEqual(compareXml('<a><b/><c/></a>', '<a><c/><b/></a>'), []);
  });
  it('an entry that only one has', () => {
    assert.deepEqual(compare({ a: '1', b: '2' }, { a: '1' }), ['b: only in ours']);
    assert.deepEqual(compare({ a: '1' }, { a: '1', b: '2' }), ["b: only in pac's"]);
  });
  it('the bytes of a web resource, even where they are XML that means the same', () => {
    const part = (text: string) => ({ 'WebResources/x.xml': text });
    assert.deepEqual(compare(part('<a/>'), part('<a></a>')), ['WebResources/x.xml: other bytes']);
  });
});
