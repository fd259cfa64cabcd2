import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScriptError } from './script-error.js';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

/** `node_modules/preact/…`, `node_modules/@fluentui/tokens/…`; the innermost one where packages are nested. */
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/** The packages whose modules are in the bundles, by the sources that their source maps name. */
export function packagesIn(sources: readonly string[]): readonly string[] {
  const names = sources.flatMap((source) => PACKAGE.exec(source)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * The licence texts of packages that the solution ships, as their licences ask for.
 * @param modules the folder `node_modules`
 * @throws ScriptError for a package without a licence file: nobody may ship it unread
 */
export function writeNotices(names: readonly string[], modules: string): string {
  const packages = names.map((name) => readPackage(name, modules));
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text.trim().replaceAll('\r\n', '\n')}\n\`\`\`\n`,
  );
  const heading =
    '# Third-party notices\n\nThe scripts of this solution contain parts of the following packages.\n';
  return [heading, ...parts].join('\n');
}

function readPackage(name: string, modules: string): Package {
  const folder = join(modules, name);
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (!file)
    throw new ScriptError(name, 'ships without a licence file', 'Ask its author, or take another package.');
  // npm has checked these members when it installed the package
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8') };
}
