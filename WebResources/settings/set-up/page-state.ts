import type { AdapterError } from '../../ports/adapter-error';
import type { Finding, Repair, StepName, Words } from './step';

/** What a line shows: a finding, or why there is none. */
export type LineContent =
  | { readonly kind: 'checking' }
  | { readonly kind: 'found'; readonly finding: Finding }
  | { readonly kind: 'failed'; readonly error: AdapterError };

export interface Line {
  readonly name: StepName;
  readonly content: LineContent;
}

/** Where the administrator is with the one repair at hand. */
export type Task =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'asking';
      readonly step: StepName;
      readonly repair: Repair;
      readonly answers: RawAnswers;
    }
  | { readonly kind: 'working'; readonly step: StepName }
  | {
      readonly kind: 'failed';
      readonly step: StepName;
      readonly error: AdapterError;
      /** Kept for the next attempt. */
      readonly answers: RawAnswers;
    };

/** What was typed or chosen so far, with what is wrong with it once it was sent. */
export interface RawAnswers {
  readonly texts: Readonly<Record<string, string>>;
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly problems: Readonly<Record<string, Words>>;
}

export interface PageState {
  readonly lines: readonly Line[];
  /** A round of checks is under way; what the one before has found can be read. */
  readonly isChecking: boolean;
  readonly task: Task;
  /** Apps to open as an agent, once nothing is missing. */
  readonly ready: readonly string[] | undefined;
}

export interface PageActions {
  /** Begins the repair of a line: asks what it has to know, or does it. */
  begin(step: StepName): void;
  type(question: string, text: string): void;
  choose(question: string, id: string, isChosen: boolean): void;
  confirm(): void;
  cancel(): void;
  checkAgain(): void;
}
