import type { Configuration } from '../../configuration/configuration';
import type { Clock } from '../../ports/clock';
import { undoList, type Undo } from '../../ports/undo';
import type { CallState } from '../adapter-state';
import type { Calls } from '../calls';
import type { Bindings } from './bindings';
import type { PhoneCallColumns } from './configured-columns';
import type { Outbox } from './outbox';
import { rememberCall } from './call-memory';
import { interactionIdOf } from '../interaction';
import { CALL_END } from './outbox-row';
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

/** Whatever changes in a call is what its record should say: from the state of a call to an update of the outbox. */
export interface Writing {
  /** Stores how the call's record should look now, to be sent at once or after `sendAfterMs`. */
  write(id: string, sendAfterMs?: number): void;
  /**
   * What is written meanwhile is stored, and sent once the call is released, or after three seconds: without its
   * person where the search takes longer.
   * @returns releases the call
   */
  hold(id: string): Undo;
  stop: Undo;
}

const SEARCH_HOLDS_SENDING_MS = 3_000;

/**
 * @param columns the phone call's columns, once they are known
 * @param isWrittenOnce nothing is sent of a call before it has ended
 */
export function openWriting(
  { calls, outbox, bindings, clock }: WritingPorts,
  context: WritingContext,
  columns: () => PhoneCallColumns,
  isWrittenOnce: () => boolean,
): Writing {
  const { configuration } = context;
  const undos = undoList();
  /**
   * Calls that are held, and until when. In memory only, as are `noted` and `short`: the moment is stored with the
   * call's row, a note is repeated, and a call that goes on is timed again when ipSCAPE reports it after a reload.
   */
  const held = new Map<string, number>();
  const noted = new Set<string>();
  /** Calls that are too short to be logged yet, until they are not. */
  const short = new Map<string, Undo>();

  function write(id: string, sendAfterMs = 0): void {
    const call = calls.get(id);
    if (!call) return;
    waitUntilLongEnough(call);
    const isToBe = isToBeLogged(call, configuration, outbox.isLogged(id), clock.now());
    const wait = Math.max(sendAfterMs, (held.get(id) ?? 0) - clock.now().getTime());
    const isAwaited = isWrittenOnce() && call.interaction.state !== 'closed';
    void outbox.update(id, {
      interactionId: interactionIdOf(id),
      desired: isToBe ? phoneCallOf(call, subjectContext(id)) : null,
      memory: rememberCall(call, outbox.recall(id)),
      ...(isAwaited ? { sendAfterMs: CALL_END } : wait > 0 && { sendAfterMs: wait }),
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
      held.set(id, clock.now().getTime() + SEARCH_HOLDS_SENDING_MS);
      return () => {
        held.delete(id);
        write(id);
      };
    },
    stop: undos.run,
  };
}
