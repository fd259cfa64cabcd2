import { posix } from 'node:path';
import { ScriptError } from './script-error.js';
import { kilobytes, KILOBYTE, type BuiltFile } from './web-resources.js';

/** What a browser loads of ours in one place, and how much that may be. */
export interface Budget {
  readonly what: string;
  readonly files: readonly BuiltFile[];
  /** Bytes after gzip. */
  readonly limit: number;
}

/** Texts are measured in English: a page loads one language. */
const LANGUAGE = '1033';
const PAGE = 180 * KILOBYTE;
const BRIDGE = 2.5 * KILOBYTE;

/** The acting tab's panel, the bridge in ipSCAPE's page, each settings page, the scripts of the settings forms. */
export function budgetsOf(files: readonly BuiltFile[]): readonly Budget[] {
  const named = (names: readonly string[]): readonly BuiltFile[] =>
    files.filter(({ name }) => names.includes(name));
  const loadedBy = (page: BuiltFile, texts: readonly string[]): readonly BuiltFile[] => [
    page,
    ...named([
      ...page.loads.map((address) => posix.join(posix.dirname(page.name), address)),
      ...texts.map(textsFile),
    ]),
  ];
  return [
    ...named(['ips_/panel/panel.html']).map((page) => ({
      what: 'the panel of an acting tab',
      files: loadedBy(page, ['cti']),
      limit: PAGE,
    })),
    { what: 'the bridge', files: named(['ips_/bridge/bridge.js']), limit: BRIDGE },
    ...files
      .filter(({ name }) => /^ips_\/settings\/\w+\.html$/.test(name))
      .map((page) => ({ what: page.name, files: loadedBy(page, ['cti', 'settings']), limit: PAGE })),
    {
      what: 'the settings forms',
      files: named(['ips_/settings/forms.js', textsFile('settings')]),
      limit: PAGE,
    },
  ];
}

/** One line for each budget: what is measured, its size and its limit. */
export function describeBudgets(files: readonly BuiltFile[]): string {
  const budgets = budgetsOf(files);
  const width = Math.max(...budgets.map(({ what }) => what.length));
  return budgets
    .map(
      (budget) => `  ${budget.what.padEnd(width)} ${kilobytes(sizeOf(budget))} of ${kilobytes(budget.limit)}`,
    )
    .join('\n');
}

/** @throws ScriptError when what a browser loads has outgrown its budget */
export function checkBudgets(files: readonly BuiltFile[]): void {
  for (const budget of budgetsOf(files)) {
    const total = sizeOf(budget);
    if (total <= budget.limit) continue;
    throw new ScriptError(
      budget.files.map(({ name }) => name).join(', '),
      `${budget.what}: ${kilobytes(total).trim()} after gzip, more than ${kilobytes(budget.limit).trim()}`,
      'Find what grew (dist/source-maps), and take it out.',
    );
  }
}

function sizeOf({ files }: Budget): number {
  return files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
}

function textsFile(name: string): string {
  return `ips_/strings/${name}.${LANGUAGE}.resx`;
}
