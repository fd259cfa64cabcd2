import type { AdapterError } from '../../WebResources/ports/adapter-error';
import type { Cif, CifEnvironment, ClickToAct } from '../../WebResources/ports/cif';
import type { RecordRef } from '../../WebResources/ports/records';
import { cifSessionsFake, type SessionFake, type SessionsAre } from './cif-sessions-fake';

export interface NewRecord {
  readonly table: string;
  readonly values: Readonly<Record<string, string>>;
  /** The agent saves the form. */
  save(record: RecordRef): void;
}

export interface CifFake extends Cif {
  readonly opened: RecordRef[];
  readonly openedNew: NewRecord[];
  readonly searches: { readonly table: string; readonly text: string }[];
  /** The next call is refused so. */
  failNext(error: AdapterError): void;
  environmentIs(part: Partial<CifEnvironment>): void;
  /** The agent clicks a telephone number in Dynamics. */
  click(click: ClickToAct): void;
  /** The agent goes to a record. */
  navigate(record: RecordRef): void;
  /** How often the panel was brought to the agent's eyes. */
  shown(): number;
  /** CIF 1.0 has none, which is how the fake starts; 'full': no further one can be had. */
  sessionsAre(state: SessionsAre): void;
  /** Sessions that are open, with their tabs. */
  openSessions(): readonly SessionFake[];
  /** The host does not know a session template of that name. */
  refuseTemplate(template: string): void;
  /** The agent goes to the session of that call; left out: home. */
  focusSession(interactionId?: string): void;
  focusForeignSession(): void;
  /** The agent closes the session of that call. */
  closeSession(interactionId: string): void;
  /** Handlers still registered: a stopped adapter leaves none. */
  listening(): number;
}

/** A Dynamics page that records what it is asked and does nothing of itself. */
export function cifFake(): CifFake {
  const opened: RecordRef[] = [];
  const openedNew: NewRecord[] = [];
  const searches: { table: string; text: string }[] = [];
  const failures: AdapterError[] = [];
  const clickListeners = new Set<(click: ClickToAct) => void>();
  const navigateListeners = new Set<(record: RecordRef) => void>();
  let shown = 0;
  let environment: CifEnvironment = {
    organisationId: '0c6f0d4a-8f4e-4a5b-9d0e-5b2f6a7c8d90',
    userId: '5a1c2e30-9b7d-4f6e-8a21-3c4d5e6f7081',
    appId: '7e0d9c8b-6a5f-4e3d-9c2b-1a0f9e8d7c6b',
    customParams: '{"provider":"ipscape"}',
  };

  async function asked(): Promise<void> {
    await Promise.resolve();
    const failure = failures.shift();
    if (failure) throw failure;
  }

  const sessions = cifSessionsFake(asked);

  return {
    opened,
    openedNew,
    searches,
    failNext: (error) => failures.push(error),
    environmentIs: (part) => {
      environment = { ...environment, ...part };
    },
    click: (click) => {
      for (const listener of clickListeners) listener(click);
    },
    navigate: (record) => {
      for (const listener of navigateListeners) listener(record);
    },
    shown: () => shown,
    sessionsAre: (state) => {
      sessions.are = state;
    },
    openSessions: sessions.opened,
    refuseTemplate: sessions.refuseTemplate,
    focusSession: sessions.focus,
    focusForeignSession: sessions.focusForeign,
    closeSession: sessions.close,
    listening: () => clickListeners.size + navigateListeners.size + sessions.listening(),
    async environment() {
      await asked();
      return environment;
    },
    async openRecord(record) {
      await asked();
      opened.push(record);
    },
    async openNewRecord(table, values, onSaved) {
      await asked();
      openedNew.push({ table, values, save: onSaved });
    },
    async openSearch(table, text) {
      await asked();
      searches.push({ table, text });
    },
    onClickToAct(listener) {
      clickListeners.add(listener);
      return () => clickListeners.delete(listener);
    },
    onNavigate(listener) {
      navigateListeners.add(listener);
      return () => navigateListeners.delete(listener);
    },
    async show() {
      await asked();
      shown++;
    },
    async sessions() {
      await asked();
      return sessions.are === 'none' ? undefined : sessions;
    },
  };
}
