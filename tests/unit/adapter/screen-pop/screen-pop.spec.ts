import { matchesOf, popScreen } from '../../../../WebResources/adapter/screen-pop/screen-pop';
import type { PopState } from '../../../../WebResources/adapter/adapter-state';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import type { ScreenPopRule } from '../../../../WebResources/options/options';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import type { RecordRef, Row } from '../../../../WebResources/ports/records';
import type { InteractionFacts } from '../../../../WebResources/ports/toolbar';
import { screenFake, type ScreenFake } from '../../../support/screen-fake';
import { dataverseFake, type DataverseFake } from '../../../support/dataverse-fake';
import { interactionFacts } from '../../../support/interaction-facts';
import { metadataFake, type MetadataFake } from '../../../support/metadata-fake';
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
  let metadata: MetadataFake;
  let screen: ScreenFake;
  let steps: TraceStep[];
  let saved: RecordRef[];
  beforeEach(() => {
    dataverse = dataverseFake();
    metadata = metadataFake();
    screen = screenFake();
    steps = [];
    saved = [];
  });

  function pop(
    facts: Partial<InteractionFacts> = {},
    rules: readonly ScreenPopRule[] = [sampleRule()],
    shown = true,
  ): Promise<PopState> {
    return popScreen(interactionFacts(facts), sampleProfile({ rules, ownNumbers: ['+61 2 9999 0000'] }), {
      dataverse,
      metadata,
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

  it('fills a new form with the parameters that are columns of its table alone', async () => {
    metadata.has('contact', { name: 'telephone1', displayName: 'Phone', type: 'text', writable: true });
    const [parameter] = sampleRule().parameters;
    if (!parameter) throw new Error('no parameter');
    const parameters = [parameter, { ...parameter, name: 'Telephone1' }];

    await pop({}, [sampleRule({ addNewRecord: true, parameters })]);

    expect(screen.openedNew[0]?.values).toEqual({ telephone1: NUMBER });
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

  it('names the table whose query asks for nothing', async () => {
    const state = await pop({}, [sampleRule({ query: '?$select=fullname', addNewRecord: true })]);

    expect(state).toEqual({
      kind: 'failed',
      error: { code: 'BAD_QUERY', values: { table: 'contact', message: '$filter=' } },
    });
  });

  it('finds a number in whatever notation it is stored, with one request for each column', async () => {
    for (const telephone1 of ['0412 345 678', '+61 412 345 678', '0412345678']) {
      dataverse = dataverseFake();
      dataverse.has('contact', { ...contact(JANE, 'Jane Citizen'), telephone1 });

      expect((await pop({}, [sampleRule({ matchNotations: true })])).kind).toBe('opened');
      expect(dataverse.queries.length).toBe(2);
      expect((await pop({}, [sampleRule()])).kind).toBe('none');
    }
  });

  it('opens the person beside whose account the number stands too, and says what was found beside', async () => {
    const company = '22222222-0000-4000-8000-000000000001';
    const formatted = '@OData.Community.Display.V1.FormattedValue';
    dataverse.has('account', { accountid: company, name: 'Contoso', telephone1: NUMBER });
    dataverse.has('contact', {
      ...contact(JANE, 'Jane Citizen'),
      _parentcustomerid_value: company.toUpperCase(),
      [`_parentcustomerid_value${formatted}`]: 'Contoso',
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
    });

    const state = await pop({}, [accounts, sampleRule()]);

    expect(matchesOf(state)).toEqual([
      {
        record: { table: 'contact', id: JANE, name: 'Jane Citizen' },
        name: 'Jane Citizen',
        detail: 'Contoso',
      },
    ]);
    expect(state).toEqual(
      jasmine.objectContaining({
        kind: 'opened',
        alsoFound: [
          { record: { table: 'account', id: company, name: 'Contoso' }, name: 'Contoso', detail: '' },
        ],
      }),
    );
    expect(steps).toContain('also-found');
  });

  it('opens the contact that a qualified lead has become', async () => {
    const leads = sampleRule({
      name: 'Leads',
      table: 'lead',
      query: "?$filter=telephone1 eq '{{number}}'",
      activeRecordsOnly: false,
    });
    const lead = { leadid: JANE.replace(/1$/, '9'), fullname: 'Jane as a lead', telephone1: NUMBER };
    dataverse.has('contact', contact(JANE, 'Jane Citizen'));
    dataverse.has('lead', { ...lead, statecode: 1, _parentcontactid_value: JANE });

    expect(matchesOf(await pop({}, [leads, sampleRule()])).map(({ name }) => name)).toEqual(['Jane Citizen']);
  });

  it('names the table in the second line where there is more than one', async () => {
    dataverse.has('contact', { ...contact(JANE, 'Jane Citizen'), address1_city: 'Sydney' });
    dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });

    expect(matchesOf(await pop({}, [sampleRule(), accounts])).map(({ detail }) => detail)).toEqual([
      'Contact, Sydney',
      'Account',
    ]);
  });

  it('says so where a country’s numbers cannot be learnt, and searches for the digits', async () => {
    dataverse.has('contact', { ...contact(JANE, 'Jane'), telephone1: '+33142685300' });

    expect((await pop({ customerNumber: '+33 1 42 68 53 00' })).kind).toBe('opened');
    expect(steps[0]).toBe('plans-missing');
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
