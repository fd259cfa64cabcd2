import type { RecordWriter, WriteOutcome } from '../../WebResources/ports/record-writer';
import type { Row } from '../../WebResources/ports/records';
import { USER } from './phone-calls';

/** What may happen to one request: `lost` is done without an answer. */
export const FATES = ['done', 'done', 'lost', 'busy', 'offline', 'signed-out'] as const;
export type Outcome = (typeof FATES)[number];

/** A Dataverse as far as phone calls go: unique ids, closed ones refuse changes, each request has its outcome. */
export function unkindDataverse(outcomes: readonly Outcome[]): {
  writer: RecordWriter;
  rows: Map<string, Row>;
} {
  const rows = new Map<string, Row>();
  let at = 0;
  const write = (action: () => WriteOutcome): Promise<WriteOutcome> => {
    const outcome = outcomes[at++] ?? 'done';
    if (outcome === 'busy' || outcome === 'offline' || outcome === 'signed-out')
      return Promise.resolve({ kind: outcome });
    const written = action();
    return Promise.resolve(outcome === 'lost' ? { kind: 'offline' } : written);
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
