import { ScriptError } from '../script-error.js';
import type { PackageType } from './files.js';
import { childElements, childText, withChildren, type XmlElement } from './xml.js';

export const MANIFEST = 'Other/Solution.xml';

/**
 * solution.xml: the manifest with `Managed` set to the type asked for; everything else passes through.
 * @throws ScriptError when there is no such value to set
 */
export function manifestFor(type: PackageType, solution: XmlElement): XmlElement {
  const { manifest, managed } = managedOf(solution);
  const changed = withChildren(managed, [{ kind: 'text', text: valueOf(type) }]);
  return replaceChild(solution, manifest, replaceChild(manifest, managed, changed));
}

/** A folder unpacked from one type only: pac refuses to pack it as the other, though nothing else stands in the way. */
export function warnOfType(type: PackageType, solution: XmlElement): string[] {
  const stored = childText(managedOf(solution).manifest, 'Managed') ?? '';
  if (stored === '2' || stored === valueOf(type)) return [];
  return [
    `${MANIFEST}: Managed is ${stored}, so pac would not pack this folder as ${type}; set it to 2 for both types`,
  ];
}

/** 0 unmanaged, 1 managed; 2 in a folder stands for both. */
function valueOf(type: PackageType): string {
  return type === 'Managed' ? '1' : '0';
}

function managedOf(solution: XmlElement): { manifest: XmlElement; managed: XmlElement } {
  const [manifest] = childElements(solution, 'SolutionManifest');
  const [managed] = manifest ? childElements(manifest, 'Managed') : [];
  if (manifest && managed) return { manifest, managed };
  throw new ScriptError(
    MANIFEST,
    'has no SolutionManifest/Managed',
    'Add <Managed>2</Managed> after Version.',
  );
}

function replaceChild(parent: XmlElement, child: XmlElement, replacement: XmlElement): XmlElement {
  return withChildren(
    parent,
    parent.children.map((node) => (node === child ? replacement : node)),
  );
}
