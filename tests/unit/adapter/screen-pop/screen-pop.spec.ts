import {
  matchesOf,
  newRecordColumns,
  popScreen,
} from '../../../../WebResources/adapter/screen-pop/screen-pop';
import type { PopState } from '../../../../WebResources/adapter/adapter-state';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import type { ScreenPopRule } from '../../../../WebResources/options/options';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { RecordRef, Row } from '../../../../WebResources/ports/records';
import type { InteractionFacts } from '../../../../WebResources/ports/toolbar';
import { screenFake, type ScreenFake } from '../../../support/screen-fake';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { interactionFacts } from '../../../support/interaction-facts';
import { sampleProfile, sampleRule } from '../../../support/sample-profile';

const NUMBER = '+61412345678';
const JANE = '11111111-0000-4000-8000-000000000001';
const contact = (contactid: string, fullname: string): Row => ({ contactid, fullname, telephone1: NUMBER });
const accounts = sampleRule({
  name: 'Accounts',
  table: 'account',
  query: "?$filter=telephone1 eq '{{number}}'",
});

describe('popScreen', () => {
  let dataverse: DataverseFake;
  let screen: ScreenFake;
  let steps: TraceStep[];
  let saved: RecordRef[];
  beforeEach(() => {
    dataverse = dataverseFake();
    screen = screenFake();
    steps = [];
    saved = [];
  });

  function pop(
    facts: Partial<InteractionFacts> = {},
    rules: readonly ScreenPopRule[] = [sampleRule()],
    shown = true,
  ): Promise<PopState> {
    return popScreen(interactionFacts(facts), sampleProfile({ rules }), {
      dataverse,
      ...(shown && { screen }),
      note: (step) => steps.push(step),
      call: { id: '19292', title: '' },
      onNewRecord: (record) => saved.push(record),
    });
  }

  it('opens the one match', async () => {
    dataverse.has('contact', contact(JANE, 'Jane Citizen'));

    const state = await pop();

    const record = { table: 'contact', id: JANE, name: 'Jane Citizen' };
    expect(state).toEqual({ kind: 'opened', match: { record, name: 'Jane Citizen', detail: '' } });
    expect(screen.opened).toEqual([record]);
    expect(steps).toEqual(['rule', 'parameters', 'query', 'query', 'pop-opened']);
  });

  it('lets the agent pick among several, and opens none', async () => {
    dataverse.has('contact', contact(JANE, 'Jane Citizen'), contact(JANE.replace(/1$/, '2'), 'J. Citizen'));

    const state = await pop();

    expect(state).toEqual(
      jasmine.objectContaining({ kind: 'many', more: false, table: 'contact', dismissed: false }),
    );
    expect(matchesOf(state).map(({ name }) => name)).toEqual(['Jane Citizen', 'J. Citizen']);
    expect(screen.opened).toEqual([]);
  });

  it('lists five and says that there are more', async () => {
    dataverse.has(
      'contact',
      ...[1, 2, 3, 4, 5, 6].map((digit) => contact(JANE.replace(/1$/, String(digit)), 'Jane')),
    );

    const state = await pop();

    expect(matchesOf(state).length).toBe(5);
    expect(state).toEqual(jasmine.objectContaining({ kind: 'many', more: true }));
  });

  it('counts matches over all rules: one in each of two tables is a choice', async () => {
    dataverse.has('contact', contact(JANE, 'Jane Citizen'));
    dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });

    expect(matchesOf(await pop({}, [sampleRule(), accounts])).map(({ name }) => name)).toEqual([
      'Jane Citizen',
      'Contoso',
    ]);
  });

  it('takes a record that two rules find for one', async () => {
    dataverse.has('contact', contact(JANE, 'Jane Citizen'));

    expect((await pop({}, [sampleRule(), sampleRule({ name: 'again' })])).kind).toBe('opened');
  });

  it('opens nothing where nothing is found, unless a rule says so', async () => {
    expect(await pop()).toEqual({ kind: 'none', table: 'contact' });
    expect(steps.at(-1)).toBe('pop-none');
    expect(screen.openedNew).toEqual([]);
  });

  it('opens a new form filled with the parameters where a rule says so, and hears of the record', async () => {
    const state = await pop({}, [accounts, sampleRule({ addNewRecord: true })]);

    expect(state).toEqual({ kind: 'new-form', table: 'contact' });
    expect(screen.openedNew.map(({ table, values }) => [table, values])).toEqual([
      ['contact', { number: NUMBER }],
    ]);
    screen.openedNew[0]?.save({ table: 'contact', id: JANE });
    expect(saved).toEqual([{ table: 'contact', id: JANE }]);
  });

  it('searches nothing when the number is withheld, and opens no form for nobody', async () => {
    for (const customerNumber of ['', '  ', 'anonymous']) {
      expect(await pop({ customerNumber }, [sampleRule({ addNewRecord: true })])).toEqual({
        kind: 'withheld',
        table: 'contact',
        reason: 'withheld',
      });
    }
    expect(dataverse.queries).toEqual([]);
    expect(screen.openedNew).toEqual([]);
  });

  it('says withheld though other parameters are known, where no look-up can use them', async () => {
    const [number] = sampleRule().parameters;
    const campaign = { name: 'campaign', type: 'string', path: 'interaction.campaignName' } as const;
    const rule = sampleRule({ parameters: number ? [number, campaign] : [], addNewRecord: true });

    expect((await pop({ customerNumber: '' }, [rule])).kind).toBe('withheld');
  });

  it('stays idle where no rule serves the call', async () => {
    expect(await pop({}, [sampleRule({ callTypes: ['outbound'] })])).toEqual({ kind: 'idle' });
    expect(steps).toEqual(['no-rule']);
  });

  it('serves an unknown call type by the default rule', async () => {
    dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });
    const rules = [sampleRule({ callTypes: ['inbound'] }), accounts];

    expect(matchesOf(await pop({ unknownSubtype: 'callback' }, rules)).map(({ name }) => name)).toEqual([
      'Contoso',
    ]);
  });

  it('says why a look-up failed, and opens neither record nor form', async () => {
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'contact' }));

    expect(await pop({}, [sampleRule({ addNewRecord: true })])).toEqual({
      kind: 'failed',
      error: { code: 'MISSING_PRIVILEGE', values: { table: 'contact' } },
    });
    expect([...screen.opened, ...screen.openedNew]).toEqual([]);
    expect(steps).toContain('pop-failed');
  });

  it('names the table whose query cannot be read', async () => {
    const state = await pop({}, [sampleRule({ query: '?$search={{number}}', addNewRecord: true })]);

    expect(state).toEqual({
      kind: 'failed',
      error: { code: 'BAD_QUERY', values: { table: 'contact', message: '$filter=' } },
    });
  });

  it('keeps the match whose form could not be opened: the call is still theirs', async () => {
    dataverse.has('contact', contact(JANE, 'Jane Citizen'));
    screen.failNext(new AdapterError('CIF_TIMEOUT'));

    const state = await pop();

    expect(state).toEqual(
      jasmine.objectContaining({ kind: 'failed', error: { code: 'CIF_TIMEOUT', values: {} } }),
    );
    expect(matchesOf(state).map(({ name }) => name)).toEqual(['Jane Citizen']);
  });

  it('shows nothing a second time after a reload, but finds again', async () => {
    dataverse.has('contact', contact(JANE, 'Jane Citizen'));

    expect((await pop({}, undefined, false)).kind).toBe('opened');
    expect((await pop({ customerNumber: '1234567' }, [sampleRule({ addNewRecord: true })], false)).kind).toBe(
      'none',
    );
    expect([...screen.opened, ...screen.openedNew]).toEqual([]);
  });
});

describe('newRecordColumns', () => {
  const profile = sampleProfile({ rules: [sampleRule()] });

  it('fills a new record with what the call knows', () => {
    expect(newRecordColumns(interactionFacts(), profile, 'contact')).toEqual({ number: NUMBER });
  });

  it('fills nothing where the number is withheld or no rule is about the table', () => {
    expect(newRecordColumns(interactionFacts({ customerNumber: '' }), profile, 'contact')).toEqual({});
    expect(newRecordColumns(interactionFacts(), profile, 'lead')).toEqual({});
  });
});
