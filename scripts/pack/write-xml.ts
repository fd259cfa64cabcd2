import type { XmlElement, XmlNode } from './xml.js';

const DECLARATION = '\uFEFF<?xml version="1.0" encoding="utf-8"?>';
const XSI = { name: 'xmlns:xsi', value: 'http://www.w3.org/2001/XMLSchema-instance' };

/** The file's bytes: UTF-8 with BOM and declaration, two spaces, LF, xmlns:xsi on the root only. */
export function writeXml(root: XmlElement): Uint8Array {
  const bare = withoutXsi(root);
  const hoisted = usesXsi(root) ? { ...bare, attributes: [...rootAttributes(root)] } : bare;
  return new TextEncoder().encode(`${DECLARATION}\n${writeElement(hoisted, '')}`);
}

/** The same on one line, as Microsoft's packer writes [Content_Types].xml. */
export function writeXmlLine(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(DECLARATION + writeInline(root));
}

function rootAttributes(root: XmlElement): XmlElement['attributes'] {
  return root.attributes.some(isXsi) ? root.attributes : [...root.attributes, XSI];
}

function isXsi(attribute: { name: string }): boolean {
  return attribute.name === XSI.name;
}

function usesXsi(node: XmlElement): boolean {
  return (
    node.attributes.some(({ name }) => name === XSI.name || name.startsWith('xsi:')) ||
    node.children.some((child) => child.kind === 'element' && usesXsi(child))
  );
}

function withoutXsi(node: XmlElement): XmlElement {
  return {
    ...node,
    attributes: node.attributes.filter((attribute) => !isXsi(attribute)),
    children: node.children.map((child) => (child.kind === 'element' ? withoutXsi(child) : child)),
  };
}

function writeElement(node: XmlElement, indent: string): string {
  // text among or instead of elements: any added white space would become part of it
  if (node.children.length === 0 || node.children.some(({ kind }) => kind === 'text'))
    return indent + writeInline(node);
  const children = node.children.map((child) => writeNode(child, `${indent}  `));
  return [`${indent}<${openingOf(node)}>`, ...children, `${indent}</${node.name}>`].join('\n');
}

function writeNode(node: XmlNode, indent: string): string {
  return node.kind === 'element' ? writeElement(node, indent) : indent + node.text;
}

function writeInline(node: XmlElement): string {
  if (node.children.length === 0)
    return node.selfClosing ? `<${openingOf(node)} />` : `<${openingOf(node)}></${node.name}>`;
  const children = node.children.map((child) => (child.kind === 'element' ? writeInline(child) : child.text));
  return `<${openingOf(node)}>${children.join('')}</${node.name}>`;
}

function openingOf({ name, attributes }: XmlElement): string {
  return [name, ...attributes.map((attribute) => `${attribute.name}="${attribute.value}"`)].join(' ');
}
