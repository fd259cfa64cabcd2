import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallState } from '../../adapter/adapter-state';
import type { Interaction } from '../../adapter/interaction';
import { focusLater } from '../../controls/inner-control';
import type { CallSubtype } from '../../ports/toolbar';
import type { PanelActions } from '../panel-state';
import { Boxes } from './boxes';
import { Button } from './button';
import { LogLine } from './log-line';
import { Notes } from './notes';
import { PopLine } from './pop-line';
import { useNow, useText } from './surroundings';
import { durationWords, failureWords } from '../../strings/words';

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

/** The call in hand, or the last one: that folds up to a line, as long as nobody wants to change it. */
export function CallCard({ call, actions }: CallCardProps) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { state } = call.interaction;
  const open = (): void => {
    setOpen(true);
  };
  if (state !== 'closed' || isOpen || !isSettled(call))
    return <WholeCard call={call} actions={actions} onWork={open} isWanted={isOpen && state === 'closed'} />;
  return (
    <section class="card folded" aria-label={text('panel_call')} data-testid="call">
      <LogLine log={call.log} about={[failureWords(text, call.interaction), whoIs(call)]} actions={actions}>
        <Button onPress={open}>{text('panel_edit')}</Button>
      </LogLine>
    </section>
  );
}

interface WholeCardProps extends CallCardProps {
  /** The agent works in it: it stays open when the call is over. */
  readonly onWork: () => void;
  /** The agent has just unfolded it: what they came for has the focus. */
  readonly isWanted: boolean;
}

/** Which way and how long, with whom, what about, and whether it is logged. */
function WholeCard({ call, actions, onWork, isWanted }: WholeCardProps) {
  const text = useText();
  const work = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isWanted) focusLater(work.current?.querySelector<HTMLElement>('fluent-dropdown, fluent-textarea'));
  }, []);
  const { interaction } = call;
  const { subtype, campaign, customerNumber } = interaction.facts;
  const failure = failureWords(text, interaction);
  const picking = isPicking(call.pop);
  return (
    <section class={picking ? 'card picking' : 'card'} aria-label={text('panel_call')} data-testid="call">
      <p class="call-head">
        <span aria-hidden="true">{ARROWS[subtype]}</span> {text(`panel_subtype_${subtype}`)}{' '}
        <Timer interaction={interaction} /> {campaign && <span class="part">{campaign}</span>}
      </p>
      {failure && <p class="trouble">{failure}</p>}
      <PopLine call={call} actions={actions} />
      {customerNumber && !namesNumber(call.pop) && (
        <p class="number" dir="ltr">
          {customerNumber}
        </p>
      )}
      {call.doNotPhone && <p class="trouble">{text('panel_called_anyway')}</p>}
      <div ref={work} onFocusIn={onWork}>
        {!picking && <Boxes call={call} actions={actions} />}
        <Notes id={interaction.id} notes={call.notes} actions={actions} />
      </div>
      <LogLine log={call.log} actions={actions} />
    </section>
  );
}

/** Nothing waits for the agent: it is written, or there is nothing to write. */
function isSettled({ log, pop }: CallState): boolean {
  return (log.kind === 'logged' || log.kind === 'none') && !isPicking(pop);
}

function whoIs({ person, regarding, interaction }: CallState): string {
  return person?.name ?? regarding?.name ?? interaction.facts.customerNumber;
}

/** Where the line about the look-up has the number in it already. */
function namesNumber(pop: CallState['pop']): boolean {
  return pop.kind === 'none' || (pop.kind === 'many' && !pop.picked);
}

/** The list of matches stands for the boxes until the agent has picked or passed. */
function isPicking(pop: CallState['pop']): boolean {
  return pop.kind === 'many' && !pop.dismissed;
}

function Timer({ interaction }: { readonly interaction: Interaction }) {
  const talking = interaction.state === 'talking';
  const now = useNow(talking);
  if (interaction.state === 'previewed' || !interaction.startedAt) return null;
  // As long as it goes on by the agent's clock alone: ipSCAPE's may be an hour off.
  const [start, end] =
    interaction.state === 'talking'
      ? [interaction.receivedAt, now]
      : [interaction.startedAt, interaction.endedAt];
  // A timer is read out on demand only: announced each second it would drown everything else.
  return (
    <span class="part" role="timer" aria-live="off">
      {durationWords((end.getTime() - start.getTime()) / 1000)}
    </span>
  );
}
