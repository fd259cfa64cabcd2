import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

export const KILOBYTE = 1000;

/** Files that ship as they are: source below WebResources/ to name below dist/WebResources/. */
const COPIED: Readonly<Record<string, string>> = {
  'panel/panel.html': 'ips_/panel/panel.html',
  'panel/panel.css': 'ips_/panel/panel.css',
  'settings/page.css': 'ips_/settings/page.css',
  'settings/json/json.html': 'ips_/settings/json.html',
  'settings/json/json.css': 'ips_/settings/json.css',
  'settings/set-up/set-up.html': 'ips_/settings/set_up.html',
  'settings/set-up/set-up.css': 'ips_/settings/set_up.css',
  'settings/history/history.html': 'ips_/settings/history.html',
  'settings/history/history.css': 'ips_/settings/history.css',
  'settings/roles/roles.html': 'ips_/settings/roles.html',
  'settings/roles/roles.css': 'ips_/settings/roles.css',
  'settings/try-it/try-it.html': 'ips_/settings/tryit.html',
  'settings/try-it/try-it.css': 'ips_/settings/tryit.css',
  'help/help.css': 'ips_/help/help.css',
  'img/app.svg': 'ips_/img/app.svg',
};

export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** The scripts and style sheets that a page's tags name, relative to it; empty for all other files. */
  readonly loads: readonly string[];
}

/** Copies pages, pictures and strings; style sheets are bundled and minified. */
export function copyAssets(sources: string, target: string, copied = COPIED): void {
  const strings = readdirSync(join(sources, 'strings')).filter((name) => name.endsWith('.resx'));
  const all = {
    ...copied,
    ...Object.fromEntries(strings.map((name) => [`strings/${name}`, `ips_/strings/${name}`])),
  };
  for (const [source, name] of Object.entries(all)) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    const path = join(sources, source);
    writeFileSync(join(target, name), name.endsWith('.css') ? bundleCss(path) : readFileSync(path));
  }
}

/** What a sheet imports is put into it: a page that loads one file shows sooner. */
function bundleCss(path: string): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

export function measureFiles(folder: string): BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const content = readFileSync(path);
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return {
        name,
        bytes: content.length,
        gzipBytes: gzipSync(content, { level: 9 }).length,
        loads: name.endsWith('.html') ? loadedBy(content.toString()) : [],
      };
    });
}

function loadedBy(page: string): string[] {
  return [...page.matchAll(/<(?:script|link) [^>]*(?:src|href)="([^"]+)"/g)].map(
    ([, address = '']) => address,
  );
}

export function describeSizes(files: readonly BuiltFile[]): string {
  const width = Math.max(...files.map(({ name }) => name.length));
  return files
    .map(
      ({ name, bytes, gzipBytes }) =>
        `  ${name.padEnd(width)} ${kilobytes(bytes)}  gzip ${kilobytes(gzipBytes)}`,
    )
    .join('\n');
}

export function kilobytes(bytes: number): string {
  return `${(bytes / KILOBYTE).toFixed(1).padStart(6)} kB`;
}
