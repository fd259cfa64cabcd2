import { ScriptError } from '../script-error.js';
import type { Outcome } from './outcome.js';
import type { Part } from './parts.js';
import type { Selection } from './selection.js';

export interface Step {
  readonly part: Part;
  readonly name: string;
  /** makes the packed solution, on which others run */
  readonly packs?: boolean;
  readonly needsPackage?: boolean;
  run(selection: Selection): Promise<Outcome>;
}

export interface Totals {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs the steps one after the other, says each with its time, shows what a failing one printed, adds up. Steps that
 * need the package are not run, and count as failed, when packing failed.
 */
export async function runSteps(
  steps: readonly Step[],
  selection: Selection,
  report: (text: string) => void,
): Promise<Totals> {
  let totals: Totals = { passed: 0, failed: 0 };
  let packingFailed = false;
  for (const step of steps) {
    const started = Date.now();
    report(`${step.name} …`);
    const outcome = step.needsPackage && packingFailed ? NOT_PACKED : await runStep(step, selection);
    if (step.packs && outcome.failed > 0) packingFailed = true;
    if (outcome.failed > 0 && !outcome.isShown) report(outcome.output.trimEnd());
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    report(`${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
    totals = { passed: totals.passed + outcome.passed, failed: totals.failed + outcome.failed };
  }
  return totals;
}

const NOT_PACKED: Outcome = { passed: 0, failed: 1, output: 'Not run: packing failed.' };

async function runStep(step: Step, selection: Selection): Promise<Outcome> {
  try {
    return await step.run(selection);
  } catch (error) {
    return { passed: 0, failed: 1, output: describeError(error) };
  }
}

/** A surprise shows where it happened; a ScriptError says all there is to say. */
function describeError(error: unknown): string {
  if (error instanceof ScriptError || !(error instanceof Error)) return String(error);
  return error.stack ?? error.message;
}

/** The steps of the parts asked for (all where none is), and packing before those that need it. */
export function chooseSteps(steps: readonly Step[], parts: readonly Part[]): Step[] {
  if (parts.length === 0) return [...steps];
  const chosen = steps.filter(({ part }) => parts.includes(part));
  if (!chosen.some(({ needsPackage }) => needsPackage)) return chosen;
  return steps.filter((step) => step.packs || chosen.includes(step));
}
