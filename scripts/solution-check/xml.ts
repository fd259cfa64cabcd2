import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

/**
 * Parses the text of an XML file, a BOM in front of it or not.
 * @throws Error with the parser's words where the text is not well-formed
 */
export function parseXml(text: string): Element {
  const parser = new DOMParser({
    onError: (_level, message) => {
      throw new Error(message);
    },
  });
  const root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  if (!root) throw new Error('no root element');
  return root;
}

/** The child elements called `name`, or all of them. */
export function childrenOf(parent: Element, name?: string): Element[] {
  return [...parent.childNodes].filter(isElement).filter((child) => !name || child.nodeName === name);
}

/** The elements called `name` at any depth, or all of them. */
export function descendantsOf(parent: Element, name = '*'): Element[] {
  return [...parent.getElementsByTagName(name)];
}

/** The first element down the path of child names. */
export function childOf(parent: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => at && childrenOf(at, name)[0], parent);
}

/** The text down the path of child names; empty where there is no such element. */
export function textOf(parent: Element, ...path: string[]): string {
  return childOf(parent, ...path)?.textContent?.trim() ?? '';
}

/** An attribute's value; empty where there is none. */
export function attributeOf(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** The language of the solution (LCID). */
export const ENGLISH = '1033';

/** The first text called `name` in a language below an element; empty where there is none. */
export function labelIn(parent: Element | undefined, name: string, language = ENGLISH): string {
  const labels = parent ? descendantsOf(parent, name) : [];
  const found = labels.find((label) => attributeOf(label, 'languagecode') === language);
  return found ? attributeOf(found, 'description') : '';
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
