import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXml } from '../../scripts/pack/read-xml.js';
import { writeXml } from '../../scripts/pack/write-xml.js';
import { childText, attributeOf } from '../../scripts/pack/xml.js';

const read = (text: string) => readXml('test.xml', new TextEncoder().encode(text));
const rewrite = (text: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeXml(read(text)));
const written = (body: string): string => `\uFEFF<?xml version="1.0" encoding="utf-8"?>\n${body}`;

describe('XML of the packer', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['indents by two spaces', '<a><b><c/></b></a>', '<a>\n  <b>\n    <c />\n  </b>\n</a>'],
    ['keeps <a /> and <a></a> apart', '<r><a /><b></b></r>', '<r>\n  <a />\n  <b></b>\n</r>'],
    ['drops text that is white space only', '<r><a>\n </a></r>', '<r>\n  <a></a>\n</r>'],
    ['keeps other text as it stands', '<r> a &amp; b\n</r>', '<r> a &amp; b\n</r>'],
    ['adds no white space among text', '<r>a<b/>c</r>', '<r>a<b />c</r>'],
    [
      'keeps white space where xml:space says so',
      '<r xml:space="preserve"> </r>',
      '<r xml:space="preserve"> </r>',
    ],
    [
      'keeps comments and CDATA',
      '<r><!-- c --><a><![CDATA[<x>]]></a></r>',
      '<r>\n  <!-- c -->\n  <a><![CDATA[<x>]]></a>\n</r>',
    ],
    [
      'keeps attributes in order, in double quotes',
      `<r b='"1"' a="&lt;2"/>`,
      '<r b="&quot;1&quot;" a="&lt;2" />',
    ],
    ['turns CRLF into LF and reads past a BOM', '\uFEFF<r>a\r\nb</r>', '<r>a\nb</r>'],
    [
      'declares xmlns:xsi on the root only',
      '<r><a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true" /></r>',
      '<r xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n  <a xsi:nil="true" />\n</r>',
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => assert.equal(rewrite(text), written(expected)));
  }

  it('writes what it wrote again unchanged', () => {
    const once = rewrite('<r><a x="1">t</a><b/><c></c></r>');
    assert.equal(rewrite(once), once);
  });

  it('reads entities in texts and attributes it is asked for', () => {
    const root = read('<r n="a &amp; &#98;"><t>&lt;&#x63;&gt;</t></r>');
    assert.equal(attributeOf(root, 'n'), 'a & b');
    assert.equal(childText(root, 't'), '<c>');
  });

  it('refuses tags that do not match', () => {
    assert.throws(() => read('<a><b></a></b>'), /test.xml: not well-formed XML/);
  });
});
