import { useEffect, useRef } from 'preact/hooks';
import type { Text } from '../../view/words';
import type { PageActions, RawAnswers } from '../page-state';
import type { Question, Repair, StepName } from '../step';
import { words } from './words';

interface FormProps {
  readonly step: StepName;
  readonly repair: Repair;
  readonly answers: RawAnswers;
  readonly actions: PageActions;
  readonly text: Text;
}

/** What a repair has to know or says before it is done. */
export function RepairForm({ step, repair, answers, actions, text }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const focus = (selector: string): void => form.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => focus('input, button'), []);
  useEffect(() => focus('[aria-invalid="true"]'), [answers.problems]);
  return (
    <form
      ref={form}
      class="repair"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions.confirm();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') actions.cancel();
      }}
    >
      {(repair.confirm ?? []).map((sentence) => (
        <p key={JSON.stringify(sentence)}>{words(text, sentence)}</p>
      ))}
      {(repair.questions ?? []).map((question) => (
        <QuestionView key={question.name} {...{ step, question, answers, actions, text }} />
      ))}
      <div class="buttons">
        <button type="submit" class="button primary">
          {words(text, repair.label)}
        </button>
        <button type="button" class="button" onClick={actions.cancel}>
          {text('setup_cancel')}
        </button>
      </div>
    </form>
  );
}

type QuestionProps = Omit<FormProps, 'repair'> & { readonly question: Question };

function QuestionView({ step, question, answers, actions, text }: QuestionProps) {
  const id = `${step}-${question.name}`;
  const problem = answers.problems[question.name];
  const hint = (
    <p id={`${id}-hint`} class={problem ? 'hint bad' : 'hint'}>
      {words(text, problem ?? question.hint)}
    </p>
  );
  if (question.kind === 'text') {
    return (
      <div class="field">
        <label for={id}>{words(text, question.label)}</label>
        <input
          id={id}
          type="text"
          value={answers.texts[question.name] ?? ''}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => actions.type(question.name, currentTarget.value)}
        />
        {hint}
      </div>
    );
  }
  const chosen = answers.chosen[question.name] ?? [];
  return (
    <fieldset class="field" aria-describedby={`${id}-hint`}>
      <legend>{words(text, question.label)}</legend>
      {hint}
      <div class="choices">
        {question.options.map((option) => (
          <label key={option.id} class="choice">
            <input
              type="checkbox"
              checked={chosen.includes(option.id)}
              onChange={({ currentTarget }) =>
                actions.choose(question.name, option.id, currentTarget.checked)
              }
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
