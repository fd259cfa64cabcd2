import { DOMParser, XMLSerializer, type Element } from '@xmldom/xmldom';
import { ImportRefusal } from './import-refusal';

/** @throws Error when the text is not well-formed XML, with the place */
export function parseXml(text: string, what: string): Element {
  const problems: string[] = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level}: ${message}`) });
  let root: Element | null = null;
  try {
    root = parser.parseFromString(text.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
  } catch (error) {
    problems.push(String(error));
  }
  if (!root || problems.length > 0)
    throw new ImportRefusal(`${what} is not well-formed XML: ${problems.join('; ')}`);
  return root;
}

/** Child elements, all or of one name. */
export function children(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.localName === name)) found.push(node);
  }
  return found;
}

export function child(parent: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => children(element, name)[0], parent);
}

/** Text of the element at `path` below `parent`; empty where there is none. */
export function textOf(parent: Element | undefined, ...path: string[]): string {
  return child(parent, ...path)?.textContent?.trim() ?? '';
}

export function numberOf(parent: Element | undefined, ...path: string[]): number | undefined {
  const text = textOf(parent, ...path);
  return text === '' ? undefined : Number(text);
}

export function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? '';
}

/** English text of `<labels>`, `<LocalizedNames>`, `<displaynames>` and the like below `parent`. */
export function labelOf(parent: Element | undefined, ...path: string[]): string {
  const labels = children(child(parent, ...path));
  const english = labels.find((label) => attribute(label, 'languagecode') === '1033') ?? labels[0];
  return attribute(english, 'description');
}

/** `{GUID}` as the host keeps ids: lower case, no braces. */
export function guidOf(text: string): string {
  return text.replace(/[{}]/g, '').toLowerCase();
}

export function serialise(element: Element | undefined): string {
  return element ? new XMLSerializer().serializeToString(element) : '';
}

function isElement(node: { nodeType: number }): node is Element {
  return node.nodeType === 1;
}
