import { childrenOf, readXmlFile, wholeRoots, type Component } from './component.js';
import { contentTypes } from './content-types.js';
import { collectCanvasApps, collectWebResources, collectWorkflows } from './described-files.js';
import { pickTwins, type Files, type PackageType } from './files.js';
import { fill } from './fill.js';
import { MANIFEST, manifestFor, warnOfType } from './manifest.js';
import { collectRelationships } from './relationships.js';
import { collectTables } from './tables.js';
import { collectVerbatim } from './verbatim.js';
import { writeXml, writeXmlLine } from './write-xml.js';
import { writeZip } from './zip.js';

const SKELETON = 'Other/Customizations.xml';

export interface Packed {
  readonly zip: Uint8Array;
  readonly warnings: readonly string[];
}

/**
 * Packs an unpacked solution as `pac solution pack --useUnmanagedFileForMissingManaged` does. Packing only puts
 * files together: nothing is derived, renumbered or checked against a schema. The rules: docs/packing.md.
 * @throws ScriptError naming the file and the remedy
 */
export function packSolution(folder: Files, type: PackageType): Packed {
  const files = pickTwins(folder, type);
  const tables = collectTables(files);
  const workflows = collectWorkflows(files);
  const webResources = collectWebResources(files);
  const canvasApps = collectCanvasApps(files);
  const relationships = collectRelationships(files);
  const components: Component[] = [
    { placeholder: '', nodes: [], parts: [], used: [SKELETON, MANIFEST] },
    tables,
    workflows,
    webResources,
    canvasApps,
    relationships,
    wholeRoots(files, 'Roles', /^Roles\/[^/]+\.xml$/),
    wholeRoots(files, 'optionsets', /^OptionSets\/[^/]+\.xml$/),
    wholeRoots(files, 'Dashboards', /^Dashboards\/[^/]+\.xml$/),
    wholeRoots(files, 'InteractionCentricDashboards', /^InteractionCentricDashboards\/[^/]+\.xml$/),
    wholeRoots(files, 'AppModuleSiteMaps', /^AppModuleSiteMaps\/[^/]+\/AppModuleSiteMap\.xml$/),
    wholeRoots(files, 'AppModules', /^AppModules\/[^/]+\/AppModule\.xml$/),
    wholeRoots(files, 'OrganizationSettings', /^OrganizationSettings\/_legacy\/general\.meta\.xml$/),
    childrenOf(files, 'EntityMaps', 'Other/EntityMaps.xml'),
    childrenOf(files, 'FieldSecurityProfiles', 'Other/FieldSecurityProfiles.xml'),
  ];
  const verbatim = collectVerbatim(files, components);

  const customizations = components.reduce(
    (skeleton, { placeholder, nodes }) => fill(SKELETON, skeleton, placeholder, nodes),
    readXmlFile(files, SKELETON),
  );
  const manifest = readXmlFile(files, MANIFEST);
  const entries = [
    { name: 'customizations.xml', content: writeXml(customizations) },
    { name: 'solution.xml', content: writeXml(manifestFor(type, manifest)) },
    ...[tables, workflows, webResources, canvasApps, verbatim]
      .flatMap(({ parts }) => parts)
      .map(escapeBraces),
  ];
  const types = {
    name: '[Content_Types].xml',
    content: writeXmlLine(contentTypes(entries.map(({ name }) => name))),
  };
  return {
    zip: writeZip([...entries, types]),
    warnings: [...relationships.warnings, ...warnOfType(type, manifest)],
  };
}

/** A part's name is a URI path, so braces stand escaped in it. */
function escapeBraces<T extends { name: string }>(part: T): T {
  return { ...part, name: part.name.replace(/\{/g, '%7B').replace(/\}/g, '%7D') };
}
