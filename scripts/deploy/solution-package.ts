import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { readXml } from '../pack/read-xml.js';
import { childElements, childText } from '../pack/xml.js';
import { ScriptError } from '../script-error.js';

/** The unique name of our solution in every organisation. */
export const SOLUTION_NAME = 'IpscapeCti';

export interface SolutionPackage {
  readonly zip: string;
  readonly version: string;
}

/**
 * @param zip path of a packed solution
 * @throws ScriptError where the file is none, is another solution, or is not managed
 */
export function readSolutionPackage(zip: string): SolutionPackage {
  const manifest = readManifest(zip);
  const name = childText(manifest, 'UniqueName') ?? '';
  const version = childText(manifest, 'Version') ?? '';
  if (name !== SOLUTION_NAME || !/^\d+(\.\d+){1,3}$/.test(version)) {
    throw refuse(zip, `is the solution "${name}", version "${version}"`);
  }
  if (childText(manifest, 'Managed') !== '1') throw refuse(zip, 'is not the managed package');
  return { zip, version };
}

function readManifest(zip: string) {
  let entry: Uint8Array | undefined;
  try {
    const bytes = readFileSync(zip);
    entry = unzipSync(bytes, { filter: ({ name }) => name === 'solution.xml' })['solution.xml'];
  } catch (error) {
    throw refuse(zip, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const root = entry && readXml(`${zip}/solution.xml`, entry);
  const [manifest] = root ? childElements(root, 'SolutionManifest') : [];
  if (!manifest) throw refuse(zip, 'has no solution.xml: it is no packed solution');
  return manifest;
}

function refuse(zip: string, problem: string): ScriptError {
  return new ScriptError(
    zip,
    problem,
    `Give ${SOLUTION_NAME}_managed.zip as \`npm run pack\` or a release has it.`,
  );
}
