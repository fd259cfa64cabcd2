import type { AdapterState } from '../../adapter/adapter-state';
import type { PanelText } from '../../strings/texts';
import type { BrowserTrouble } from '../browser-troubles';
import type { ToolbarLink } from '../../ports/toolbar';
import type { PanelActions, PanelState, UserChange } from '../panel-state';
import { configurationNotices } from './configuration-notice';
import { dialNotices } from './dial-notice';
import type { Notice, NoticeSource } from './notice';
import { privilegeNotices } from './privilege-notices';
import { listWords } from '../../strings/formats';
import { countWords, errorWords } from '../../strings/words';
import { requestNotices } from './request-notice';

type Text = PanelText;

/** Every message the state calls for, the most pressing first. */
export function noticesOf(source: NoticeSource, text: Text): readonly Notice[] {
  const { state, actions } = source;
  switch (state.stage) {
    case 'starting':
      return [];
    case 'stopped':
      return [
        {
          key: 'stopped',
          tone: 'error',
          words: errorWords(text, state.error),
          buttons: [{ label: text('panel_retry'), press: actions.retry, primary: true }],
        },
      ];
    case 'waiting':
      return [
        otherTab(state, actions, text),
        ...userNotices(state.userChange, text),
        ...state.troubles.map((trouble) => browserNotice(trouble, text)),
        ...requestNotices(state.outcome, actions, text),
        ...dialNotices(state.adapter.dial, actions, text),
        ...outboxNotices(state.adapter, source, text),
        ...unfinishedNotices(state.adapter, source, text),
        ...configurationNotices(state.configuration, text),
      ];
    case 'acting':
      return [
        ...linkNotices(state.link, actions, text),
        ...userNotices(state.userChange, text),
        ...state.troubles.map((trouble) => browserNotice(trouble, text)),
        ...requestNotices(state.outcome, actions, text),
        ...dialNotices(state.adapter.dial, actions, text),
        ...agentNotices(state.link, state.adapter, text),
        ...outboxNotices(state.adapter, source, text),
        ...unfinishedNotices(state.adapter, source, text),
        ...configurationNotices(state.configuration, text),
        ...privilegeNotices(state.missing, actions, text),
      ];
  }
}

function otherTab(
  { confirmTake, otherUser }: Extract<PanelState, { stage: 'waiting' }>,
  actions: PanelActions,
  text: Text,
): Notice {
  if (otherUser === 'on-call')
    return { key: 'other-user-on-call', tone: 'info', words: text('panel_other_user_on_call') };
  if (!confirmTake) {
    const use = { label: text('panel_use_this_tab'), press: actions.useThisTab };
    return { key: 'other-tab', tone: 'info', words: text('panel_other_tab'), buttons: [use] };
  }
  const answer = (yes: boolean) => () => {
    actions.confirmUseThisTab(yes);
  };
  return {
    key: 'move-call',
    tone: 'warning',
    words: text('panel_move_call'),
    buttons: [
      { label: text('panel_move'), press: answer(true) },
      { label: text('panel_stay'), press: answer(false), primary: true },
    ],
  };
}

function userNotices(change: UserChange | undefined, text: Text): readonly Notice[] {
  if (!change) return [];
  return [{ key: `user-${change}`, tone: 'warning', words: text(`panel_user_${change}`) }];
}

function browserNotice(trouble: BrowserTrouble, text: Text): Notice {
  return { key: `browser-${trouble}`, tone: 'warning', words: text(`panel_browser_${trouble}`) };
}

function linkNotices(link: ToolbarLink, { retry }: PanelActions, text: Text): readonly Notice[] {
  const retryButton = { label: text('panel_retry'), press: retry };
  switch (link.state) {
    case 'loading':
      return [];
    case 'silent':
      return [
        {
          key: 'script-missing',
          tone: 'error',
          words: text('panel_script_missing', { host: location.host }),
          details: text('panel_script_missing_fix', { host: location.host }),
          buttons: [retryButton],
        },
      ];
    case 'unreachable':
      return [
        { key: 'unreachable', tone: 'error', words: text('panel_unreachable'), buttons: [retryButton] },
      ];
    case 'outdated':
      return [
        {
          key: 'outdated',
          tone: 'warning',
          words: text('panel_outdated', { version: link.bridgeVersion }),
          buttons: [{ label: text('panel_reload'), press: retry, primary: true }],
        },
      ];
    case 'connected': {
      const scripts = listWords(link.otherScripts, text('panel_language'));
      return scripts === ''
        ? []
        : [{ key: 'other-script', tone: 'warning', words: text('panel_other_script', { scripts }) }];
    }
  }
}

function agentNotices(link: ToolbarLink, { agent }: AdapterState, text: Text): readonly Notice[] {
  if (link.state !== 'connected' || agent.signedIn !== false) return [];
  return [{ key: 'signed-out', tone: 'info', words: text('panel_signed_out') }];
}

function outboxNotices(adapter: AdapterState, source: NoticeSource, text: Text): readonly Notice[] {
  const { refused } = adapter.outbox;
  if (refused.length === 0) return waitingNotices(adapter, text);
  return [
    ...waitingNotices(adapter, text),
    {
      key: 'unsaved',
      tone: 'error',
      words: countWords(text, 'panel_refused', refused.length),
      buttons: [{ label: text('panel_show'), press: source.showUnsaved }],
    },
  ];
}

function unfinishedNotices(
  { unfinished = [] }: AdapterState,
  source: NoticeSource,
  text: Text,
): readonly Notice[] {
  if (unfinished.length === 0) return [];
  const words = countWords(text, 'panel_ended', unfinished.length);
  const complete = { label: text('panel_complete_some'), press: source.showUnsaved };
  return [{ key: 'unfinished', tone: 'warning', words, buttons: [complete] }];
}

/** Calls without a reason to wait are on their way, or wait for the agent to pause in their notes: nothing to report. */
function waitingNotices(adapter: AdapterState, text: Text): readonly Notice[] {
  const { reason } = adapter.outbox;
  const waiting = waitingElsewhere(adapter);
  if (reason === undefined || waiting === 0) return [];
  const words = `${text(`panel_waiting_${reason}`)} ${countWords(text, 'panel_waiting', waiting)}`;
  return [{ key: `waiting-${reason}`, tone: 'warning', words }];
}

/** The card reports the call in hand, except where the agent has to sign in: that must not be missed. */
function waitingElsewhere({ outbox, call }: AdapterState): number {
  const shownInCard = call?.log.kind === 'waiting' || call?.log.kind === 'saving' ? 1 : 0;
  return outbox.reason === 'signed-out' ? outbox.waiting : outbox.waiting - shownInCard;
}
