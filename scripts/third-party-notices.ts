import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, DOCS, ROOT } from './paths.js';
import { runMain } from './run-main.js';
import { ScriptError } from './script-error.js';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

const NOTICES = join(DOCS, 'third-party-notices.md');
/** `node_modules/preact/…`, `node_modules/@fluentui/tokens/…`; the innermost one where packages are nested. */
const PACKAGE = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * Fails where the notices are not those of the bundles that were just built.
 * @throws ScriptError naming the command that writes them
 */
export function checkNotices(): void {
  const kept = existsSync(NOTICES) ? readFileSync(NOTICES, 'utf8') : '';
  if (kept !== noticesOfBundles())
    throw new ScriptError(
      'docs/third-party-notices.md',
      'is not what the bundles contain',
      'npm run build, then npm run notices',
    );
}

function noticesOfBundles(): string {
  const folder = join(DIST, 'source-maps');
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.map'),
  );
  const sources = maps.flatMap((name) => {
    // webpack has written it
    const map = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
      readonly sources: readonly string[];
    };
    return map.sources;
  });
  return writeNotices(packagesIn(sources), join(ROOT, 'node_modules'));
}

/** The packages whose modules are in the bundles, by the sources that their source maps name. */
export function packagesIn(sources: readonly string[]): readonly string[] {
  const names = sources.flatMap((source) => PACKAGE.exec(source)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/**
 * The licence texts of packages that the solution ships, as their licences ask for.
 * @param modules the folder `node_modules`
 * @throws ScriptError for a package without a licence file that is not under the MIT licence: nobody may ship it unread
 */
export function writeNotices(names: readonly string[], modules: string): string {
  const parts = names.map((name) => {
    const folder = join(modules, name);
    // npm has checked these members when it installed the package
    const found = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
    const text = licenceText(found, folder).trim().replaceAll('\r\n', '\n');
    return `## ${name} ${found.version}\n\n${found.license}\n\n\`\`\`text\n${text}\n\`\`\`\n`;
  });
  const heading =
    '# Third-party notices\n\nThe scripts of this solution contain parts of the following packages.\n';
  return [heading, ...parts].join('\n');
}

function licenceText({ name, license, author }: Package, folder: string): string {
  const files = readdirSync(folder).filter((one) => /^licen[cs]e(\.|$)/i.test(one));
  if (files.length > 0)
    return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  const holder = typeof author === 'string' ? author : author?.name;
  if (license === 'MIT' && holder) return mitLicence(holder);
  throw new ScriptError(name, 'ships without a licence file', 'Ask its author, or take another package.');
}

/** The licence's own text, for packages of Microsoft's that name it in package.json and leave the file out. */
function mitLicence(holder: string): string {
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

await runMain(import.meta.url, () => {
  writeFileSync(NOTICES, noticesOfBundles());
});
