import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { Finding } from './finding.js';
import { listFiles, modelOf, readSources } from './read-solution.js';
import { checkApps } from './rules/apps.js';
import { checkCatalogue } from './rules/catalogue.js';
import { checkCharts } from './rules/charts.js';
import { checkChoices } from './rules/choices.js';
import { checkForms } from './rules/forms.js';
import { checkHandlers } from './rules/handlers.js';
import { checkIds } from './rules/ids.js';
import { checkManifest } from './rules/manifest.js';
import { checkRelationships } from './rules/relationships.js';
import { checkRoles } from './rules/roles.js';
import { checkRoots } from './rules/roots.js';
import { checkStrings } from './rules/strings.js';
import { checkTables } from './rules/tables.js';
import { checkViews } from './rules/views.js';
import { checkWebResources } from './rules/web-resources.js';
import type { BuiltFile, SourceFile, Subject } from './solution.js';

export type { Finding } from './finding.js';

export interface SolutionToCheck {
  /** The unpacked solution, `Solution/`. */
  readonly solution: string;
  /** The built web resources, `dist/WebResources/`. */
  readonly webResources: string;
  /** The folder of the RESX sources. */
  readonly strings: string;
}

const RULES: readonly ((subject: Subject) => Finding[])[] = [
  checkManifest,
  checkRoots,
  checkTables,
  checkChoices,
  checkCatalogue,
  checkRelationships,
  checkForms,
  checkHandlers,
  checkViews,
  checkCharts,
  checkApps,
  checkRoles,
  checkWebResources,
  checkStrings,
];

/**
 * Checks what schemas cannot: that the parts of an unpacked solution fit each other and the built web resources.
 * @returns what would fail or mislead in Dataverse; nothing when all is well
 * @throws Error when a folder cannot be read or is no unpacked solution
 */
export async function checkSolution(options: SolutionToCheck): Promise<Finding[]> {
  const paths = await listFiles(options.solution);
  const parts = await readSources(
    options.solution,
    paths.filter((path) => path.endsWith('.xml')),
  );
  const resx = (await listFiles(options.strings)).filter((path) => path.endsWith('.resx'));
  const texts = await readSources(options.strings, resx);
  const unreadable = [
    ...parts.unreadable,
    ...texts.unreadable.map((finding) => ({ ...finding, file: `WebResources/strings/${finding.file}` })),
  ];
  const findings =
    unreadable.length > 0 ? unreadable : await applyRules(options, paths, parts.sources, texts.sources);
  const folder = basename(options.solution);
  return findings.map((finding) =>
    paths.includes(finding.file) ? { ...finding, file: `${folder}/${finding.file}` } : finding,
  );
}

async function applyRules(
  { webResources }: SolutionToCheck,
  paths: readonly string[],
  sources: readonly SourceFile[],
  strings: readonly SourceFile[],
): Promise<Finding[]> {
  const subject: Subject = {
    solution: modelOf(paths, sources),
    built: await readBuilt(webResources),
    strings,
  };
  return [...RULES, checkIds(await readFrozenIds())].flatMap((rule) => rule(subject));
}

async function readBuilt(folder: string): Promise<Map<string, BuiltFile>> {
  const names = await listFiles(folder);
  const files = names.map(async (name) => ({ name, content: await readFile(join(folder, name)) }));
  return new Map((await Promise.all(files)).map((file) => [file.name, file]));
}

async function readFrozenIds(): Promise<Map<string, string>> {
  const text = await readFile(new URL('./ids.json', import.meta.url), 'utf8');
  return new Map(Object.entries(v.parse(v.record(v.string(), v.string()), JSON.parse(text))));
}
