import type { RecordWriter, WriteOutcome } from '../../WebResources/ports/record-writer';
import type { Row } from '../../WebResources/ports/records';
import { USER } from './phone-calls';

/** What may happen to one request: `lost` is done without an answer. */
export const FATES = ['done', 'done', 'lost', 'busy', 'offline', 'signed-out'] as const;
export type Fate = (typeof FATES)[number];

/** A Dataverse as far as phone calls go: unique ids, closed ones refuse changes, each request meets its fate. */
export function unkindDataverse(fates: readonly Fate[]): { writer: RecordWriter; rows: Map<string, Row> } {
  const rows = new Map<string, Row>();
  let at = 0;
  const write = (action: () => WriteOutcome): Promise<WriteOutcome> => {
    const fate = fates[at++] ?? 'done';
    if (fate === 'busy' || fate === 'offline' || fate === 'signed-out')
      return Promise.resolve({ kind: fate });
    const outcome = action();
    return Promise.resolve(fate === 'lost' ? { kind: 'offline' } : outcome);
  };
  const writer: RecordWriter = {
    create: (_set, body) =>
      write(() => {
        const id = String(body['activityid']);
        if (rows.has(id)) return { kind: 'exists' };
        rows.set(id, { statecode: 0, ...body, _createdby_value: USER });
        return { kind: 'done' };
      }),
    update: (_set, id, body) =>
      write(() => {
        const row = rows.get(id);
        if (!row) return { kind: 'gone' };
        if (row['statecode'] === 1 && body['statecode'] !== 0)
          return { kind: 'refused', code: '0x80040216', message: 'closed' };
        rows.set(id, { ...row, ...body });
        return { kind: 'done' };
      }),
    read: (_set, id) => {
      const row = rows.get(id);
      return Promise.resolve(row ? { kind: 'found', row } : { kind: 'gone' });
    },
  };
  return { writer, rows };
}
