import type { Screen, ShowOutcome } from '../adapter/screen';
import type { Cif } from '../ports/cif';
import type { Clock } from '../ports/clock';
import type { RecordRef } from '../ports/records';
import type { Tabs } from '../ports/tabs';
import { undoList, type Undo } from '../ports/undo';
import type { CallScreen } from './call-screen';
import { readTabMessage, sealTabMessage, type ScreenMessage } from './tab-messages';

/** That tab's host, or the tab itself, is gone then. */
const ANSWERS_WITHIN_MS = 4_000;

/**
 * The screen of all tabs together: whatever the acting tab wants shown is shown in the tab the agent was in last, by
 * that tab's own CIF. Every tab runs one, to send and to serve.
 */
export function tabScreen(
  cif: Pick<Cif, 'openSearch' | 'show'>,
  here: CallScreen,
  tabs: Tabs,
  clock: Clock,
): Screen & { stop: Undo } {
  const saved = new Map<string, (record: RecordRef) => void>();
  const asked = new Map<string, (outcome: ShowOutcome) => void>();
  const returned = new Set<(interactionId: string) => void>();
  const undos = undoList();

  const send = (message: ScreenMessage, to?: string): void => {
    tabs.send(sealTabMessage(message), to);
  };
  const elsewhere = (): string | undefined => {
    const tab = tabs.lastFocused();
    return tab === tabs.id ? undefined : tab;
  };
  /** A tab that does not answer has shown nothing: the agent can still open it from the card. */
  function ask(to: string, message: Extract<ScreenMessage, { request: string }>): Promise<ShowOutcome> {
    return new Promise((resolve) => {
      const settle = (outcome: ShowOutcome): void => {
        stopWaiting();
        asked.delete(message.request);
        resolve(outcome);
      };
      const stopWaiting = clock.after(ANSWERS_WITHIN_MS, () => {
        settle('unsaved-form');
      });
      asked.set(message.request, settle);
      send(message, to);
    });
  }
  /** That tab's host did not do it; its own panel says why, and the acting tab's card offers to open it. */
  function answer(to: string, request: string, showing: Promise<ShowOutcome>): void {
    showing
      .catch((): ShowOutcome => 'unsaved-form')
      .then((outcome) => {
        send({ type: 'opened', request, outcome }, to);
      }, ignore);
  }

  function serve(data: unknown, from: string): void {
    const message = readTabMessage(data);
    switch (message?.type) {
      case 'open-record':
        return answer(from, message.request, here.open(message.record, message.call));
      case 'open-new-record': {
        const { table, values, request, call } = message;
        const onSaved = (record: RecordRef): void => {
          send({ type: 'record-saved', request, record }, from);
        };
        return answer(from, request, here.openNew(table, values, onSaved, call));
      }
      case 'open-search':
        return void cif.openSearch(message.table, message.text).catch(ignore);
      case 'show-panel':
        return void cif.show().catch(ignore);
      case 'return-to':
        return void here.returnTo(message.call).catch(ignore);
      case 'opened':
        return asked.get(message.request)?.(message.outcome);
      case 'record-saved':
        saved.get(message.request)?.(message.record);
        saved.delete(message.request);
        return;
      case 'returned':
        for (const listener of returned) listener(message.interactionId);
    }
  }

  undos.add(tabs.onMessage(serve));
  undos.add(
    here.onReturn((interactionId) => {
      send({ type: 'returned', interactionId });
      for (const listener of returned) listener(interactionId);
    }),
  );
  undos.add(here.stop);

  /** Does it in the tab the agent is in: by a message, or here. */
  async function inAgentsTab(message: ScreenMessage, doHere: () => Promise<void>): Promise<void> {
    const tab = elsewhere();
    if (tab) send(message, tab);
    else await doHere();
  }
  return {
    stop: undos.run,
    openRecord(record, call) {
      const tab = elsewhere();
      if (!tab) return here.open(record, call);
      return ask(tab, { type: 'open-record', request: crypto.randomUUID(), record, call });
    },
    openNewRecord(table, values, onSaved, call) {
      const tab = elsewhere();
      if (!tab) return here.openNew(table, values, onSaved, call);
      const request = crypto.randomUUID();
      saved.set(request, onSaved);
      return ask(tab, { type: 'open-new-record', request, table, values, call });
    },
    openSearch: (table, text) =>
      inAgentsTab({ type: 'open-search', table, text }, () => cif.openSearch(table, text)),
    showPanel: () => inAgentsTab({ type: 'show-panel' }, () => cif.show()),
    returnTo: (call) => inAgentsTab({ type: 'return-to', call }, () => here.returnTo(call)),
    onReturn(listener) {
      returned.add(listener);
      return () => returned.delete(listener);
    },
  };
}

function ignore(): void {
  return undefined;
}
