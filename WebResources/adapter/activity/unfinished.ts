import type { Clock } from '../../ports/clock';
import type { Dataverse } from '../../ports/dataverse';
import { plainGuid } from '../../ports/records';
import type { UnfinishedCall } from '../adapter-state';
import type { Calls } from '../calls';
import { encodeFilter } from '../../configuration/expressions/query';
import type { Configuration } from '../../configuration/configuration';
import { wrapCodeColumn, type ColumnSource } from './configured-columns';
import type { Outbox } from './outbox';

export interface UnfinishedPorts {
  readonly calls: Calls;
  readonly outbox: Outbox;
  readonly dataverse: Dataverse;
  readonly clock: Clock;
  readonly columns: ColumnSource;
}

/**
 * Calls that ended while no panel ran: ipSCAPE reports no more of them, and their records stay open. Completing them with
 * a guessed wrap code would be wrong, so the agent is notified, and can give it.
 */
export interface UnfinishedCalls {
  /** Looks for them again. Never rejects: where Dataverse does not answer there are none to report. */
  look(): Promise<void>;
  all(): readonly UnfinishedCall[];
  /**
   * Completes the record of one. Its end is not known: Dataverse sets the time of the completion.
   * @param wrapCode as the agent types it; empty where there is none
   */
  complete(callId: string, wrapCode: string): Promise<void>;
}

/** A call that has changed that recently may be going on: ipSCAPE reports only the one in focus. */
const QUIET_MS = 5 * 60_000;
/** The latest are enough to report. */
const MOST = 20;

export function openUnfinishedCalls(
  { calls, outbox, dataverse, clock, columns }: UnfinishedPorts,
  configuration: Configuration,
): UnfinishedCalls {
  let found: readonly UnfinishedCall[] = [];

  async function look(): Promise<void> {
    const quiet = outbox
      .openRecords()
      .filter(({ changedAt }) => clock.now().getTime() - changedAt.getTime() > QUIET_MS)
      .slice(0, MOST);
    const open = await stillOpen(quiet.map(({ record }) => record.id));
    found = quiet
      .filter(({ record }) => open.has(record.id))
      .map(({ callId, record, subject, startedAt }) => ({ callId, record, subject, startedAt }));
  }

  async function complete(callId: string, wrapCode: string): Promise<void> {
    await columns.learn();
    const open = outbox.openRecords().find((one) => one.callId === callId);
    if (!open) return;
    const { interactionId, desired, memory } = open;
    const { filled, unfilled, uses } = wrapCodeColumn(wrapCode.trim(), configuration, columns.known());
    found = found.filter((one) => one.callId !== callId);
    await outbox.update(callId, {
      interactionId,
      desired: {
        ...desired,
        columns: { ...desired.columns, ...filled },
        configured: { ...desired.configured, ...uses },
        unfilled: [...desired.unfilled, ...unfilled],
        ending: 'completed',
      },
      memory: { ...memory, closed: 'over' },
    });
  }

  /** Somebody may have completed them in Dynamics. */
  async function stillOpen(ids: readonly string[]): Promise<ReadonlySet<unknown>> {
    if (ids.length === 0) return new Set();
    const filter = `statecode eq 0 and (${ids.map((id) => `activityid eq ${id}`).join(' or ')})`;
    const query = `?$select=activityid&$filter=${encodeFilter(filter)}`;
    const rows = await dataverse.retrieveMultiple('phonecall', query).catch(() => []);
    return new Set(rows.map((row) => plainGuid(String(row['activityid']))));
  }

  return {
    look,
    all: () => found.filter(({ callId }) => !calls.get(callId)),
    complete,
  };
}
