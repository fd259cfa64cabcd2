import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../controls/button';
import { Checkbox } from '../../../controls/checkbox';
import { TextField } from '../../../controls/text-field';
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
  useEffect(() => focus('fluent-text-input, fluent-checkbox, fluent-button'), []);
  useEffect(() => focus('fluent-field:has(.bad) > [slot="input"]'), [answers.problems]);
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
        <Button primary submits>
          {words(text, repair.label)}
        </Button>
        <Button onPress={actions.cancel}>{text('setup_cancel')}</Button>
      </div>
    </form>
  );
}

type QuestionProps = Omit<FormProps, 'repair'> & { readonly question: Question };

function QuestionView({ step, question, answers, actions, text }: QuestionProps) {
  const id = `${step}-${question.name}`;
  const problem = answers.problems[question.name];
  const hint = words(text, problem ?? question.hint);
  if (question.kind === 'text') {
    return (
      <TextField
        label={words(text, question.label)}
        hint={hint}
        isWrong={problem !== undefined}
        value={answers.texts[question.name] ?? ''}
        onInput={(value) => actions.type(question.name, value)}
      />
    );
  }
  const chosen = answers.chosen[question.name] ?? [];
  return (
    <fieldset class="field" aria-describedby={`${id}-hint`}>
      <legend>{words(text, question.label)}</legend>
      <p id={`${id}-hint`} class={problem ? 'hint bad' : 'hint'}>
        {hint}
      </p>
      <div class="choices">
        {question.options.map((option) => (
          <Checkbox
            key={option.id}
            label={option.name}
            checked={chosen.includes(option.id)}
            onCheck={(checked) => actions.choose(question.name, option.id, checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
