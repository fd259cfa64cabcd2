import { ScriptError } from '../script-error.js';
import { fileOf, pathsMatching, readXmlFile, type Component, type Part } from './component.js';
import type { Files } from './files.js';
import { childElements, childText, type XmlElement } from './xml.js';

/** WebResources/**: each file has a description X.data.xml beside it, whose FileName names the part. */
export function collectWebResources(files: Files): Component {
  return collectDescribed(files, 'WebResources', ['FileName']);
}

/** Workflows/: processes (XAML) and flows (JSON). */
export function collectWorkflows(files: Files): Component {
  return collectDescribed(files, 'Workflows', ['JsonFileName', 'XamlFileName']);
}

function collectDescribed(files: Files, folder: string, nameElements: readonly string[]): Component {
  const descriptions = pathsMatching(files, new RegExp(`^${folder}/.+\\.data\\.xml$`)).map((path) => {
    const node = readXmlFile(files, path);
    const contentPath = path.slice(0, -'.data.xml'.length);
    const content = files.get(contentPath);
    const partName = nameElements.map((name) => childText(node, name)).find((name) => name !== undefined);
    if (!content)
      throw new ScriptError(
        path,
        `describes ${contentPath}, which is missing`,
        'Add the file or remove its description.',
      );
    if (!partName)
      throw new ScriptError(path, `has no ${nameElements.join(' or ')}`, `Name the part: /${folder}/…`);
    return { path, contentPath, node, part: { name: withoutSlash(partName), content } };
  });
  return {
    placeholder: folder,
    nodes: descriptions.map(({ node }) => node),
    parts: descriptions.map(({ part }) => part),
    used: descriptions.flatMap(({ path, contentPath }) => [path, contentPath]),
  };
}

/** CanvasApps/: X.meta.xml names its parts itself. The unpacked sources in CanvasApps/src are not read. */
export function collectCanvasApps(files: Files): Component {
  const metaFiles = pathsMatching(files, /^CanvasApps\/[^/]+\.meta\.xml$/);
  const nodes = metaFiles.map((path) => readXmlFile(files, path));
  const parts = nodes.flatMap((node) => canvasAppParts(files, node));
  const sources = pathsMatching(files, /^CanvasApps\/src\//);
  return {
    placeholder: 'CanvasApps',
    nodes,
    parts,
    used: [...metaFiles, ...parts.map(({ name }) => name), ...sources],
  };
}

function canvasAppParts(files: Files, app: XmlElement): Part[] {
  const additional = childElements(app, 'AdditionalUris').flatMap((list) =>
    childElements(list).map((uri) => childText({ ...list, children: [uri] }, uri.name)),
  );
  return [childText(app, 'BackgroundImageUri'), childText(app, 'DocumentUri'), ...additional]
    .filter((uri) => uri !== undefined)
    .map(withoutSlash)
    .map((name) => ({ name, content: fileOf(files, name) }));
}

function withoutSlash(path: string): string {
  return path.replace(/^\//, '');
}
