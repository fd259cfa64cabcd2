import type { ComponentChildren } from 'preact';
import type { PanelState } from '../panel-state';
import { statusOf } from './status';
import { useElapsed, useText } from './surroundings';

interface StatusLineProps {
  readonly state: PanelState;
  /** The menu. */
  readonly children: ComponentChildren;
}

/** `● Ready      Outbound team  ⋯`, always one line. */
export function StatusLine({ state, children }: StatusLineProps) {
  const text = useText();
  const started = useElapsed(400);
  const { tone, key, word, values, brief } = statusOf(state);
  const words = key === undefined ? word : text(key, values);
  const quiet = state.stage === 'starting' && !started;
  return (
    <header class="status-line">
      <span class={`dot ${tone}`} aria-hidden="true" />
      <span class="status-word">
        {brief !== undefined && <span aria-hidden="true">{text(brief)}</span>}
        <span class={brief === undefined ? '' : 'unseen'} data-testid="status">
          {quiet ? '' : words}
        </span>
      </span>
      <span class="configuration">{'configurationName' in state ? state.configurationName : ''}</span>
      {children}
    </header>
  );
}
