import type { Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import type { Solution } from '../model';
import { ImportRefusal } from './import-refusal';
import { child, labelOf, parseXml, textOf } from './xml';

export interface SolutionZip {
  readonly solution: Solution;
  readonly customizations: Element;
  /** Bytes of a part; part names have no leading slash. */
  readonly part: (name: string) => Uint8Array | undefined;
  readonly partNames: readonly string[];
}

/** @throws Error naming what is missing: not a zip, no solution.xml, no customizations.xml, no unique name */
export function openSolutionZip(bytes: Uint8Array, name: string): SolutionZip {
  const parts = unzip(bytes, name);
  const manifest = child(xmlPart(parts, 'solution.xml', name), 'SolutionManifest');
  const uniqueName = textOf(manifest, 'UniqueName');
  if (!uniqueName) throw new ImportRefusal(`${name}: solution.xml names no SolutionManifest/UniqueName.`);
  return {
    solution: {
      uniqueName,
      name: labelOf(manifest, 'LocalizedNames') || uniqueName,
      version: textOf(manifest, 'Version'),
      publisher: textOf(manifest, 'Publisher', 'UniqueName'),
      isManaged: textOf(manifest, 'Managed') === '1',
    },
    customizations: xmlPart(parts, 'customizations.xml', name),
    part: (part) => parts.get(part),
    partNames: [...parts.keys()],
  };
}

function unzip(bytes: Uint8Array, name: string): ReadonlyMap<string, Uint8Array> {
  try {
    // Braces in a part's path are percent-encoded in solution zips.
    return new Map(Object.entries(unzipSync(bytes)).map(([part, data]) => [decodeURIComponent(part), data]));
  } catch (error) {
    throw new ImportRefusal(`${name} is not a zip file: ${String(error)}`, { cause: error });
  }
}

function xmlPart(parts: ReadonlyMap<string, Uint8Array>, part: string, name: string): Element {
  const data = parts.get(part);
  if (!data) throw new ImportRefusal(`${name} is no solution: it has no ${part} at its root.`);
  return parseXml(strFromU8(data), `${part} of ${name}`);
}
