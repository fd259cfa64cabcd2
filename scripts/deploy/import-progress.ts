import * as v from 'valibot';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { numberValue, textValue } from '../../WebResources/schemas/row-values.js';
import { SOLUTION_NAME } from './solution-package.js';

/** Shows how far an import is. */
export interface ProgressBar {
  /** @param percent `undefined` while it is not known */
  show(percent: number | undefined, elapsedMs: number): void;
  end(): void;
}

const importJob = v.object({ importjobid: textValue, progress: numberValue });

/**
 * How far Dataverse is with the import of our solution that begins after this call. pac's own percentage is that of its
 * longest waiting time (microsoft/powerplatform-vscode #511), so the import job is asked. The last part of an upgrade,
 * when the old version goes, has no percentage.
 *
 * @returns asks once; `undefined` where it is not known, or may not be read
 */
export async function importProgress(dataverse: Dataverse): Promise<() => Promise<number | undefined>> {
  const before = (await newestJob(dataverse))?.importjobid;
  return async () => {
    const job = await newestJob(dataverse);
    return job && job.importjobid !== before ? job.progress : undefined;
  };
}

async function newestJob(dataverse: Dataverse) {
  const filter = encodeURIComponent(`startswith(solutionname,'${SOLUTION_NAME}')`);
  const query = `?$select=importjobid,progress&$filter=${filter}&$orderby=createdon desc&$top=1`;
  // An import goes on whether or not somebody can watch it.
  const [row] = await dataverse.retrieveMultiple('importjob', query).catch(() => []);
  return row && v.parse(importJob, row);
}

/** Shows the progress of what runs, asked for now and then, until it has ended. */
export async function watch<Result>(
  running: Promise<Result>,
  progress: () => Promise<number | undefined>,
  { bar, everyMs }: { readonly bar: ProgressBar; readonly everyMs: number },
): Promise<Result> {
  const begun = Date.now();
  const ended = running.then(
    () => true,
    () => true,
  );
  try {
    do bar.show(await progress(), Date.now() - begun);
    while (!(await Promise.race([ended, wait(everyMs)])));
    return await running;
  } finally {
    bar.end();
  }
}

function wait(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(resolve, ms, false).unref());
}

const WIDTH = 30;
/** Without a terminal, a line each time this much is done or has passed. */
const PERCENT_A_LINE = 10;
const MS_A_LINE = 60_000;

/** A bar that fills on a terminal; elsewhere, in the log of a build, a line now and then. */
export function progressBar(
  out: { readonly isTTY?: boolean; write(text: string): unknown },
  what: string,
): ProgressBar {
  let shown = { percent: -1, elapsedMs: -MS_A_LINE };
  return {
    show(percent, elapsedMs) {
      if (out.isTTY) {
        out.write(`\r${what} ${barOf(percent)} ${clock(elapsedMs)}`);
        return;
      }
      const isFurther = (percent ?? 0) - shown.percent >= PERCENT_A_LINE;
      if (!isFurther && elapsedMs - shown.elapsedMs < MS_A_LINE) return;
      shown = { percent: percent ?? 0, elapsedMs };
      out.write(`${what} ${percentOf(percent)} ${clock(elapsedMs)}\n`);
    },
    end() {
      if (out.isTTY) out.write('\n');
    },
  };
}

function barOf(percent: number | undefined): string {
  const filled = Math.round(((percent ?? 0) / 100) * WIDTH);
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${percentOf(percent)}`;
}

function percentOf(percent: number | undefined): string {
  return percent === undefined ? '  ? %' : `${String(Math.round(percent)).padStart(3)} %`;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
