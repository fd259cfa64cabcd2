import { AdapterError } from '../ports/adapter-error';
import type { Clock } from '../ports/clock';
import type { Dataverse } from '../ports/dataverse';
import type { CurrentUser, NoAnswer } from '../ports/current-user';
import type { RecordWriter } from '../ports/record-writer';
import { undoList, type Undo } from '../ports/undo';
import type { Visibility } from './configuration-watch';

/** So long an answer counts: a call's record takes two or three requests, and the cookie seldom changes between. */
const CONFIRMED_MS = 60_000;
/** Another user's panel speaks with each key that is pressed in it: not each is asked about at once. */
const HINT_MS = 5_000;

export interface UserCheckPorts {
  readonly currentUser: CurrentUser;
  readonly clock: Clock;
  readonly visibility: Visibility;
  /** Another user has signed in, or the panel's own is back. */
  readonly onChange: () => void;
}

/** Whether requests still go out as the user that the panel was started for. */
export interface UserCheck {
  /** As far as is known. */
  isOther(): boolean;
  /** Something hints at another user: nothing is written before it is known, and it is asked soon. */
  look(): void;
  /** A writer that writes as the panel's user or not at all: for another one every write waits for a sign-in. */
  guard(writer: RecordWriter): RecordWriter;
  /** Reading that notices an ended session: the next sign-in may be another user's. */
  watch(dataverse: Dataverse): Dataverse;
  stop: Undo;
}

/**
 * Asks who it is when the tab becomes visible, on a hint, and before a write where nobody has confirmed it for a minute
 * or the last answer was that the session has ended.
 *
 * @param userId whom the panel was started for
 * @param isConfirmed Dataverse has just said so
 */
export function checkUser(
  { userId, isConfirmed }: { readonly userId: string; readonly isConfirmed: boolean },
  { currentUser, clock, visibility, onChange }: UserCheckPorts,
): UserCheck {
  const undos = undoList();
  let other = false;
  let confirmedAt = isConfirmed ? clock.now().getTime() : undefined;
  let askedAt = confirmedAt ?? -Infinity;
  let asking: Promise<NoAnswer | undefined> | undefined;
  let stopWaiting: Undo | undefined;
  let isStopped = false;

  /** @returns why it is not known */
  function ask(): Promise<NoAnswer | undefined> {
    if (asking) return asking;
    askedAt = clock.now().getTime();
    asking = currentUser.ask().then((answer) => {
      asking = undefined;
      if (answer.kind !== 'user') return answer;
      const isOther = answer.id !== userId;
      confirmedAt = isOther ? undefined : clock.now().getTime();
      if (isOther !== other && !isStopped) {
        other = isOther;
        onChange();
      }
      return undefined;
    });
    return asking;
  }

  /** Why nothing may be written now. */
  async function objection(): Promise<NoAnswer | undefined> {
    const age = clock.now().getTime() - (confirmedAt ?? -Infinity);
    // a clock that was set back says nothing
    if (age >= 0 && age < CONFIRMED_MS) return undefined;
    return (await ask()) ?? (other ? { kind: 'signed-out' } : undefined);
  }

  async function asOwnUser<Outcome extends { readonly kind: string }>(
    request: () => Promise<Outcome>,
  ): Promise<Outcome | NoAnswer> {
    const refused = await objection();
    if (refused) return refused;
    const outcome = await request();
    if (outcome.kind === 'signed-out') confirmedAt = undefined;
    return outcome;
  }

  async function noticed<Answer>(request: Promise<Answer>): Promise<Answer> {
    try {
      return await request;
    } catch (thrown) {
      if (thrown instanceof AdapterError && thrown.code === 'DATAVERSE_SIGNED_OUT') confirmedAt = undefined;
      throw thrown;
    }
  }

  undos.add(visibility.onVisible(() => void ask()));
  undos.add(() => {
    isStopped = true;
    stopWaiting?.();
  });
  return {
    isOther: () => other,
    look() {
      confirmedAt = undefined;
      stopWaiting ??= clock.after(Math.max(0, askedAt + HINT_MS - clock.now().getTime()), () => {
        stopWaiting = undefined;
        void ask();
      });
    },
    guard: (writer) => ({
      create: (...request) => asOwnUser(() => writer.create(...request)),
      update: (...request) => asOwnUser(() => writer.update(...request)),
      read: (...request) => asOwnUser(() => writer.read(...request)),
    }),
    watch: (dataverse) => ({
      retrieve: (...request) => noticed(dataverse.retrieve(...request)),
      retrieveMultiple: (...request) => noticed(dataverse.retrieveMultiple(...request)),
      tableInfo: (table) => noticed(dataverse.tableInfo(table)),
    }),
    stop: undos.run,
  };
}
