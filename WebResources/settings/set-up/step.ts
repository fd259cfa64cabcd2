import type { ErrorValues } from '../../ports/adapter-error';
import type { PageTextKey } from '../../strings/texts';
import type { Facts } from './facts';
import type { SetUpPorts } from './ports';

/** In the order in which an administrator works through them. */
export const STEP_NAMES = [
  'cif',
  'configuration',
  'provider',
  'others',
  'role',
  'quickfind',
  'scripts',
  'csp',
  'ctipage',
  'disconnect',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/**
 * One line of the set-up. What `check` throws is shown in its line alone. Steps keep nothing: a repair is followed by
 * a check of all of them.
 */
export interface Step {
  readonly name: StepName;
  check(facts: Facts, ports: SetUpPorts): Promise<Finding>;
}

/** A text of the strings, filled with values. */
export interface Words {
  readonly key: PageTextKey;
  readonly values?: ErrorValues;
  /** What stands before it. */
  readonly before?: Words;
}

/**
 * - `done`     as it should be
 * - `warning`  works, with an effect that somebody should know of
 * - `missing`  agents cannot work so
 * - `waiting`  cannot be determined before another step is done
 * - `note`     something to do or to know elsewhere, which this page cannot see
 */
export type Verdict = 'done' | 'warning' | 'missing' | 'waiting' | 'note';

export interface Finding {
  readonly verdict: Verdict;
  /** What is so. */
  readonly what: Words;
  /** Why, and with what effect. */
  readonly why?: readonly Words[];
  /** Names that belong to it, one to a line. */
  readonly items?: readonly Words[];
  /** Texts to be pasted elsewhere. */
  readonly snippets?: readonly Snippet[];
  /** Page and anchor below ips_/help/. */
  readonly help: string;
  readonly repair?: Repair;
}

export interface Snippet {
  readonly label: Words;
  readonly text: string;
}

/** The one thing that can be done about a finding. */
export interface Repair {
  /** Of the button. */
  readonly label: Words;
  /** What has to be known or agreed to first; the button runs at once where there is neither. */
  readonly questions?: readonly Question[];
  readonly confirm?: readonly Words[];
  /** The set-up is complete without it. */
  readonly isOptional?: boolean;
  run(answers: Answers): Promise<void>;
}

export type Question =
  | {
      readonly kind: 'text';
      readonly name: string;
      readonly label: Words;
      readonly hint: Words;
      readonly value: string;
      /** What is wrong with an answer. */
      problem(answer: string): Words | undefined;
    }
  | {
      /** At least one has to be chosen. */
      readonly kind: 'choices';
      readonly name: string;
      readonly label: Words;
      readonly hint: Words;
      readonly options: readonly { readonly id: string; readonly name: string }[];
      readonly chosen: readonly string[];
    };

/** By the question's name: the text, or the ids that were chosen. */
export interface Answers {
  text(name: string): string;
  chosen(name: string): readonly string[];
}
