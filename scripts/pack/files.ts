import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ScriptError } from '../script-error.js';

/** The files of an unpacked solution: path below the folder, with `/`, to content; sorted ignoring case. */
export type Files = ReadonlyMap<string, Uint8Array>;

export type PackageType = 'Managed' | 'Unmanaged';

/** @throws ScriptError when the folder does not exist */
export function readFolder(folder: string): Files {
  const entries = listFolder(folder).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(
    paths
      .map((path) => path.split(sep).join('/'))
      .sort(compareNames)
      .map((path) => [path, readFileSync(join(folder, path))]),
  );
}

function listFolder(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw new ScriptError(
      folder,
      `cannot be read (${String(error)})`,
      'Name the folder of an unpacked solution.',
    );
  }
}

/** Ignoring case first, and by code unit, so that the order is the same on every machine. */
export function compareNames(a: string, b: string): number {
  return compareCodeUnits(a.toLowerCase(), b.toLowerCase()) || compareCodeUnits(a, b);
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** `X_managed.xml` (only forms, dashboards, apps and site maps have such twins). */
const TWIN = /^((?:Entities|Dashboards|AppModules|AppModuleSiteMaps)\/.+)_managed\.xml$/;

/** In a managed package the `_managed` twin stands in for the file of its name; in an unmanaged one it stays out. */
export function pickTwins(files: Files, type: PackageType): Files {
  const picked = [...files].filter(([path]) => !TWIN.test(path));
  if (type === 'Unmanaged') return new Map(picked);
  const twins = [...files].flatMap(([path, content]) => {
    const original = TWIN.exec(path)?.[1];
    return original === undefined ? [] : [[`${original}.xml`, content] as const];
  });
  return new Map([...new Map([...picked, ...twins])].sort(([a], [b]) => compareNames(a, b)));
}
