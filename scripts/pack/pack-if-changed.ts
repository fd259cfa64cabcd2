import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILT, MANAGED_ZIP, PACKED, ROOT, STAGE, UNMANAGED_ZIP } from '../paths.js';

/** All that a package depends on; the last one says which packages are installed. */
const SOURCES = [
  'Solution',
  'WebResources',
  'docs',
  'scripts',
  'package.json',
  'tsconfig.json',
  'webpack.config.js',
  'node_modules/.package-lock.json',
].map((path) => join(ROOT, path));

const PRODUCTS = [BUILT, STAGE, MANAGED_ZIP, UNMANAGED_ZIP];

/** Builds, checks and packs the product, unless sources and products are what they were after the last time. */
export async function packIfChanged(): Promise<void> {
  if (existsSync(PACKED) && readFileSync(PACKED, 'utf8') === fingerprint([...SOURCES, ...PRODUCTS])) {
    console.log('Nothing has changed since the last package');
    return;
  }
  rmSync(PACKED, { force: true });
  // webpack and the checks take longer to load than all that happens when nothing has changed
  const { packProduct } = await import('./product.js');
  const before = fingerprint(SOURCES);
  await packProduct();
  // a source that was changed meanwhile is not in the package
  if (fingerprint(SOURCES) === before) remember();
}

function remember(): void {
  mkdirSync(dirname(PACKED), { recursive: true });
  writeFileSync(PACKED, fingerprint([...SOURCES, ...PRODUCTS]));
}

/** Changes with the name or the content of any file in these folders and files. */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) {
    const content = readFileSync(path);
    hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}

/** In a fixed order. A path that is not there has no files. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
