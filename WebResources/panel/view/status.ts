import type { CallState } from '../../adapter/adapter-state';
import type { CtiTextKey } from '../../strings/text-keys';
import type { PanelState } from '../panel-state';

/** Colour of the dot; the word beside it says the same. */
export type StatusTone = 'good' | 'busy' | 'away' | 'bad' | 'unknown';

export interface Status {
  readonly tone: StatusTone;
  /** Key of the text, or ipSCAPE's own word for the agent's state. */
  readonly key?: CtiTextKey;
  readonly word?: string;
  /** Whom the call is with. */
  readonly values?: Readonly<Record<string, string>>;
  /** Key of the text to be seen where the card below names them, too. */
  readonly brief?: CtiTextKey;
}

const CONNECTING: Status = { tone: 'unknown', key: 'panel_status_connecting' };
const NOT_CONNECTED: Status = { tone: 'bad', key: 'panel_status_not_connected' };

/** The one line that says how things stand. */
export function statusOf(state: PanelState): Status {
  switch (state.stage) {
    case 'starting':
      return CONNECTING;
    case 'stopped':
      return NOT_CONNECTED;
    case 'acting':
      if (state.link.state === 'loading') return CONNECTING;
      if (state.link.state !== 'connected') return NOT_CONNECTED;
      return agentStatus(state);
    case 'waiting':
      return agentStatus(state);
  }
}

function agentStatus({ adapter }: Extract<PanelState, { stage: 'acting' | 'waiting' }>): Status {
  const { agent, call, dial } = adapter;
  if (agent.signedIn === undefined) return CONNECTING;
  if (!agent.signedIn) return { tone: 'away', key: 'panel_status_signed_out' };
  const onCall = call && callStatus(call);
  if (onCall) return onCall;
  if (dial.kind === 'dialling')
    return { tone: 'busy', key: 'panel_status_dialling', values: { number: dial.number } };
  if (agent.presence === '' || /^available$/i.test(agent.presence))
    return { tone: 'good', key: 'panel_status_ready' };
  return { tone: /disconnect|offline/i.test(agent.presence) ? 'bad' : 'away', word: agent.presence };
}

function callStatus({ interaction, person, pop }: CallState): Status | undefined {
  const opened = person === undefined && pop.kind === 'opened' ? pop.match.name : '';
  const name = person?.name ?? opened;
  const values = { name: name || interaction.facts.customerNumber };
  switch (interaction.state) {
    case 'previewed':
      return { tone: 'busy', key: 'panel_status_preview', values, brief: 'panel_subtype_preview' };
    case 'talking':
      return {
        tone: 'busy',
        key: values.name ? 'panel_status_on_call_with' : 'panel_status_on_call',
        values,
        brief: 'panel_status_on_call',
      };
    case 'wrapping':
      return { tone: 'busy', key: 'panel_status_wrapping', values, brief: 'panel_status_wrapping_brief' };
    case 'closed':
      return undefined;
  }
}
