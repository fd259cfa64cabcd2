import type { Configuration } from '../../configuration/configuration';
import type { Clock } from '../../ports/clock';
import { undoList, type Undo } from '../../ports/undo';
import type { CallState } from '../adapter-state';
import type { Calls } from '../calls';
import type { Bindings } from './bindings';
import type { PhoneCallColumns } from './configured-columns';
import type { Outbox } from './outbox';
import { rememberCall } from './call-memory';
import { phoneCallOf } from './phone-call';
import type { RecordTexts } from './subject';
import { isToBeLogged, untilLongEnough } from './whether-to-log';

export interface WritingPorts {
  readonly calls: Calls;
  readonly outbox: Outbox;
  readonly bindings: Bindings;
  readonly clock: Clock;
}

export interface WritingContext {
  readonly configuration: Configuration;
  readonly userId: string;
  readonly texts: RecordTexts;
}

/** Whatever changes in a call is what its record should say: from the state of a call to a wish of the outbox. */
export interface Writing {
  write(id: string, sendAfterMs?: number): void;
  /**
   * What is to be written meanwhile is written once it is let go: without its person where a slow search would cost
   * the log, no sooner.
   */
  hold(id: string): Undo;
  stop: Undo;
}

const SEARCH_HOLDS_WRITING_MS = 3_000;

/** @param columns the phone call's columns, once they are known */
export function openWriting(
  { calls, outbox, bindings, clock }: WritingPorts,
  context: WritingContext,
  columns: () => PhoneCallColumns,
): Writing {
  const { configuration } = context;
  const undos = undoList();
  /** Calls that are held, and whether there is something to write. */
  const held = new Map<string, boolean>();
  const noted = new Set<string>();
  /** Calls that are too short to be logged yet, until they are not. */
  const short = new Map<string, Undo>();

  function write(id: string, sendAfterMs?: number): void {
    const call = calls.get(id);
    if (!call) return;
    if (held.has(id)) {
      held.set(id, true);
      return;
    }
    waitUntilLongEnough(call);
    const isWanted = isToBeLogged(call, configuration, outbox.isLogged(id), clock.now());
    const wanted = isWanted ? phoneCallOf(call, subjectContext(id)) : null;
    void outbox.want(id, {
      wanted,
      interactionIdColumn: configuration.interactionIdColumn,
      memory: rememberCall(call),
      ...(sendAfterMs !== undefined && { sendAfterMs }),
    });
  }

  function subjectContext(id: string): Parameters<typeof phoneCallOf>[1] {
    return {
      ...context,
      bind: (record) => bindings.bind(record) ?? outbox.boundBefore(id, record),
      columns: columns(),
      onUnfilled(unfilled) {
        for (const { column, value } of unfilled) {
          const key = `${id} ${column} ${value}`;
          if (noted.has(key)) continue;
          noted.add(key);
          calls.note(id)('column-unfilled', { column, value });
        }
      },
    };
  }

  function waitUntilLongEnough(call: CallState): void {
    const { id } = call.interaction;
    short.get(id)?.();
    short.delete(id);
    const ms = untilLongEnough(call, configuration, clock.now());
    if (ms !== undefined)
      short.set(
        id,
        clock.after(ms, () => {
          write(id);
        }),
      );
  }

  undos.add(() => {
    for (const undo of short.values()) undo();
  });
  return {
    write,
    hold(id) {
      held.set(id, false);
      const letGo = (): void => {
        undoTimer();
        const isAsked = held.get(id);
        held.delete(id);
        if (isAsked) write(id);
      };
      const undoTimer = clock.after(SEARCH_HOLDS_WRITING_MS, letGo);
      undos.add(undoTimer);
      return letGo;
    },
    stop: undos.run,
  };
}
