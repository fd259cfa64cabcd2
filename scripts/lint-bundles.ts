import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { BUILT, DIST, ROOT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';
import { measureFiles } from './web-resources.js';

/** What a bundle may contain in spite of the rules, by the source that the source map names. */
const EXCEPTIONS = [
  {
    rule: '@microsoft/sdl/no-inner-html',
    source: /node_modules\/preact\//,
    reason: "Preact's dangerouslySetInnerHTML, which no component of ours uses",
  },
  {
    rule: '@microsoft/sdl/no-inner-html',
    source: /node_modules\/@microsoft\/fast-element\//,
    reason: "FAST's templates, which are constants of Fluent UI Web Components and hold no data",
  },
  {
    rule: '@microsoft/sdl/no-insecure-url',
    source: /node_modules\/preact\//,
    reason: 'XML namespaces of SVG and MathML: names, which nothing loads',
  },
  {
    rule: 'eqeqeq',
    source: /node_modules\/preact\//,
    reason: "Preact compares with == null to meet undefined too; its authors' choice, in its published files",
  },
  {
    rule: 'eqeqeq',
    source: /webpack\/runtime\//,
    reason: 'what webpack puts round modules to load others later',
  },
  {
    rule: 'eqeqeq',
    source: /node_modules\/libphonenumber-js\//,
    reason: "the library's published files are ES5 made by Babel, whose helpers compare with == null",
  },
  {
    rule: '@microsoft/power-apps/use-cached-webresource',
    source: /WebResources\/platform\/cif\/load-library\.ts$/,
    reason: "Microsoft's own library, at the address its documentation gives",
  },
  {
    rule: '@microsoft/power-apps/avoid-window-top',
    source: /WebResources\/platform\/xrm\.ts$/,
    reason: "a channel provider's page is framed twice and Xrm lives in the top window, of the same origin",
  },
  {
    rule: '@microsoft/power-apps/do-not-make-parent-assumption',
    source: /WebResources\/platform\/xrm\.ts$/,
    reason: 'the same: each window is tried and guarded',
  },
  { rule: 'no-restricted-globals', source: /WebResources\/platform\/xrm\.ts$/, reason: 'the same' },
];

export interface Bundle {
  readonly name: string;
  readonly code: string;
  /** the source map's JSON; without one every offence counts */
  readonly map?: string;
}

/** The offences in a built script: one line each, with the source file it comes from. */
export async function lintBundle({ name, code, map }: Bundle): Promise<string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfigFile: join(ROOT, 'eslint.bundles.config.js'),
    ignore: false,
  });
  const results = await eslint.lintText(code, { filePath: join(BUILT, name) });
  const sources = map === undefined ? undefined : new SourceMap(readSourceMap(map));
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => ({
      rule: ruleId ?? 'not ES2018',
      message,
      source: sourceAt(sources, line, column) ?? `${name}:${line}:${column}`,
    }))
    .filter(
      ({ rule, source }) =>
        !EXCEPTIONS.some((exception) => exception.rule === rule && exception.source.test(source)),
    )
    .map(({ rule, message, source }) => `${name}: ${message} (${rule}, from ${source})`);
}

/** ESLint counts from 1, source maps from 0. */
function sourceAt(map: SourceMap | undefined, line: number, column: number): string | undefined {
  const entry = map?.findEntry(line - 1, column - 1);
  return entry && 'originalSource' in entry ? entry.originalSource : undefined;
}

/** Webpack writes it in the same run as the script. */
function readSourceMap(text: string): SourceMapPayload {
  return JSON.parse(text) as SourceMapPayload;
}

function readBundles(): Bundle[] {
  if (!existsSync(BUILT))
    throw new ScriptError('dist/WebResources', 'does not exist', 'Run `npm run build` first.');
  const names = measureFiles(BUILT).map(({ name }) => name);
  return names
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const code = readFileSync(join(BUILT, name), 'utf8');
      // A script that holds data alone has no map: each of its offences counts.
      const map = join(DIST, 'source-maps', `${name}.map`);
      return { name, code, ...(existsSync(map) && { map: readFileSync(map, 'utf8') }) };
    });
}

await runMain(import.meta.url, async () => {
  const bundles = readBundles();
  const offences = (await Promise.all(bundles.map(lintBundle))).flat();
  if (offences.length > 0) {
    throw new ScriptError(
      'dist/WebResources',
      `offends\n  ${offences.join('\n  ')}`,
      'Correct the source or choose another package.',
    );
  }
  console.log(`${bundles.length} bundles parse as ES2018 and keep the rules`);
});
