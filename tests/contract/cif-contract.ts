import type { Cif, ClickToAct } from '../../WebResources/ports/cif';
import type { RecordRef } from '../../WebResources/ports/records';
import { cifSessionsContract, type SessionsUnderTest } from './cif-sessions-contract';
import { until } from '../support/until';

export interface CifUnderTest {
  readonly cif: Cif;
  /** What the host was asked to show, in words: `contact 1111…`, `new contact telephone1=+61`, `search contact Jane`. */
  readonly shown: () => readonly string[];
  /** The agent saves the new form. */
  readonly save: (record: Required<RecordRef>) => void;
  /** The agent clicks a number; goes to a record. */
  readonly click: (number: string) => void;
  readonly navigate: (record: RecordRef) => void;
  readonly sessions: SessionsUnderTest;
}

export type CifGeneration = 'CIF 1.0' | 'CIF 2.0';

const ID = '11111111-0000-4000-8000-000000000001';

/** What every `Cif` keeps, on a host of either generation. */
export function cifContract(name: string, open: (generation: CifGeneration) => Promise<CifUnderTest>): void {
  for (const generation of ['CIF 1.0', 'CIF 2.0'] as const) {
    sharedContract(`${generation} by ${name}`, () => open(generation));
  }
  cifSessionsContract(`Sessions of CIF 2.0 by ${name}`, () => open('CIF 2.0'));

  it(`CIF 1.0 by ${name} has no sessions, though the library has their methods`, async () => {
    const { cif } = await open('CIF 1.0');
    expect(await cif.sessions()).toBeUndefined();
  });
}

function sharedContract(title: string, open: () => Promise<CifUnderTest>): void {
  describe(title, () => {
    let host: CifUnderTest;
    beforeEach(async () => {
      host = await open();
    });

    it('gives who the agent is and the custom parameters of the provider record', async () => {
      const { userId, organisationId, customParams } = await host.cif.environment();
      expect(userId).toMatch(/^[0-9a-f-]{36}$/);
      expect(organisationId).toMatch(/^[0-9a-f-]{36}$/);
      expect(customParams).toBe('{"provider":"ipscape"}');
    });

    it('opens a record without waiting for its form to be saved', async () => {
      await host.cif.openRecord({ table: 'contact', id: ID });
      await until(() => host.shown().length > 0);
      expect(host.shown()).toEqual([`contact ${ID}`]);
    });

    it('opens a new form with values, and reports the record once it is saved', async () => {
      const saved: RecordRef[] = [];
      await host.cif.openNewRecord('contact', { telephone1: '+61 "\'&' }, (record) => saved.push(record));
      await until(() => host.shown().length > 0);
      expect(host.shown()).toEqual(['new contact telephone1=+61 "\'&']);
      expect(saved).toEqual([]);
      host.save({ table: 'contact', id: ID, name: 'Jane' });
      await until(() => saved.length > 0);
      expect(saved).toEqual([{ table: 'contact', id: ID, name: 'Jane' }]);
    });

    it('shows the search page', async () => {
      await host.cif.openSearch('contact', 'Jane');
      await until(() => host.shown().length > 0);
      expect(host.shown()).toEqual(['search contact Jane']);
    });

    it('reports clicked numbers until undone', async () => {
      const received: ClickToAct[] = [];
      const later: ClickToAct[] = [];
      const undo = host.cif.onClickToAct((click) => received.push(click));
      host.click('0412 345 678');
      await until(() => received.length > 0);
      expect(received).toEqual([{ number: '0412 345 678', column: 'mobilephone', table: 'contact' }]);
      undo();
      const undoLater = host.cif.onClickToAct((click) => later.push(click));
      host.click('0412 345 678');
      await until(() => later.length > 0);
      expect(received.length).toBe(1);
      undoLater();
    });

    it('shows the panel, which may be shown already', async () => {
      await host.cif.show();
      await host.cif.show();
      expect(host.shown()).toEqual([]);
    });

    it('reports which record the agent goes to', async () => {
      const received: RecordRef[] = [];
      const undo = host.cif.onNavigate((record) => received.push(record));
      host.navigate({ table: 'contact', id: ID });
      await until(() => received.length > 0);
      expect(received).toEqual([{ table: 'contact', id: ID }]);
      undo();
    });
  });
}
