import { compareNames, type Files } from './files.js';
import { pathsMatching, readXmlFile, type Component } from './component.js';
import { fill } from './fill.js';
import { childElements, element, withChildren, type XmlElement } from './xml.js';

/** Entities/<table>/: Entity.xml is the skeleton of the table, filled with its forms, views, charts and ribbon. */
export function collectTables(files: Files): Component {
  const tables = pathsMatching(files, /^Entities\/[^/]+\/Entity\.xml$/).map((path) =>
    collectTable(files, path),
  );
  return {
    placeholder: 'Entities',
    nodes: tables.flatMap(({ nodes }) => nodes),
    parts: tables.flatMap(({ parts }) => parts),
    used: tables.flatMap(({ used }) => used),
  };
}

function collectTable(files: Files, entityFile: string): Component {
  const folder = entityFile.slice(0, -'Entity.xml'.length);
  const below = (pattern: RegExp): string[] =>
    pathsMatching(files, /^/).filter(
      (path) => path.startsWith(folder) && pattern.test(path.slice(folder.length)),
    );
  const formFiles = below(/^FormXml\/[^/]+\/[^/]+\.xml$/);
  const viewFiles = below(/^SavedQueries\/[^/]+\.xml$/);
  const chartFiles = below(/^Visualizations\/[^/]+\.xml$/);
  const ribbonFiles = below(/^RibbonDiff\.xml$/);
  const formulaFiles = below(/^Formulas\/[^/]+$/);

  const contents = {
    FormXml: groupForms(files, formFiles),
    SavedQueries: mergeViews(files, viewFiles),
    Visualizations: chartFiles.map((path) => readXmlFile(files, path)),
    RibbonDiffXml: ribbonFiles.flatMap((path) => readXmlFile(files, path).children),
  };
  const table = Object.entries(contents).reduce(
    (skeleton, [placeholder, nodes]) => fill(entityFile, skeleton, placeholder, nodes),
    readXmlFile(files, entityFile),
  );
  return {
    placeholder: 'Entities',
    nodes: [table],
    parts: formulaFiles.map((path) => ({
      name: `Formulas/${path.slice(`${folder}Formulas/`.length)}`,
      content: files.get(path) ?? new Uint8Array(),
    })),
    used: [entityFile, ...formFiles, ...viewFiles, ...chartFiles, ...ribbonFiles, ...formulaFiles],
  };
}

/** Forms stand sorted by id over all types; each in the group of its type, which its first form opens. */
function groupForms(files: Files, paths: readonly string[]): XmlElement[] {
  const byId = [...paths].sort((a, b) => compareNames(a.split('/').at(-1) ?? '', b.split('/').at(-1) ?? ''));
  const groups = new Map<string, XmlElement[]>();
  for (const path of byId) {
    const type = path.split('/').at(-2) ?? '';
    groups.set(type, [...(groups.get(type) ?? []), ...childElements(readXmlFile(files, path), 'systemform')]);
  }
  return [...groups].map(([type, forms]) => element('forms', { type }, forms));
}

function mergeViews(files: Files, paths: readonly string[]): XmlElement[] {
  const roots = paths.map((path) => readXmlFile(files, path));
  const [first] = roots;
  return first
    ? [
        withChildren(
          first,
          roots.flatMap(({ children }) => children),
        ),
      ]
    : [];
}
