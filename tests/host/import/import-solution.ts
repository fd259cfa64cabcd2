import type { Element } from '@xmldom/xmldom';
import type { Metadata } from '../model';
import { ImportRefusal } from './import-refusal';
import { readApps } from './read-apps';
import { readChoices } from './read-choices';
import { readCharts, readForms, readViews } from './read-forms';
import { addRelationships } from './read-relationships';
import { readRoles } from './read-roles';
import { readTables } from './read-tables';
import { readWebResources } from './read-web-resources';
import { openSolutionZip } from './solution-zip';
import { children } from './xml';

/** Sections of customizations.xml that are read; `Languages` only says which labels there are. */
const READ = [
  'Entities',
  'Roles',
  'EntityRelationships',
  'Languages',
  'optionsets',
  'WebResources',
  'AppModuleSiteMaps',
  'AppModules',
];

/** Sections that change nothing this host imitates; they are reported, not refused. */
const IGNORED = [
  'AttributeImageConfigs',
  'CanvasApps',
  'CustomControls',
  'Dashboards',
  'EntityImageConfigs',
  'EntityMaps',
  'InteractionCentricDashboards',
  'OrganizationSettings',
  'Reports',
  'RibbonDiffXml',
  'Templates',
  'connectionreferences',
];

export interface ImportResult {
  readonly metadata: Metadata;
  /** Sections with content that the host has no use for. */
  readonly ignored: readonly string[];
}

/**
 * Imports a packed solution, managed or unmanaged, into an organisation.
 * @param name what to call the zip in messages
 * @throws Error saying which part of the zip cannot be imported and why
 */
export function importSolution(before: Metadata, bytes: Uint8Array, name: string): ImportResult {
  const zip = openSolutionZip(bytes, name);
  const { customizations, solution } = zip;
  const ignored = checkSections(customizations, name);
  const webResources = readWebResources(zip);
  const tables = readTables(customizations, before.tables, readChoices(customizations));
  const metadata: Metadata = {
    tables: addRelationships(customizations, tables),
    forms: replace(before.forms, readForms(customizations), (form) => form.id),
    views: replace(before.views, readViews(customizations), (view) => view.id),
    charts: replace(before.charts, readCharts(customizations), (chart) => chart.id),
    webResources: replace(before.webResources, webResources, (resource) => resource.name),
    apps: replace(before.apps, readApps(customizations, webResources), (app) => app.uniqueName),
    roles: replace(before.roles, readRoles(customizations), (role) => role.id),
    solutions: replace(before.solutions, [solution], (other) => other.uniqueName),
  };
  return { metadata, ignored };
}

function checkSections(customizations: Element, name: string): string[] {
  const filled = children(customizations).filter((section) => children(section).length > 0);
  const unknown = filled.filter(({ localName }) => !READ.includes(localName ?? '') && !isIgnored(localName));
  if (unknown.length > 0) {
    const names = unknown.map((section) => section.localName).join(', ');
    throw new ImportRefusal(
      `${name}: the local Dynamics does not imitate what is in ${names} of customizations.xml.`,
    );
  }
  return filled.flatMap(({ localName }) => (isIgnored(localName) && localName ? [localName] : []));
}

function isIgnored(section: string | null): boolean {
  return IGNORED.includes(section ?? '');
}

/** `before` with those of `imported` put in place of their like. */
function replace<T>(before: readonly T[], imported: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const keys = new Set(imported.map(keyOf));
  return [...before.filter((item) => !keys.has(keyOf(item))), ...imported];
}
