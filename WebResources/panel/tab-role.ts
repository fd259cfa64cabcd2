import type { AdapterAction } from '../adapter/adapter-action';
import { EMPTY_STATE, type AdapterState } from '../adapter/adapter-state';
import type { TabRole, Tabs } from '../ports/tabs';
import { undoList, type Undo } from '../ports/undo';
import { readTabMessage, sealTabMessage, type TabMessage } from './tab-messages';

/** A tab among the organisation's tabs. */
export interface TabState {
  readonly role: TabRole;
  /** The state the acting tab has sent last. */
  readonly lastState: AdapterState;
  /** The acting tab is another user's, as far as it has sent its state. */
  readonly otherUser?: 'idle' | 'on-call' | undefined;
  /** The agent pressed [Use this tab] during a call: its audio would end in the other tab, so the panel asks first. */
  readonly isTakeAsked: boolean;
}

export interface TabRolePorts {
  /** Called with the first role, then on each change, before `onChange`. */
  readonly onRole: (role: TabRole) => void;
  /** The agent acts in a tab that only shows the call; this one has it. */
  readonly onAction: (action: AdapterAction) => void;
  /** Another tab has found a changed configuration. */
  readonly onConfigurationChanged: () => void;
  /** Another user's panel runs in this browser. */
  readonly onOtherUser: () => void;
  /** What this tab shows, or has to send, may have changed. */
  readonly onChange: () => void;
}

/**
 * A tab's role, and what the tabs send each other about it.
 *
 *   waiting: shows the state the acting tab sends, sends it what the agent does
 *      │ ▲
 *      ▼ └── another tab takes over
 *   acting: has the softphone, sends its state to the other tabs
 */
export interface TabRoleKeeper {
  state(): TabState;
  /** Makes this tab the acting one, after a question where the agent is on a call in another. */
  take(): void;
  /** The agent's answer to that question. */
  confirmTake(yes: boolean): void;
  /** To all other tabs. */
  send(message: TabMessage): void;
  start(): void;
  stop: Undo;
}

export function tabRole(
  tabs: Tabs,
  { onRole, onAction, onConfigurationChanged, onOtherUser, onChange }: TabRolePorts,
): TabRoleKeeper {
  const undos = undoList();
  let state: TabState = { role: 'waiting', lastState: EMPTY_STATE, isTakeAsked: false };

  function send(message: TabMessage): void {
    tabs.send(sealTabMessage(message));
  }

  function change(part: Partial<TabState>): void {
    state = { ...state, ...part };
    onChange();
  }

  function handleMessage(message: TabMessage | undefined): void {
    switch (message?.type) {
      case 'state': {
        const isTakeAsked = state.isTakeAsked && isTalking(message.adapter);
        state = { ...state, otherUser: undefined, lastState: message.adapter, isTakeAsked };
        if (state.role === 'waiting') onChange();
        return;
      }
      case 'state-request':
        if (state.role === 'acting') onChange();
        return;
      case 'act':
        if (state.role === 'acting') onAction(message.action);
        return;
      case 'configuration-changed':
        return onConfigurationChanged();
    }
  }

  /** Only that they are on a call is taken from what another user's tabs send each other. */
  function handleOtherUser(message: TabMessage | undefined): void {
    onOtherUser();
    if (message?.type === 'state-request' && state.role === 'acting') onChange();
    if (message?.type !== 'state' || state.role === 'acting') return;
    change({ otherUser: isTalking(message.adapter) ? 'on-call' : 'idle', lastState: EMPTY_STATE });
  }

  function handleRole(role: TabRole): void {
    state = { ...state, otherUser: undefined, role, isTakeAsked: false };
    onRole(role);
    if (role === 'waiting') send({ type: 'state-request' });
    onChange();
  }

  return {
    state: () => state,
    take() {
      if (state.otherUser === 'on-call') return;
      if (isTalking(state.lastState)) change({ isTakeAsked: true });
      else tabs.take();
    },
    confirmTake(yes) {
      change({ isTakeAsked: false });
      if (yes) tabs.take();
    },
    send,
    start() {
      undos.add(
        tabs.onMessage((data) => {
          handleMessage(readTabMessage(data));
        }),
      );
      undos.add(
        tabs.onOtherUser((data) => {
          handleOtherUser(readTabMessage(data));
        }),
      );
      undos.add(tabs.onRole(handleRole));
    },
    stop: undos.run,
  };
}

function isTalking({ call }: AdapterState): boolean {
  return call?.interaction.state === 'talking';
}
