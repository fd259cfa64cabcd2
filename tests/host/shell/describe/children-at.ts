import type { Element } from '@xmldom/xmldom';
import { children } from '../../import/xml';

/** All elements at the end of a path of names; each step may match several. */
export function childrenAt(parent: Element | undefined, ...path: string[]): Element[] {
  return path.reduce<Element[]>(
    (elements, name) => elements.flatMap((element) => children(element, name)),
    parent ? [parent] : [],
  );
}
