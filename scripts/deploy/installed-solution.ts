import * as v from 'valibot';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { booleanValue, textValue } from '../../WebResources/schemas/row-values.js';
import { ScriptError } from '../script-error.js';
import { SOLUTION_NAME, type SolutionPackage } from './solution-package.js';

/** A managed solution that is being upgraded lies beside the old one under this name until the upgrade is applied. */
const HOLDING = `${SOLUTION_NAME}_Upgrade`;

const solutionRow = v.object({ uniquename: textValue, version: textValue, ismanaged: booleanValue });

export interface InstalledSolution {
  readonly version: string;
  readonly isManaged: boolean;
  /** An upgrade was begun and not brought to its end. */
  readonly isHalfUpgraded: boolean;
}

/** What of our solution the organisation has; `undefined` before the first install. */
export async function readInstalledSolution(dataverse: Dataverse): Promise<InstalledSolution | undefined> {
  const filter = encodeURIComponent(`uniquename eq '${SOLUTION_NAME}' or uniquename eq '${HOLDING}'`);
  const rows = await dataverse.retrieveMultiple(
    'solution',
    `?$select=uniquename,version,ismanaged&$filter=${filter}`,
  );
  const solutions = rows.map((row) => v.parse(solutionRow, row));
  const ours = solutions.find(({ uniquename }) => uniquename === SOLUTION_NAME);
  return (
    ours && {
      version: ours.version,
      isManaged: ours.ismanaged,
      isHalfUpgraded: solutions.some(({ uniquename }) => uniquename === HOLDING),
    }
  );
}

/** `again` imports the version that is there once more. */
export type ImportKind = 'install' | 'upgrade' | 'again';

/**
 * How the package has to be imported, `undefined` where it is there already.
 * @throws ScriptError where the organisation could not take it, or would lose by it
 */
export function decideImport(
  installed: InstalledSolution | undefined,
  { version }: SolutionPackage,
  force: boolean,
): ImportKind | undefined {
  if (!installed) return 'install';
  if (!installed.isManaged) {
    throw refuse(
      `${SOLUTION_NAME} ${installed.version} is there unmanaged: this is an environment it is developed in`,
      'Deploy to another environment, or delete the unmanaged solution there first.',
    );
  }
  if (installed.isHalfUpgraded) {
    throw refuse(
      `an earlier upgrade has stopped half-way: ${HOLDING} lies beside ${SOLUTION_NAME}`,
      `Apply the upgrade in the maker portal (Solutions, ${SOLUTION_NAME}, Apply upgrade) or delete ${HOLDING} there, and run this again.`,
    );
  }
  const newer = compareVersions(version, installed.version);
  if (newer > 0) return 'upgrade';
  if (newer === 0) return force ? 'again' : undefined;
  throw refuse(
    `version ${installed.version} is there, and the package is the older ${version}`,
    `Dataverse takes no lower version: check out the release ${installed.version} or newer, or uninstall first (which deletes the configuration).`,
  );
}

/** Below 0 where `a` is the lower version; parts that are not written are 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differences = [0, 1, 2, 3].map((part) => (left?.[part] ?? 0) - (right?.[part] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

function refuse(problem: string, remedy: string): ScriptError {
  return new ScriptError('Solution', problem, remedy);
}
