import { CALL_SUBTYPES } from '../../../ports/toolbar';
import { Button } from '../../../controls/button';
import { Dropdown } from '../../../controls/dropdown';
import { TextArea } from '../../../controls/text-area';
import { TextField } from '../../../controls/text-field';
import type { Input, InputProblem } from '../input';
import type { PageActions, PageState } from '../page-state';
import type { Text } from '../words';

interface FormProps {
  readonly state: PageState;
  readonly actions: PageActions;
  readonly text: Text;
}

const KINDS: readonly Input['kind'][] = ['number', 'json'];

/** What to try: a number and the type of its call, or a whole interaction. Enter tries. */
export function InputForm({ state, actions, text }: FormProps) {
  const { input, run } = state;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        actions.tryIt();
      }}
    >
      <fieldset class="choices">
        <legend>{text('tryit_kind')}</legend>
        {KINDS.map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="kind"
              checked={input.kind === kind}
              onChange={() => actions.edit({ kind })}
            />
            {text(`tryit_kind_${kind}`)}
          </label>
        ))}
      </fieldset>
      {input.kind === 'number' ? (
        <NumberFields {...{ input, actions, text }} />
      ) : (
        <JsonField
          {...{ input, actions, text }}
          problem={run.kind === 'bad-input' ? run.problem : undefined}
        />
      )}
      <div class="actions">
        <Button primary submits>
          {text('tryit_try')}
        </Button>
        {input.kind === 'json' && <Button onPress={actions.fillExample}>{text('tryit_example')}</Button>}
      </div>
    </form>
  );
}

interface FieldsProps extends Omit<FormProps, 'state'> {
  readonly input: Input;
}

function NumberFields({ input, actions, text }: FieldsProps) {
  return (
    <>
      <TextField
        label={text('tryit_number')}
        hint={text('tryit_number_hint')}
        value={input.number}
        onInput={(number) => actions.edit({ number })}
      />
      <Dropdown
        label={text('tryit_subtype')}
        value={input.subtype}
        choices={CALL_SUBTYPES.map((value) => ({ value, label: text(`panel_subtype_${value}`) }))}
        onChoose={(value) => {
          const subtype = CALL_SUBTYPES.find((one) => one === value);
          if (subtype) actions.edit({ subtype });
        }}
      />
    </>
  );
}

function JsonField({
  input,
  actions,
  text,
  problem,
}: FieldsProps & { readonly problem: InputProblem | undefined }) {
  return (
    <TextArea
      label={text('tryit_json')}
      hint={problem ? problemOf(problem, text) : text('tryit_json_hint')}
      isWrong={problem !== undefined}
      isCode
      value={input.json}
      onInput={(json) => actions.edit({ json })}
    />
  );
}

function problemOf(problem: InputProblem, text: Text): string {
  if (problem.kind === 'no-interaction') return text('tryit_no_interaction');
  const { code, line, found } = problem;
  return text('tryit_bad_json', { line: String(line), problem: text(`remark_${code}`, { found }) });
}
