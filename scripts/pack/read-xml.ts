import { DOMParser } from '@xmldom/xmldom';
import { ScriptError } from '../script-error.js';
import type { XmlAttribute, XmlElement, XmlNode } from './xml.js';

const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface OpenElement {
  name: string;
  attributes: XmlAttribute[];
  children: XmlNode[];
}

/**
 * Reads one file as UTF-8 (a BOM may lead) and returns its root element.
 * White-space-only text is left out, as Microsoft's packer does, unless xml:space keeps it.
 * @throws ScriptError when the text is not well-formed or has a document type
 */
export function readXml(file: string, bytes: Uint8Array): XmlElement {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  refuseMalformed(file, text);
  const document: OpenElement = { name: '', attributes: [], children: [] };
  const open = [document];
  for (const token of text.matchAll(TOKEN)) addToken(token, open);
  const root = document.children.find((node): node is XmlElement => node.kind === 'element');
  if (!root) throw malformed(file, 'no root element');
  return root;
}

/** A token joins the innermost open element; the parser has made sure that tags match. */
function addToken(token: RegExpExecArray, open: OpenElement[]): void {
  const [text, closing, opening, attributes = '', slash] = token;
  const parent = open.at(-1);
  if (!parent) return;
  if (closing) {
    open.pop();
    open.at(-1)?.children.push({ kind: 'element', ...parent, selfClosing: false });
  } else if (opening) {
    const started = { name: opening, attributes: readAttributes(attributes), children: [] };
    if (slash) parent.children.push({ kind: 'element', ...started, selfClosing: true });
    else open.push(started);
  } else if (text.startsWith('<!--')) {
    parent.children.push({ kind: 'comment', text });
  } else if (text.startsWith('<![CDATA[') || (!text.startsWith('<') && (text.trim() || keepsSpace(open)))) {
    parent.children.push({ kind: 'text', text });
  }
}

function readAttributes(text: string): XmlAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single = '']) => ({
    name,
    value: double ?? single.replace(/"/g, '&quot;'),
  }));
}

function keepsSpace(open: readonly OpenElement[]): boolean {
  const settings = open.flatMap((element) => element.attributes.filter(({ name }) => name === 'xml:space'));
  return settings.at(-1)?.value === 'preserve';
}

function refuseMalformed(file: string, text: string): void {
  if (text.includes('<!DOCTYPE')) throw malformed(file, 'it has a document type, which Dataverse refuses');
  try {
    new DOMParser({
      onError: (_level, message) => {
        throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw malformed(file, error instanceof Error ? error.message : String(error));
  }
}

function malformed(file: string, reason: string): ScriptError {
  return new ScriptError(
    file,
    `not well-formed XML: ${reason}`,
    'Correct the file; `xmllint --noout FILE` shows the line.',
  );
}
