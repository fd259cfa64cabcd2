import { randomUUID } from 'node:crypto';
import type { CellValue, StoredRow } from '../organisation/model';
import type { TableMetadata } from '../model';
import { tableByName, type Context } from './context';
import { readBody } from './read-body';
import { isReference } from './values';

/** Participation types Dataverse keeps itself, from the activity's regarding row and its owner. */
const REGARDING = 8;
const OWNER = 9;

type PartyBodies = readonly Readonly<Record<string, unknown>>[];

/**
 * Replaces the parties of an activity. A list that is sent counts as the whole list: parties that are not in it are
 * gone (MicrosoftDocs/dynamics-365-customer-engagement issue 2671).
 */
export function writeParties(
  table: TableMetadata,
  id: string,
  row: StoredRow,
  bodies: PartyBodies | undefined,
  context: Context,
): void {
  const party = tableByName(context.metadata, 'activityparty');
  for (const old of context.store.all(party.logicalName)) {
    const activity = old.values['activityid'];
    const isOurs = isReference(activity) && activity.id === id;
    if (isOurs && (bodies !== undefined || isKeptByServer(old.values)))
      context.store.remove(party.logicalName, old.id);
  }
  for (const body of bodies ?? []) {
    const { values } = readBody(body, party, 'createable', context);
    demandAppendTo(values['partyid'], context);
    if (!isKeptByServer(values)) add(values);
  }
  if (row['regardingobjectid']) add({ partyid: row['regardingobjectid'], participationtypemask: REGARDING });
  if (row['ownerid']) add({ partyid: row['ownerid'], participationtypemask: OWNER });

  function add(values: Readonly<Record<string, CellValue>>): void {
    const partyId = randomUUID();
    const activityid = { table: table.logicalName, id };
    const owner = row['ownerid'] ?? null;
    context.store.put(party.logicalName, partyId, {
      ...values,
      activitypartyid: partyId,
      activityid,
      ownerid: owner,
    });
  }
}

export function removeParties(id: string, context: Context): void {
  for (const party of context.store.all('activityparty')) {
    const activity = party.values['activityid'];
    if (isReference(activity) && activity.id === id) context.store.remove('activityparty', party.id);
  }
}

function isKeptByServer(values: StoredRow): boolean {
  const mask = values['participationtypemask'];
  return mask === REGARDING || mask === OWNER;
}

function demandAppendTo(value: CellValue | undefined, context: Context): void {
  if (isReference(value)) context.access.demand('AppendTo', tableByName(context.metadata, value.table));
}
