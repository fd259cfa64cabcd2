import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import type { Finding } from './finding.js';
import type { Solution, SourceFile, Table } from './solution.js';
import { attributeOf, childOf, childrenOf, labelIn, parseXml, textOf } from './xml.js';

/** Paths of all files below a folder, with `/`, sorted. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Reads the XML files among `paths`; one that cannot be read becomes a finding. */
export async function readSources(
  folder: string,
  paths: readonly string[],
): Promise<{ sources: SourceFile[]; unreadable: Finding[] }> {
  const sources: SourceFile[] = [];
  const unreadable: Finding[] = [];
  for (const path of paths) {
    try {
      sources.push({ path, root: parseXml(await readFile(join(folder, path), 'utf8')) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unreadable.push({
        file: path,
        problem: `not well-formed XML: ${reason}`,
        remedy: 'Correct the file; `xmllint --noout FILE` shows the line.',
      });
    }
  }
  return { sources, unreadable };
}

/**
 * Sorts the files of an unpacked solution into its components.
 * @throws Error when the manifest or the frame of customizations is missing
 */
export function modelOf(paths: readonly string[], sources: readonly SourceFile[]): Solution {
  const manifest = sourceAt(sources, 'Other/Solution.xml');
  const below = (pattern: RegExp) => sources.filter(({ path }) => pattern.test(path));
  const named = (file: SourceFile) => ({ ...file, name: attributeOf(file.root, 'Name') });
  const prefix = textOf(manifest.root, 'SolutionManifest', 'Publisher', 'CustomizationPrefix');
  return {
    paths,
    sources,
    manifest,
    customizations: sourceAt(sources, 'Other/Customizations.xml'),
    prefix,
    tables: below(/^Entities\/[^/]+\/Entity\.xml$/).map((file) => tableOf(file, sources, prefix)),
    relationships: below(/^Other\/Relationships\/[^/]+\.xml$/).flatMap(relationshipsOf),
    listedRelationships: below(/^Other\/Relationships\.xml$/).flatMap(({ root }) =>
      childrenOf(root).map((element) => attributeOf(element, 'Name')),
    ),
    choices: below(/^OptionSets\//).map(named),
    roles: below(/^Roles\//).map((file) => ({
      ...file,
      id: attributeOf(file.root, 'id'),
      name: attributeOf(file.root, 'name'),
    })),
    webResources: below(/^WebResources\/.*\.data\.xml$/).map((file) => ({
      ...file,
      id: textOf(file.root, 'WebResourceId'),
      name: textOf(file.root, 'Name'),
      type: textOf(file.root, 'WebResourceType'),
    })),
    apps: below(/^AppModules\//),
    siteMaps: below(/^AppModuleSiteMaps\//),
  };
}

function sourceAt(sources: readonly SourceFile[], path: string): SourceFile {
  const found = sources.find((source) => source.path === path);
  if (!found) throw new Error(`${path} is missing: this is no unpacked solution`);
  return found;
}

function tableOf(file: SourceFile, sources: readonly SourceFile[], prefix: string): Table {
  const folder = file.path.split('/')[1] ?? '';
  const schemaName = textOf(file.root, 'Name');
  const attributes = childOf(file.root, 'EntityInfo', 'entity', 'attributes');
  return {
    ...file,
    folder,
    schemaName,
    logicalName: schemaName.toLowerCase(),
    ours: schemaName.startsWith(`${prefix}_`),
    columns: attributes ? childrenOf(attributes).map(columnOf) : [],
    forms: sources.filter(({ path }) => path.startsWith(`Entities/${folder}/FormXml/`)).map(formOf),
    views: sources.filter(({ path }) => path.startsWith(`Entities/${folder}/SavedQueries/`)).map(viewOf),
    charts: sources.filter(({ path }) => path.startsWith(`Entities/${folder}/Visualizations/`)).map(chartOf),
    ribbon: sources.find(({ path }) => path === `Entities/${folder}/RibbonDiff.xml`),
  };
}

function columnOf(element: Element) {
  return {
    name: textOf(element, 'LogicalName'),
    schemaName: attributeOf(element, 'PhysicalName'),
    type: textOf(element, 'Type'),
    format: textOf(element, 'Format'),
    custom: textOf(element, 'IsCustomField') === '1',
    element,
  };
}

function formOf(file: SourceFile) {
  return {
    ...file,
    id: textOf(file.root, 'systemform', 'formid'),
    type: file.path.split('/')[3] ?? '',
    title: nameOf(file.root),
  };
}

function viewOf(file: SourceFile) {
  return {
    ...file,
    id: textOf(file.root, 'savedquery', 'savedqueryid'),
    name: nameOf(file.root),
    queryType: textOf(file.root, 'savedquery', 'querytype'),
  };
}

function chartOf(file: SourceFile) {
  return { ...file, id: textOf(file.root, 'savedqueryvisualizationid'), name: nameOf(file.root) };
}

function nameOf(root: Element): string {
  return labelIn(root, 'LocalizedName');
}

function relationshipsOf(file: SourceFile) {
  return childrenOf(file.root).map((element) => ({
    path: file.path,
    root: element,
    name: attributeOf(element, 'Name'),
    referencing: textOf(element, 'ReferencingEntityName'),
    referenced: textOf(element, 'ReferencedEntityName'),
    column: textOf(element, 'ReferencingAttributeName'),
  }));
}
