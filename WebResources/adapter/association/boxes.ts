import type { RecordType, RelatedTable } from '../../configuration/configuration';
import type { RecordRef } from '../../ports/records';
import type { Box, Candidate, Match, PopState } from '../adapter-state';

/** The box of each record type; ipSCAPE calls what a call is about an entity. */
const BOX_OF = { person: 'person', entity: 'regarding' } as const satisfies Record<RecordType, Box>;

/** The select box a table's records fill; none where the configuration does not list the table. */
export function boxOf(table: string, related: readonly RelatedTable[]): Box | undefined {
  const type = related.find((one) => one.table === table)?.type;
  return type && BOX_OF[type];
}

/** The records of configured tables, each once, after the present ones. */
export function withCandidates(
  present: readonly Candidate[],
  matches: readonly Match[],
  related: readonly RelatedTable[],
): readonly Candidate[] {
  const known = new Set(present.map(({ record }) => keyOf(record)));
  const added = matches.flatMap((match) => {
    const box = boxOf(match.record.table, related);
    const isNew = !known.has(keyOf(match.record));
    known.add(keyOf(match.record));
    return box && isNew ? [{ ...match, box }] : [];
  });
  return added.length > 0 ? [...present, ...added] : present;
}

/** The list of matches after a choice in a box: a choice among its records answers it as well. */
export function popAfterChoice(
  pop: PopState,
  box: Box,
  record: RecordRef | null,
  related: readonly RelatedTable[],
): PopState {
  if (pop.kind !== 'many' || !pop.matches.some((match) => boxOf(match.record.table, related) === box))
    return pop;
  const picked = pop.matches.find((match) => isSameRecord(match.record, record));
  return { ...pop, dismissed: true, picked };
}

export function isSameRecord(
  one: RecordRef | null | undefined,
  other: RecordRef | null | undefined,
): boolean {
  return one && other ? keyOf(one) === keyOf(other) : one === other;
}

/** A record's value in ipSCAPE's select boxes, which know no tables: `contact:<guid>`. */
export function keyOf({ table, id }: RecordRef): string {
  return `${table}:${id}`;
}
