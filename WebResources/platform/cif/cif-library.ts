import { AdapterError } from '../../ports/adapter-error';
import type { Cif, CifEnvironment } from '../../ports/cif';
import type { Clock } from '../../ports/clock';
import type { Undo } from '../../ports/undo';
import { answerWithin, cifError } from './cif-errors';
import { readClickToAct, readEnvironment, readNavigation, readSavedRecord } from './cif-readers';
import { LIBRARY_URL, loadLibrary, type CifHandler, type CifLibrary } from './load-library';

export interface CifOptions {
  readonly window: Window;
  readonly clock: Clock;
  /** Where Microsoft's library is, if not in its usual place. */
  readonly libraryUrl?: string;
  /** For each step: the library, the first answer, each call. The library itself gives up after 10 s. */
  readonly timeoutMs?: number;
}

/**
 * Starts CIF: loads the library, then asks the host who it is, since only an answer proves that one is there.
 * @throws AdapterError CIF_LIBRARY_MISSING, CIF_TIMEOUT (no host), CIF_REFUSED, NOT_SUPPORTED_HERE
 */
export async function connectCif(options: CifOptions): Promise<Cif> {
  const { window: own, clock, libraryUrl = LIBRARY_URL, timeoutMs = 12_000 } = options;
  const library = await loadLibrary(own, libraryUrl, clock, timeoutMs);
  const cif = cifOf(library, clock, timeoutMs);
  await cif.environment();
  return cif;
}

function cifOf(library: CifLibrary, clock: Clock, timeoutMs: number): Cif {
  const within = (call: string, answer: Promise<unknown>): Promise<unknown> =>
    answerWithin(timeoutMs, clock, call, answer);

  async function environment(): Promise<CifEnvironment> {
    const told = readEnvironment(await within('getEnvironment', library.getEnvironment()));
    if (!told) throw new AdapterError('NOT_SUPPORTED_HERE', { call: 'getEnvironment' });
    return told;
  }

  /** openForm answers when the form is saved or closed, perhaps never: only a refusal at once can be waited for. */
  async function openForm(form: object, values: object | undefined, onAnswer: (answer: unknown) => void) {
    const answer = library.openForm(JSON.stringify(form), values && JSON.stringify(values));
    answer.then(onAnswer, () => undefined);
    const asked = new Promise<void>((resolve) => clock.after(0, resolve));
    try {
      await Promise.race([answer, asked]);
    } catch (thrown) {
      throw cifError(thrown, 'openForm');
    }
  }

  function onEvent<T>(
    event: string,
    read: (argument: unknown) => T | undefined,
    listener: (told: T) => void,
  ): Undo {
    // CIF waits for the handler's promise (issues 1078, 1860): acknowledge first, work after.
    const handler: CifHandler = (argument) => {
      const told = read(argument);
      if (told !== undefined)
        clock.after(0, () => {
          listener(told);
        });
      return Promise.resolve(true);
    };
    library.addHandler(event, handler);
    return () => library.removeHandler(event, handler);
  }

  return {
    environment,
    openRecord: ({ table, id }) => openForm({ entityName: table, entityId: id }, undefined, () => undefined),
    openNewRecord: (table, values, onSaved) =>
      openForm({ entityName: table }, values, (answer) => {
        const saved = readSavedRecord(answer);
        if (saved) onSaved(saved);
      }),
    async openSearch(table, text) {
      await within('renderSearchPage', library.renderSearchPage(table, text));
    },
    onClickToAct: (listener) => onEvent('onclicktoact', readClickToAct, listener),
    onNavigate: (listener) => onEvent('onpagenavigate', readNavigation, listener),
    async show() {
      await within('setMode', library.setMode(1));
    },
    sessions: () => Promise.resolve(undefined),
  };
}
