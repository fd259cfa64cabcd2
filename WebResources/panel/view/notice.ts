import type { PanelActions, PanelState } from '../panel-state';

/** A message of the panel, with what the agent can do about it. */
export interface Notice {
  readonly key: string;
  readonly tone: 'info' | 'warning' | 'error';
  readonly words: string;
  /** Folded away: what to do about it, where that takes more than a sentence. */
  readonly details?: string;
  /** Folded away before the details, one by one. */
  readonly list?: readonly string[];
  readonly buttons?: readonly NoticeButton[];
}

interface NoticeButton {
  readonly label: string;
  readonly press: () => void;
  readonly primary?: boolean;
}

export interface NoticeSource {
  readonly state: PanelState;
  readonly actions: PanelActions;
  readonly showUnsaved: () => void;
}
