import type { CallState } from '../../adapter/adapter-state';
import type { Interaction } from '../../adapter/interaction';
import type { CallSubtype } from '../../ports/toolbar';
import type { PanelActions } from '../panel-state';
import { Boxes } from './boxes';
import { LogLine } from './log-line';
import { Notes } from './notes';
import { PopLine } from './pop-line';
import { useNow, useText } from './surroundings';
import { durationWords } from './words';

const ARROWS: Readonly<Record<CallSubtype, string>> = {
  inbound: '↓',
  outbound: '↑',
  manual: '↑',
  preview: '↑',
};

interface CallCardProps {
  readonly call: CallState;
  readonly actions: PanelActions;
}

/** The call in hand: which way and how long, with whom, and whether it is logged. */
export function CallCard({ call, actions }: CallCardProps) {
  const text = useText();
  const { interaction } = call;
  const { subtype, campaign, customerNumber } = interaction.facts;
  return (
    <section class="card" aria-label={text('panel_call')} data-testid="call">
      <p class="call-head">
        <span aria-hidden="true">{ARROWS[subtype]}</span> {text(`panel_subtype_${subtype}`)}{' '}
        <Timer interaction={interaction} /> {campaign && <span class="part">{campaign}</span>}
      </p>
      <PopLine call={call} actions={actions} />
      {customerNumber && !namesNumber(call.pop) && (
        <p class="number" dir="ltr">
          {customerNumber}
        </p>
      )}
      {call.doNotPhone && <p class="trouble">{text('panel_called_anyway')}</p>}
      <Boxes call={call} actions={actions} />
      <Notes notes={call.notes} actions={actions} />
      <LogLine log={call.log} actions={actions} />
    </section>
  );
}

/** Where the line about the look-up has the number in it already. */
function namesNumber({ kind }: CallState['pop']): boolean {
  return kind === 'many' || kind === 'none';
}

function Timer({ interaction }: { readonly interaction: Interaction }) {
  const talking = interaction.state === 'talking';
  const now = useNow(talking);
  if (interaction.state === 'previewed' || !interaction.startedAt) return null;
  const end = interaction.state === 'talking' ? now : (interaction.endedAt ?? interaction.startedAt);
  // A timer is read out on demand only: announced each second it would drown everything else.
  return (
    <span class="part" role="timer" aria-live="off">
      {durationWords((end.getTime() - interaction.startedAt.getTime()) / 1000)}
    </span>
  );
}
