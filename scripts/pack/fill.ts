import { ScriptError } from '../script-error.js';
import { childElements, withChildren, type XmlElement, type XmlNode } from './xml.js';

/**
 * Puts nodes into the child element of that name. The skeleton decides which components a package can hold and in
 * which order; a placeholder is never added, since its right place in the sequence is not known.
 * @throws ScriptError when there are nodes but no such element
 */
export function fill(
  file: string,
  skeleton: XmlElement,
  placeholder: string,
  nodes: readonly XmlNode[],
): XmlElement {
  if (nodes.length === 0) return skeleton;
  const [target] = childElements(skeleton, placeholder);
  if (!target) {
    throw new ScriptError(
      file,
      `has no <${placeholder} /> for files that exist`,
      `Add <${placeholder} /> in its place.`,
    );
  }
  const filled = withChildren(target, [...target.children, ...nodes]);
  return withChildren(
    skeleton,
    skeleton.children.map((child) => (child === target ? filled : child)),
  );
}
