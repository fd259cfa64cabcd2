import { ScriptError } from '../script-error.js';
import type { Component } from './component.js';
import type { Files } from './files.js';

/** Folders whose rules the packer knows: a file in them that no rule uses is a mistake. */
const KNOWN = [
  'Other',
  'Entities',
  'Roles',
  'OptionSets',
  'Dashboards',
  'InteractionCentricDashboards',
  'WebResources',
].concat(['Workflows', 'CanvasApps', 'AppModules', 'AppModuleSiteMaps', 'OrganizationSettings']);

/** Folders of the classic format that go into customizations.xml by rules this packer does not have. */
const NOT_SUPPORTED = [
  'Reports',
  'Templates',
  'Dialogs',
  'Controls',
  'PluginAssemblies',
  'SdkMessageProcessingSteps',
].concat(['ServiceEndpoints', 'EntityDataProviders', 'Tables']);

/**
 * Every other top folder (environment variables, app actions …) goes into the zip unchanged.
 * @throws ScriptError for a file that has no place in the package
 */
export function collectVerbatim(files: Files, components: readonly Component[]): Component {
  const used = new Set(components.flatMap((component) => component.used));
  const rest = [...files].filter(([path]) => !used.has(path));
  for (const [path] of rest) refuseUnknown(path);
  const parts = rest.map(([name, content]) => ({ name, content }));
  return { placeholder: '', nodes: [], parts, used: parts.map(({ name }) => name) };
}

function refuseUnknown(path: string): void {
  const [top = '', ...below] = path.split('/');
  if (NOT_SUPPORTED.includes(top)) {
    throw new ScriptError(
      path,
      `components of ${top}/ are not supported`,
      'Pack this folder with `pac solution pack`.',
    );
  }
  if (KNOWN.includes(top) || below.length === 0) {
    throw new ScriptError(
      path,
      'is not part of any component',
      'Remove it, or add what describes it (table, data.xml, meta.xml).',
    );
  }
}
