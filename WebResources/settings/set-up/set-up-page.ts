import { asDataverseError } from '../../ports/adapter-error';
import { askFacts, type Facts } from './facts';
import type { Line, LineContent, PageActions, PageState, RawAnswers, Task } from './page-state';
import type { SetUpPorts } from './ports';
import { emptyAnswers, problemsWith, withChoice, withText } from './questions';
import type { Repair, Step, StepName } from './step';
import { ourApps } from './steps/provider';

/**
 * The set-up: a line for each step, in the order in which an administrator works through them.
 *
 *   check all ─► a line's button ─► questions, if any ─► repair ─► check all again
 *
 * Every line is checked by itself, so that one which cannot be determined hides no other.
 */
export function startSetUp(
  ports: SetUpPorts,
  steps: readonly Step[],
  show: (state: PageState, actions: PageActions) => void,
): void {
  let state: PageState = {
    lines: steps.map(({ name }) => ({ name, content: { kind: 'checking' } })),
    isChecking: true,
    task: { kind: 'none' },
    ready: undefined,
  };
  let round = 0;
  const actions: PageActions = {
    begin,
    type: (question, text) => answer((answers) => withText(answers, question, text)),
    choose: (question, id, isChosen) => answer((answers) => withChoice(answers, question, id, isChosen)),
    confirm,
    cancel: () => change({ task: { kind: 'none' } }),
    checkAgain() {
      if (state.task.kind === 'failed') change({ task: { kind: 'none' } });
      void checkAll();
    },
  };

  function change(part: Partial<PageState>): void {
    state = { ...state, ...part };
    show(state, actions);
  }

  /** What was found stays to be read until it is found again; a later round makes an earlier one void. */
  async function checkAll(): Promise<void> {
    const thisRound = ++round;
    const facts = askFacts(ports.dataverse, ports.openMetadata());
    change({ isChecking: true });
    const setLine = (name: StepName, content: LineContent): void => {
      if (thisRound !== round) return;
      change({ lines: state.lines.map((line) => (line.name === name ? { name, content } : line)) });
    };
    await Promise.all(
      steps.map(async (step) => {
        setLine(step.name, await contentOf(step, facts));
      }),
    );
    const ready = state.lines.every(isReady) ? await appNames(facts) : undefined;
    if (thisRound === round) change({ isChecking: false, ready });
  }

  async function contentOf(step: Step, facts: Facts): Promise<LineContent> {
    try {
      return { kind: 'found', finding: await step.check(facts, ports) };
    } catch (thrown) {
      return { kind: 'failed', error: asDataverseError(thrown) };
    }
  }

  function begin(step: StepName): void {
    const content = state.lines.find(({ name }) => name === step)?.content;
    const repair = content?.kind === 'found' ? content.finding.repair : undefined;
    if (!repair || state.task.kind === 'working') return;
    const asks = (repair.questions ?? []).length > 0 || (repair.confirm ?? []).length > 0;
    const answers = answersBefore(state.task, step) ?? emptyAnswers(repair);
    if (asks) change({ task: { kind: 'asking', step, repair, answers } });
    else void run(step, repair, answers);
  }

  function answer(edit: (answers: RawAnswers) => RawAnswers): void {
    const { task } = state;
    if (task.kind === 'asking') change({ task: { ...task, answers: edit(task.answers) } });
  }

  function confirm(): void {
    const { task } = state;
    if (task.kind !== 'asking') return;
    const problems = problemsWith(task.repair, task.answers);
    if (Object.keys(problems).length > 0)
      change({ task: { ...task, answers: { ...task.answers, problems } } });
    else void run(task.step, task.repair, task.answers);
  }

  async function run(step: StepName, repair: Repair, answers: RawAnswers): Promise<void> {
    const { texts, chosen } = answers;
    change({ task: { kind: 'working', step } });
    let task: Task = { kind: 'none' };
    try {
      await repair.run({ text: (name) => texts[name] ?? '', chosen: (name) => chosen[name] ?? [] });
    } catch (thrown) {
      task = { kind: 'failed', step, error: asDataverseError(thrown), answers };
    }
    await checkAll();
    change({ task });
  }

  show(state, actions);
  void checkAll();
}

/** What was typed for an attempt that failed need not be typed again. */
function answersBefore(task: Task, step: StepName): RawAnswers | undefined {
  return task.kind === 'failed' && task.step === step ? task.answers : undefined;
}

function isReady({ content }: Line): boolean {
  if (content.kind !== 'found') return false;
  const { verdict, repair } = content.finding;
  const isDue = repair !== undefined && repair.isOptional !== true;
  return verdict === 'done' || verdict === 'warning' || (verdict === 'note' && !isDue);
}

async function appNames(facts: Facts): Promise<readonly string[] | undefined> {
  try {
    return (await ourApps(facts)).map(({ name }) => name);
  } catch {
    return undefined; // the line of the provider has said why
  }
}
