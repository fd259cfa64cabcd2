import { AdapterError } from '../../ports/adapter-error';
import type { Cif, CifEnvironment, CifSessions } from '../../ports/cif';
import type { Clock } from '../../ports/clock';
import { cifError } from './cif-errors';
import { readClickToAct, readEnvironment, readNavigation, readSavedRecord } from './cif-readers';
import { findSessions } from './cif-sessions';
import { libraryConnection, type LibraryConnection } from './library-connection';
import { LIBRARY_URL, loadLibrary, type CifLibrary } from './load-library';
import { HIDDEN, panelMode, readPanelMode, type PanelMode } from './panel-mode';
import { readSessionEvent } from './session-readers';

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
  const connection = libraryConnection(library, clock, timeoutMs);
  const panel = panelMode(connection);
  const cif = cifOf(library, clock, connection, panel);
  await cif.environment();
  // Not waited for: whether the host has sessions changes nothing of the start.
  void showPanel(cif, panel, connection).catch(ignore);
  return cif;
}

/**
 * CIF 2.0 keeps the panel hidden until its page asks for it, and hides it again at each switch to Home or to a session
 * that is not the provider's own.
 */
async function showPanel(cif: Cif, panel: PanelMode, { onEvent }: LibraryConnection): Promise<void> {
  if (!(await cif.sessions())) return;
  const unhide = (): void => void panel.unhide().catch(ignore);
  onEvent('onSessionClosed', readSessionEvent, unhide);
  onEvent('onmodechanged', readPanelMode, (mode) => {
    if (mode === HIDDEN) unhide();
  });
  await panel.dock();
}

/** A host that does not answer now: the next call fails by it. */
function ignore(): void {
  return undefined;
}

function cifOf(library: CifLibrary, clock: Clock, connection: LibraryConnection, panel: PanelMode): Cif {
  const { ask, onEvent } = connection;
  let sessions: Promise<CifSessions | undefined> | undefined;

  async function environment(): Promise<CifEnvironment> {
    const answer = readEnvironment(await ask('getEnvironment', (cif) => cif.getEnvironment()));
    if (!answer) throw new AdapterError('NOT_SUPPORTED_HERE', { call: 'getEnvironment' });
    return answer;
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

  /** The answer is remembered, a time-out is not. */
  async function askForSessions(): Promise<CifSessions | undefined> {
    try {
      return await findSessions(connection);
    } catch (thrown) {
      sessions = undefined;
      throw thrown;
    }
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
      await ask('renderSearchPage', (cif) => cif.renderSearchPage(table, text));
    },
    onClickToAct: (listener) => onEvent('onclicktoact', readClickToAct, listener),
    onNavigate: (listener) => onEvent('onpagenavigate', readNavigation, listener),
    show: panel.show,
    sessions: () => (sessions ??= askForSessions()),
  };
}
