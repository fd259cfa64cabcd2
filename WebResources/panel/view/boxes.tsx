import { useId } from 'preact/hooks';
import type { Box, CallState, Candidate } from '../../adapter/adapter-state';
import type { RecordRef } from '../../ports/records';
import type { PanelActions } from '../panel-state';
import { useText } from './surroundings';

interface BoxesProps {
  readonly call: CallState;
  readonly actions: PanelActions;
}

/** Whom the call is with and what it is about: the same two boxes as in ipSCAPE's page. */
export function Boxes({ call, actions }: BoxesProps) {
  const of = (box: Box): readonly Candidate[] => call.candidates.filter((one) => one.box === box);
  return (
    <>
      <SelectBox box="person" candidates={of('person')} chosen={call.person} actions={actions} />
      <SelectBox box="entity" candidates={of('entity')} chosen={call.regarding} actions={actions} />
    </>
  );
}

interface SelectBoxProps {
  readonly box: Box;
  readonly candidates: readonly Candidate[];
  readonly chosen: RecordRef | null | undefined;
  readonly actions: PanelActions;
}

const UNCHOSEN = '';
const NONE = 'none';

/** Nothing to choose from, no box. "Choose…" is there until the agent has chosen, "None" is a choice. */
function SelectBox({ box, candidates, chosen, actions }: SelectBoxProps) {
  const text = useText();
  const id = useId();
  if (candidates.length === 0) return null;
  const value = chosen === null ? NONE : (chosen?.id ?? UNCHOSEN);
  const chosenOne = candidates.find(({ record }) => record.id === value);

  function onChange(event: Event & { readonly currentTarget: HTMLSelectElement }): void {
    const told = event.currentTarget.value;
    const record = candidates.find((one) => one.record.id === told)?.record ?? null;
    actions.act({ type: 'choose', box, record });
  }

  return (
    <div class="line box">
      <label for={id}>{text(`panel_box_${box}`)}</label>
      <select id={id} value={value} title={chosenOne && wordsFor(chosenOne)} onChange={onChange}>
        {chosen === undefined && <option value={UNCHOSEN}>{text('panel_box_choose')}</option>}
        <option value={NONE}>{text('panel_none')}</option>
        {candidates.map((candidate) => (
          <option key={candidate.record.id} value={candidate.record.id}>
            {wordsFor(candidate)}
          </option>
        ))}
      </select>
    </div>
  );
}

function wordsFor({ name, detail }: Candidate): string {
  return detail ? `${name} (${detail})` : name;
}
