import type { Box, CallState, Candidate } from '../../adapter/adapter-state';
import { Dropdown } from '../../controls/dropdown';
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
      <SelectBox box="regarding" candidates={of('regarding')} chosen={call.regarding} actions={actions} />
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
  if (candidates.length === 0) return null;
  return (
    <Dropdown
      label={text(`panel_box_${box}`)}
      labelPosition="before"
      size="small"
      value={chosen === null ? NONE : (chosen?.id ?? UNCHOSEN)}
      choices={[
        ...(chosen === undefined ? [{ value: UNCHOSEN, label: text('panel_box_choose') }] : []),
        { value: NONE, label: text('panel_none') },
        ...candidates.map((candidate) => ({ value: candidate.record.id, label: wordsFor(candidate) })),
      ]}
      onChoose={(value) => {
        const record = candidates.find((one) => one.record.id === value)?.record ?? null;
        actions.act({ type: 'choose', box, record });
      }}
    />
  );
}

function wordsFor({ name, detail }: Candidate): string {
  return detail ? `${name} (${detail})` : name;
}
