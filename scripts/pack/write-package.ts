import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readFolder, type PackageType } from './files.js';
import { packSolution } from './pack-solution.js';

export interface PackRequest {
  readonly folder: string;
  readonly zipfile: string;
  readonly type: PackageType;
}

/** Packs an unpacked folder into a zip file and says so; warnings are printed, errors thrown. */
export function writePackage({ folder, zipfile, type }: PackRequest): void {
  const { zip, warnings } = packSolution(readFolder(folder), type);
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  mkdirSync(dirname(zipfile), { recursive: true });
  writeFileSync(zipfile, zip);
  console.log(`Packed ${zipfile} (${type}, ${String(zip.length)} bytes)`);
}
