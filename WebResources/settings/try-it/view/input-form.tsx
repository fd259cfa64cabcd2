import { CALL_SUBTYPES } from '../../../ports/toolbar';
import { Field, TextField } from '../../json/view/field';
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
        <button type="submit" class="button primary">
          {text('tryit_try')}
        </button>
        {input.kind === 'json' && (
          <button type="button" class="button" onClick={actions.fillExample}>
            {text('tryit_example')}
          </button>
        )}
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
        id="number"
        label={text('tryit_number')}
        hint={text('tryit_number_hint')}
        value={input.number}
        isWrong={false}
        onInput={(number) => actions.edit({ number })}
      />
      <Field id="subtype" label={text('tryit_subtype')}>
        <select
          id="subtype"
          value={input.subtype}
          onChange={({ currentTarget }) => {
            const subtype = CALL_SUBTYPES.find((one) => one === currentTarget.value);
            if (subtype) actions.edit({ subtype });
          }}
        >
          {CALL_SUBTYPES.map((subtype) => (
            <option key={subtype} value={subtype}>
              {text(`panel_subtype_${subtype}`)}
            </option>
          ))}
        </select>
      </Field>
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
    <Field
      id="interaction"
      label={text('tryit_json')}
      hint={problem ? problemOf(problem, text) : text('tryit_json_hint')}
    >
      <textarea
        id="interaction"
        class="code"
        rows={14}
        value={input.json}
        spellcheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby="interaction-hint"
        onInput={({ currentTarget }) => actions.edit({ json: currentTarget.value })}
      />
    </Field>
  );
}

function problemOf(problem: InputProblem, text: Text): string {
  if (problem.kind === 'no-interaction') return text('tryit_no_interaction');
  const { code, line, found } = problem;
  return text('tryit_bad_json', { line: String(line), problem: text(`remark_${code}`, { found }) });
}
