import type { Screen } from '../adapter/screen-pop/screen-pop';
import type { Cif } from '../ports/cif';
import type { RecordRef } from '../ports/records';
import type { Tabs } from '../ports/tabs';
import type { Undo } from '../ports/undo';
import { readTabMessage, sealTabMessage, type TabMessage } from './tab-messages';

/**
 * The screen of all tabs together: whatever the acting tab wants shown is shown in the tab the agent was in last, by
 * that tab's own CIF. Every tab runs one, to send and to serve.
 */
export function tabScreen(cif: Cif, tabs: Tabs): Screen & { stop: Undo } {
  const saved = new Map<string, (record: RecordRef) => void>();
  const elsewhere = (): string | undefined => {
    const tab = tabs.lastFocused();
    return tab === tabs.id ? undefined : tab;
  };
  const send = (message: TabMessage, to: string): Promise<void> => {
    tabs.send(sealTabMessage(message), to);
    return Promise.resolve();
  };

  const stop = tabs.onMessage((data, from) => {
    const message = readTabMessage(data);
    switch (message?.type) {
      case 'open-record':
        return void cif.openRecord(message.record).catch(ignore);
      case 'open-search':
        return void cif.openSearch(message.table, message.text).catch(ignore);
      case 'open-new-record': {
        const { table, values, request } = message;
        const onSaved = (record: RecordRef): void => {
          void send({ type: 'record-saved', request, record }, from);
        };
        return void cif.openNewRecord(table, values, onSaved).catch(ignore);
      }
      case 'record-saved':
        saved.get(message.request)?.(message.record);
        saved.delete(message.request);
    }
  });

  return {
    stop,
    openRecord(record) {
      const tab = elsewhere();
      return tab ? send({ type: 'open-record', record }, tab) : cif.openRecord(record);
    },
    openSearch(table, text) {
      const tab = elsewhere();
      return tab ? send({ type: 'open-search', table, text }, tab) : cif.openSearch(table, text);
    },
    openNewRecord(table, values, onSaved) {
      const tab = elsewhere();
      if (!tab) return cif.openNewRecord(table, values, onSaved);
      const request = crypto.randomUUID();
      saved.set(request, onSaved);
      return send({ type: 'open-new-record', table, values, request }, tab);
    },
  };
}

/** That tab's host did not answer; its own panel says so, and the acting tab's card still offers [Open]. */
function ignore(): void {
  return undefined;
}
