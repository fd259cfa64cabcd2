import type { Screen } from '../../../WebResources/adapter/screen';
import { callScreen } from '../../../WebResources/panel/call-screen';
import { tabScreen } from '../../../WebResources/panel/tab-screen';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import type { RecordRef } from '../../../WebResources/ports/records';
import { cifFake, type CifFake } from '../../support/cif-fake';
import { clockFake, settle, type ClockFake } from '../../support/clock-fake';
import { tabsFake, type TabFake } from '../../support/tabs-fake';

const JANE: RecordRef = { table: 'contact', id: '11111111-0000-4000-8000-000000000001' };
const CALL = { id: '19292', title: 'Jane Citizen' };

describe('the screen of all tabs', () => {
  let clock: ClockFake;
  let acting: { cif: CifFake; tab: TabFake; screen: Screen };
  let other: typeof acting;
  beforeEach(() => {
    clock = clockFake();
    const tabs = tabsFake();
    const open = (): typeof acting => {
      const cif = cifFake();
      const tab = tabs.open();
      return {
        cif,
        tab,
        screen: tabScreen(
          cif,
          callScreen(cif, () => ''),
          tab,
          clock,
        ),
      };
    };
    acting = open();
    other = open();
  });

  it('shows a record here where the agent is here', async () => {
    acting.tab.focus();
    expect(await acting.screen.openRecord(JANE, CALL)).toBe('shown');
    expect([acting.cif.opened, other.cif.opened]).toEqual([[JANE], []]);
  });

  it('shows it in the tab the agent is in, and nowhere else', async () => {
    expect(await acting.screen.openRecord(JANE, CALL)).toBe('shown');
    expect([acting.cif.opened, other.cif.opened]).toEqual([[], [JANE]]);
  });

  it('reports that an unsaved form is in front there', async () => {
    other.cif.environmentIs({ page: { table: 'account', id: 'x' }, isDirty: true });
    expect(await acting.screen.openRecord(JANE, CALL)).toBe('unsaved-form');
    expect(await acting.screen.openNewRecord('contact', {}, () => undefined, CALL)).toBe('unsaved-form');
    expect(await acting.screen.openRecord(JANE, { ...CALL, force: true })).toBe('shown');
    expect(other.cif.opened).toEqual([JANE]);
  });

  it('takes a tab that does not answer, or whose host refuses, for one that has shown nothing', async () => {
    other.cif.failNext(new AdapterError('CIF_REFUSED'));
    other.cif.failNext(new AdapterError('CIF_REFUSED'));
    expect(await acting.screen.openRecord(JANE, CALL)).toBe('unsaved-form');

    other.cif.environment = () => new Promise(() => undefined);
    const opening = acting.screen.openRecord(JANE, CALL);
    await settle();
    await clock.advance(4_000);
    expect(await opening).toBe('unsaved-form');
    expect(clock.pending()).toBe(0);
  });

  it('reports the record that a new form was saved as, though it was in another tab', async () => {
    const saved: RecordRef[] = [];
    await acting.screen.openNewRecord('contact', { telephone1: '1' }, (record) => saved.push(record), CALL);
    other.cif.openedNew[0]?.save(JANE);
    expect(saved).toEqual([JANE]);
  });

  it('shows search page and panel where the agent is', async () => {
    await acting.screen.openSearch('contact', '+61412345678');
    await acting.screen.showPanel();
    await settle();
    expect(other.cif.searches).toEqual([{ table: 'contact', text: '+61412345678' }]);
    expect([acting.cif.shown(), other.cif.shown()]).toEqual([0, 1]);
  });
});
