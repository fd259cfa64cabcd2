import { EMPTY_STATE, type AdapterState } from '../adapter/adapter-state';
import type { BrowserTrouble } from './browser-troubles';
import type { RequestOutcome } from './agent-requests';
import type { ConfigurationState, PanelState, UserChange } from './panel-state';
import type { SoftphoneState } from './softphone';
import type { TabState } from './tab-role';

/** Everything a tab knows that its panel shows. */
export interface Known {
  readonly tab: TabState;
  readonly softphone: SoftphoneState;
  readonly configurationName: string;
  readonly configuration: ConfigurationState;
  readonly outcome: RequestOutcome | undefined;
  readonly userChange?: UserChange | undefined;
  readonly troubles: readonly BrowserTrouble[];
}

/** What the panel shows, from what the tab knows. */
export function panelStateOf(known: Known): PanelState {
  const { tab, softphone, configurationName, configuration, outcome, userChange, troubles } = known;
  const adapter = adapterStateOf(known);
  const shown = {
    configurationName,
    configuration,
    adapter,
    outcome,
    ...(userChange && { userChange }),
    troubles,
  };
  if (tab.role === 'waiting')
    return {
      stage: 'waiting',
      ...shown,
      confirmTake: tab.isTakeAsked,
      ...(tab.otherUser && { otherUser: tab.otherUser }),
    };
  switch (softphone.kind) {
    case 'failed':
      return { stage: 'stopped', error: softphone.error };
    case 'running':
      return { stage: 'acting', ...shown, link: softphone.link, missing: softphone.missing };
    case 'starting':
    case 'stopped':
      return { stage: 'acting', ...shown, link: { state: 'loading' }, missing: [] };
  }
}

/** The calls of this browser: this tab's own adapter has them, or the acting tab does and has said so. */
export function adapterStateOf({ tab, softphone }: Pick<Known, 'tab' | 'softphone'>): AdapterState {
  if (tab.role === 'waiting') return tab.lastState;
  switch (softphone.kind) {
    case 'running':
      return softphone.adapter;
    case 'starting':
      return { ...EMPTY_STATE, dial: softphone.dial };
    case 'stopped':
    case 'failed':
      return EMPTY_STATE;
  }
}

/** ipSCAPE's page, where this tab has loaded it: also below the error of a softphone that could not go on. */
export function frameOf({ tab, softphone }: Pick<Known, 'tab' | 'softphone'>): HTMLIFrameElement | undefined {
  return tab.role === 'acting' && 'frame' in softphone ? softphone.frame : undefined;
}
