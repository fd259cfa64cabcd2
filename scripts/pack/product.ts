import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWebResources } from '../build.js';
import { BUILT, MANAGED_ZIP, ROOT, SOLUTION, STAGE, UNMANAGED_ZIP, WEB_RESOURCES } from '../paths.js';
import { ScriptError } from '../script-error.js';
import { checkSolution } from '../solution-check/index.js';
import { comparePackages } from './compare.js';
import { findPac, packWithPac } from './pac.js';
import { stageSolution } from './stage.js';
import { writePackage } from './write-package.js';

const PACKAGES = [
  { type: 'Managed', zipfile: MANAGED_ZIP },
  { type: 'Unmanaged', zipfile: UNMANAGED_ZIP },
] as const;

/**
 * Builds, stages, checks and packs the product: dist/IpscapeCti_managed.zip and dist/IpscapeCti.zip.
 * @throws ScriptError naming every finding of the check, or what else went wrong
 */
export async function packProduct(): Promise<void> {
  console.log('Building the web resources');
  await buildWebResources();
  stageSolution({ solution: SOLUTION, webResources: BUILT, stage: STAGE });
  console.log('Checking the solution');
  await refuseFindings();
  for (const { type, zipfile } of PACKAGES) writePackage({ folder: STAGE, zipfile, type });
}

async function refuseFindings(): Promise<void> {
  const findings = await checkSolution({
    solution: SOLUTION,
    webResources: BUILT,
    strings: join(WEB_RESOURCES, 'strings'),
  });
  if (findings.length === 0) return;
  const lines = findings.map(({ file, problem, remedy }) => `  ${file}: ${problem}\n    ${remedy}`);
  throw new ScriptError(
    'Solution',
    `${String(findings.length)} findings\n${lines.join('\n')}`,
    'Correct them and pack again.',
  );
}

/**
 * Packs the staged product with Microsoft's pac as well.
 * @throws ScriptError when pac is not to be had, fails, or gives another package than ours
 */
export async function compareWithPac(): Promise<void> {
  const pac = await findPac(ROOT);
  const folder = mkdtempSync(join(tmpdir(), 'ipscape-pac-'));
  try {
    for (const { type, zipfile } of PACKAGES) {
      const theirs = join(folder, `${type}.zip`);
      await packWithPac(pac, { zipfile: theirs, folder: STAGE, type }, { cwd: ROOT });
      const differences = comparePackages(readFileSync(zipfile), readFileSync(theirs));
      if (differences.length > 0) {
        throw new ScriptError(
          zipfile,
          `pac packs it differently\n  ${differences.join('\n  ')}`,
          'Correct scripts/pack/.',
        );
      }
      console.log(`pac packs the same (${type})`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
