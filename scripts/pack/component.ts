import { ScriptError } from '../script-error.js';
import type { Files } from './files.js';
import { readXml } from './read-xml.js';
import type { XmlElement, XmlNode } from './xml.js';

/** A file of the zip beside the three that every solution has. */
export interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What one kind of component adds to the package. */
export interface Component {
  /** the element of Customizations.xml that the nodes go into */
  readonly placeholder: string;
  readonly nodes: readonly XmlNode[];
  readonly parts: readonly Part[];
  /** the files of the folder that were used: what nothing uses is refused, not forgotten */
  readonly used: readonly string[];
}

/** @throws ScriptError when the folder has no such file */
export function fileOf(files: Files, path: string): Uint8Array {
  const content = files.get(path);
  if (!content) throw new ScriptError(path, 'is missing', 'An unpacked solution needs it: restore the file.');
  return content;
}

export function readXmlFile(files: Files, path: string): XmlElement {
  return readXml(path, fileOf(files, path));
}

export function pathsMatching(files: Files, pattern: RegExp): string[] {
  return [...files.keys()].filter((path) => pattern.test(path));
}

/** A component of one file each: the file's root element goes in as it stands. */
export function wholeRoots(files: Files, placeholder: string, pattern: RegExp): Component {
  const used = pathsMatching(files, pattern);
  return { placeholder, nodes: used.map((path) => readXmlFile(files, path)), parts: [], used };
}

/** A component kept in one file below Other/: the children of its root go in. */
export function childrenOf(files: Files, placeholder: string, path: string): Component {
  const used = files.has(path) ? [path] : [];
  return { placeholder, nodes: used.flatMap((file) => readXmlFile(files, file).children), parts: [], used };
}
