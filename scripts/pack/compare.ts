import { unzipSync } from 'fflate';
import { readXml } from './read-xml.js';
import { attributeOf, childElements, type XmlElement } from './xml.js';

/** Their order is that of the folder on pac's disk and has no meaning. */
const ORDER_FREE = ['Entities', 'Workflows', 'CanvasApps', 'Types'];

/**
 * Where two packages differ, one line each; none when they mean the same. Free are: the order of entries, content
 * types and tables, the order of attributes, white space between elements, comments, `<a/>` or `<a></a>`, how `xml`
 * parts are typed (pac changed that in 2026).
 */
export function comparePackages(ours: Uint8Array, theirs: Uint8Array): string[] {
  const [a, b] = [unzipSync(ours), unzipSync(theirs)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return names.flatMap((name) => {
    const [mine, other] = [a[name], b[name]];
    if (!mine || !other) return [`${name}: only in ${mine ? 'ours' : "pac's"}`];
    if (isXml(name)) return compareElements(name, readXml(name, mine), readXml(name, other));
    return Buffer.compare(mine, other) === 0 ? [] : [`${name}: other bytes`];
  });
}

/** Web resources are an author's files, whatever they hold: bytes count. */
function isXml(name: string): boolean {
  return name.endsWith('.xml') && !name.startsWith('WebResources/');
}

function compareElements(place: string, ours: XmlElement, theirs: XmlElement): string[] {
  if (meaningOf(ours) === meaningOf(theirs)) return [];
  const head = headOf(ours) === headOf(theirs) ? [] : [`${place}: ${headOf(ours)} | ${headOf(theirs)}`];
  const [a, b] = [significantChildren(ours), significantChildren(theirs)];
  if (a.length !== b.length) return [...head, `${place}: ${String(a.length)} | ${String(b.length)} children`];
  const below = a.flatMap((child, index) => {
    const other = b[index];
    return other ? compareElements(`${place}/${stepOf(child)}`, child, other) : [];
  });
  return [...head, ...below];
}

function meaningOf(element: XmlElement): string {
  return `${headOf(element)}{${significantChildren(element).map(meaningOf).join()}}`;
}

/** Name, attributes in one order, and own text. */
function headOf({ name, attributes, children }: XmlElement): string {
  const sorted = attributes
    .filter((attribute) => attribute.name !== 'xmlns:xsi')
    .map(({ name, value }) => `${name}="${value}"`);
  const text = children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  return `<${[name, ...sorted.sort()].join(' ')}>${text}`;
}

function significantChildren(parent: XmlElement): XmlElement[] {
  const children = childElements(parent).filter((child) => !isXmlType(child));
  if (!ORDER_FREE.includes(parent.name)) return children;
  return [...children].sort((x, y) => (meaningOf(x) < meaningOf(y) ? -1 : 1));
}

function isXmlType(element: XmlElement): boolean {
  const part = attributeOf(element, 'PartName') ?? '';
  return (
    (element.name === 'Default' && attributeOf(element, 'Extension') === 'xml') ||
    (element.name === 'Override' && part.endsWith('.xml'))
  );
}

/** A step of the place: the element with what distinguishes it from its siblings. */
function stepOf(element: XmlElement): string {
  const name = ['Name', 'name', 'schemaName', 'id', 'PartName']
    .map((key) => attributeOf(element, key))
    .find(Boolean);
  return name === undefined ? element.name : `${element.name}[${name}]`;
}
