import { openEvents } from '../../event-stream';

/** Tells of rows that changed in Dataverse, by whomever: the host's own news, not a feature of Dynamics. */
export function listenForChanges(onChanged: (table: string) => void): void {
  openEvents('/_host/changes', {
    message(data) {
      const change: unknown = JSON.parse(data);
      if (typeof change === 'object' && change !== null && 'table' in change) onChanged(String(change.table));
    },
  });
}
