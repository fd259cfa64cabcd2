import type { RawAnswers } from './page-state';
import type { Question, Repair, Words } from './step';

/** What the questions of a repair begin with. */
export function emptyAnswers({ questions = [] }: Repair): RawAnswers {
  return {
    texts: Object.fromEntries(
      questions.flatMap((one) => (one.kind === 'text' ? [[one.name, one.value]] : [])),
    ),
    chosen: Object.fromEntries(
      questions.flatMap((one) => (one.kind === 'choices' ? [[one.name, one.chosen]] : [])),
    ),
    problems: {},
  };
}

export function withText(answers: RawAnswers, question: string, text: string): RawAnswers {
  return { ...answers, texts: { ...answers.texts, [question]: text } };
}

export function withChoice(answers: RawAnswers, question: string, id: string, isChosen: boolean): RawAnswers {
  const others = (answers.chosen[question] ?? []).filter((one) => one !== id);
  return { ...answers, chosen: { ...answers.chosen, [question]: isChosen ? [...others, id] : others } };
}

/** By question, what keeps its answer from being taken. */
export function problemsWith({ questions = [] }: Repair, answers: RawAnswers): RawAnswers['problems'] {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const problem = problemOf(question, answers);
      return problem ? [[question.name, problem]] : [];
    }),
  );
}

function problemOf(question: Question, { texts, chosen }: RawAnswers): Words | undefined {
  if (question.kind === 'text') return question.problem(texts[question.name] ?? '');
  return (chosen[question.name] ?? []).length > 0 ? undefined : { key: 'setup_choose_one' };
}
