/**
 * XML as the packer needs it: a tree that keeps what a DOM would lose (`<a />` or `<a></a>`, entities as written),
 * because Microsoft's packer keeps it too and so must a zip that equals its own.
 */
export interface XmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** written `<a />`; matters only while there are no children */
  readonly selfClosing: boolean;
}
/** `value` is the text between the quotes as it stands in the file. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}
/** Text, CDATA section or comment as it stands in the file. */
export interface XmlText {
  readonly kind: 'text' | 'comment';
  readonly text: string;
}
export type XmlNode = XmlElement | XmlText;

/** The child elements, all or those of one name. */
export function childElements(parent: XmlElement, name?: string): XmlElement[] {
  return parent.children.filter(
    (node): node is XmlElement => node.kind === 'element' && (name === undefined || node.name === name),
  );
}

/** The text of the first child of that name; undefined where there is none or it is empty. */
export function childText(parent: XmlElement, name: string): string | undefined {
  const [child] = childElements(parent, name);
  const text = child?.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
  return text ? unescapeXml(text) : undefined;
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  const found = element.attributes.find((attribute) => attribute.name === name);
  return found && unescapeXml(found.value);
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly XmlNode[] = [],
): XmlElement {
  const written = Object.entries(attributes).map(([key, value]) => ({ name: key, value: escapeXml(value) }));
  return { kind: 'element', name, attributes: written, children, selfClosing: true };
}

export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...parent, children };
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (whole, reference: string) => {
    if (reference.startsWith('#x')) return String.fromCodePoint(parseInt(reference.slice(2), 16));
    if (reference.startsWith('#')) return String.fromCodePoint(parseInt(reference.slice(1), 10));
    return NAMED_ENTITIES[reference] ?? whole;
  });
}
