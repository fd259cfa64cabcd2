import { maskNumbers } from '../../../adapter/phone/mask-numbers';
import { Button } from '../../../controls/button';
import type { PageActions, PageState } from '../page-state';
import { sectionsText, type Details, type Section, type SectionRow, type Tone } from '../sections/section';
import type { Text } from '../words';

interface OutcomeProps {
  readonly sections: readonly Section[];
  readonly heading: string;
  readonly isDone: boolean;
  readonly state: PageState;
  readonly actions: PageActions;
  readonly text: Text;
}

const SIGNS: Readonly<Record<Tone, string>> = { plain: '', good: '✓ ', warn: '⚠ ', bad: '✕ ' };

/** Step by step, each as soon as it is done. */
export function Outcome({ sections, heading, isDone, state, actions, text }: OutcomeProps) {
  return (
    <>
      <ol class="steps">
        {sections.map((section) => (
          <Step key={section.id} section={section} text={text} />
        ))}
      </ol>
      {isDone && (
        <div class="actions">
          <Button onPress={() => actions.copy(maskNumbers(sectionsText(sections, heading, text)))}>
            {text('tryit_copy')}
          </Button>
          <span role="status">
            {state.copied === 'yes' && text('tryit_copied')}
            {state.copied === 'refused' && text('tryit_copy_refused')}
          </span>
        </div>
      )}
    </>
  );
}

function Step({ section, text }: { readonly section: Section; readonly text: Text }) {
  const { id, title, tone, summary, rows, details } = section;
  return (
    <li class="step" data-testid={`step-${id}`}>
      <h2>{title}</h2>
      <p class={tone}>
        <Sign tone={tone} text={text} />
        {summary}
      </p>
      {rows.length > 0 && (
        <dl class="rows">
          {rows.map((row, index) => (
            <Row key={index} row={row} text={text} />
          ))}
        </dl>
      )}
      {details && <Code details={details} />}
    </li>
  );
}

function Row({ row, text }: { readonly row: SectionRow; readonly text: Text }) {
  return (
    <div class="row">
      <dt>{row.label}</dt>
      <dd>
        {row.value}
        {row.hints?.map(({ tone, words }) => (
          <p key={words} class={`hint ${tone}`}>
            <Sign tone={tone} text={text} />
            {words}
          </p>
        ))}
        {row.details && <Code details={row.details} />}
      </dd>
    </div>
  );
}

/** A sign for the eye, a word for the ear. */
function Sign({ tone, text }: { readonly tone: Tone; readonly text: Text }) {
  if (tone === 'plain') return null;
  return (
    <>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      <span class="hidden">{`${text(`tryit_tone_${tone}`)}: `}</span>
    </>
  );
}

function Code({ details }: { readonly details: Details }) {
  return (
    <details>
      <summary>{details.title}</summary>
      <pre>{details.code}</pre>
    </details>
  );
}
