import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { checkSolution, type Finding } from '../../scripts/solution-check/index.js';

const repository = fileURLToPath(new URL('../../', import.meta.url));
/** A copy of the real solution with its texts and form scripts, to be broken in one place. */
export class SolutionCopy {
  private constructor(readonly folder: string) {}

  static async make(): Promise<SolutionCopy> {
    const folder = await mkdtemp(join(tmpdir(), 'solution-check-'));
    await cp(join(repository, 'Solution'), join(folder, 'Solution'), { recursive: true });
    const isText = (path: string): boolean => !path.endsWith('.ts');
    const texts = { recursive: true, filter: isText };
    await cp(join(repository, 'WebResources/strings'), join(folder, 'strings'), texts);
    await cp(join(folder, 'strings'), join(folder, 'built/ips_/strings'), { recursive: true });
    const copy = new SolutionCopy(folder);
    for (const name of await describedFiles()) await copy.write(`built/${name}`, '/* built */');
    await build({
      entryPoints: [join(repository, 'WebResources/settings/forms/forms.ts')],
      outfile: join(folder, 'built/ips_/settings/forms.js'),
      bundle: true,
      format: 'iife',
      globalName: 'Ips',
      logLevel: 'error',
    });
    return copy;
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /** Changes one file, checks, and makes the change undone. */
  async checkWith(path: string, { edit, text }: Pick<Breakage, 'edit' | 'text'>): Promise<Finding[]> {
    const file = join(this.folder, path);
    const original = await readFile(file, 'utf8').catch(() => undefined);
    try {
      if (edit && !original?.includes(edit[0])) throw new Error(`${path} does not hold ${edit[0]}`);
      const changed = edit ? original?.replace(...edit) : text;
      if (changed === undefined) await rm(file);
      else await this.write(path, changed);
      return await this.check();
    } finally {
      await (original === undefined ? rm(file, { force: true }) : writeFile(file, original));
    }
  }

  check(): Promise<Finding[]> {
    return checkSolution({
      solution: join(this.folder, 'Solution'),
      webResources: join(this.folder, 'built'),
      strings: join(this.folder, 'strings'),
    });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** One way to break the solution, and the finding that has to say so. */
export interface Breakage {
  /** Completes "finds …". */
  readonly name: string;
  readonly file: string;
  /** Text to replace by another; without it the file is deleted, or written when `text` is given. */
  readonly edit?: readonly [from: string, to: string];
  readonly text?: string;
  readonly finding: { readonly file: string; readonly problem: RegExp; readonly remedy: RegExp };
}

/** A breakage that the file itself is named for. */
export function breakage(
  name: string,
  file: string,
  edit: readonly [from: string, to: string],
  problem: RegExp,
  remedy: RegExp,
): Breakage {
  return { name, file, edit, finding: { file, problem, remedy } };
}

/** One test for each breakage: file, problem and remedy of the finding are the expected ones. */
export function describeBreakages(title: string, breakages: readonly Breakage[]): void {
  describe(title, () => {
    let copy: SolutionCopy;
    before(async () => {
      copy = await SolutionCopy.make();
    });
    after(() => copy.remove());
    for (const { name, file, finding, ...change } of breakages) {
      it(`finds ${name}`, async () => {
        const findings = await copy.checkWith(file, change);
        const found = findings.some(
          (one) =>
            one.file === finding.file && finding.problem.test(one.problem) && finding.remedy.test(one.remedy),
        );
        assert.ok(found, `no such finding among ${JSON.stringify(findings, undefined, 2)}`);
      });
    }
  });
}

/** What the build leaves beside texts and form scripts; the checks look at names and sizes of these only. */
async function describedFiles(): Promise<string[]> {
  const described = await readdir(join(repository, 'Solution/WebResources'), { recursive: true });
  return described
    .filter((path) => path.endsWith('.data.xml') && !path.includes('/strings/'))
    .map((path) => path.slice(0, -'.data.xml'.length));
}
