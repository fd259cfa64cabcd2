import { matchesOf } from '../../../../WebResources/adapter/screen-pop/screen-pop';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { sampleRule } from '../../../support/sample-configuration';
import {
  ACCOUNTS,
  contact,
  JANE,
  NUMBER,
  screenPopPage,
  type ScreenPopPage,
} from '../../../support/screen-pop-page';

describe('popScreen', () => {
  let page: ScreenPopPage;
  beforeEach(() => {
    page = screenPopPage();
  });

  it('opens the one match', async () => {
    page.dataverse.has('contact', contact(JANE, 'Jane Citizen'));

    const state = await page.pop();

    const record = { table: 'contact', id: JANE, name: 'Jane Citizen' };
    expect(state).toEqual({ kind: 'opened', match: { record, name: 'Jane Citizen', detail: '' } });
    expect(page.screen.opened).toEqual([record]);
    expect(page.steps).toEqual(['rule', 'parameters', 'query', 'query', 'pop-opened']);
  });

  it('lets the agent pick among several, and opens none', async () => {
    page.dataverse.has(
      'contact',
      contact(JANE, 'Jane Citizen'),
      contact(JANE.replace(/1$/, '2'), 'J. Citizen'),
    );

    const state = await page.pop();

    expect(state).toEqual(
      jasmine.objectContaining({ kind: 'many', more: false, table: 'contact', dismissed: false }),
    );
    expect(matchesOf(state).map(({ name }) => name)).toEqual(['Jane Citizen', 'J. Citizen']);
    expect(page.screen.opened).toEqual([]);
  });

  it('lists five and says that there are more', async () => {
    page.dataverse.has(
      'contact',
      ...[1, 2, 3, 4, 5, 6].map((digit) => contact(JANE.replace(/1$/, String(digit)), 'Jane')),
    );

    const state = await page.pop();

    expect(matchesOf(state).length).toBe(5);
    expect(state).toEqual(jasmine.objectContaining({ kind: 'many', more: true }));
  });

  it('counts matches over all rules: one in each of two tables is a choice', async () => {
    page.dataverse.has('contact', contact(JANE, 'Jane Citizen'));
    page.dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });

    expect(matchesOf(await page.pop({}, [sampleRule(), ACCOUNTS])).map(({ name }) => name)).toEqual([
      'Jane Citizen',
      'Contoso',
    ]);
  });

  it('takes a record that two rules find for one', async () => {
    page.dataverse.has('contact', contact(JANE, 'Jane Citizen'));

    expect((await page.pop({}, [sampleRule(), sampleRule({ name: 'again' })])).kind).toBe('opened');
  });

  it('opens nothing where nothing is found, unless a rule says so', async () => {
    expect(await page.pop()).toEqual({ kind: 'none', table: 'contact' });
    expect(page.steps.at(-1)).toBe('pop-none');
    expect(page.screen.openedNew).toEqual([]);
  });

  it('opens a new form filled with the parameters where a rule says so, and receives the record that is saved', async () => {
    const state = await page.pop({}, [ACCOUNTS, sampleRule({ addNewRecord: true })]);

    expect(state).toEqual({ kind: 'new-form', table: 'contact' });
    expect(page.screen.openedNew.map(({ table, values }) => [table, values])).toEqual([
      ['contact', { number: NUMBER }],
    ]);
    page.screen.openedNew[0]?.save({ table: 'contact', id: JANE });
    expect(page.saved).toEqual([{ table: 'contact', id: JANE }]);
  });

  it('fills a new form with the parameters that are columns of its table alone', async () => {
    page.metadata.has('contact', { name: 'telephone1', displayName: 'Phone', type: 'text', writable: true });
    const [parameter] = sampleRule().parameters;
    if (!parameter) throw new Error('no parameter');
    const parameters = [parameter, { ...parameter, name: 'Telephone1' }];

    await page.pop({}, [sampleRule({ addNewRecord: true, parameters })]);

    expect(page.screen.openedNew[0]?.values).toEqual({ telephone1: NUMBER });
  });

  it('stays idle where no rule serves the call', async () => {
    expect(await page.pop({}, [sampleRule({ callTypes: ['outbound'] })])).toEqual({ kind: 'idle' });
    expect(page.steps).toEqual(['no-rule']);
  });

  it('serves an unknown call type by the default rule', async () => {
    page.dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });
    const rules = [sampleRule({ callTypes: ['inbound'] }), ACCOUNTS];

    expect(matchesOf(await page.pop({ unknownSubtype: 'callback' }, rules)).map(({ name }) => name)).toEqual([
      'Contoso',
    ]);
  });

  it('says why a look-up failed, and opens neither record nor form', async () => {
    page.dataverse.failNext(new AdapterError('MISSING_PRIVILEGE', { table: 'contact' }));

    expect(await page.pop({}, [sampleRule({ addNewRecord: true })])).toEqual({
      kind: 'failed',
      error: { code: 'MISSING_PRIVILEGE', values: { table: 'contact' } },
    });
    expect([...page.screen.opened, ...page.screen.openedNew]).toEqual([]);
    expect(page.steps).toContain('pop-failed');
  });

  it('names the table whose query asks for nothing', async () => {
    const state = await page.pop({}, [sampleRule({ query: '?$select=fullname', addNewRecord: true })]);

    expect(state).toEqual({
      kind: 'failed',
      error: { code: 'BAD_QUERY', values: { table: 'contact', message: '$filter=' } },
    });
  });

  it('finds a number in whatever notation it is stored, with one request for each column', async () => {
    for (const telephone1 of ['0412 345 678', '+61 412 345 678', '0412345678']) {
      page = screenPopPage();
      page.dataverse.has('contact', { ...contact(JANE, 'Jane Citizen'), telephone1 });

      expect((await page.pop({}, [sampleRule({ matchNotations: true })])).kind).toBe('opened');
      expect(page.dataverse.queries.length).toBe(2);
      expect((await page.pop({}, [sampleRule()])).kind).toBe('none');
    }
  });

  it('opens the person beside whose account the number stands too, and says what was found beside', async () => {
    const company = '22222222-0000-4000-8000-000000000001';
    const formatted = '@OData.Community.Display.V1.FormattedValue';
    page.dataverse.has('account', { accountid: company, name: 'Contoso', telephone1: NUMBER });
    page.dataverse.has('contact', {
      ...contact(JANE, 'Jane Citizen'),
      _parentcustomerid_value: company.toUpperCase(),
      [`_parentcustomerid_value${formatted}`]: 'Contoso',
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
    });

    const state = await page.pop({}, [ACCOUNTS, sampleRule()]);

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
    expect(page.steps).toContain('also-found');
  });

  it('opens the contact that a qualified lead has become', async () => {
    const leads = sampleRule({
      name: 'Leads',
      table: 'lead',
      query: "?$filter=telephone1 eq '{{number}}'",
      activeRecordsOnly: false,
    });
    const lead = { leadid: JANE.replace(/1$/, '9'), fullname: 'Jane as a lead', telephone1: NUMBER };
    page.dataverse.has('contact', contact(JANE, 'Jane Citizen'));
    page.dataverse.has('lead', { ...lead, statecode: 1, _parentcontactid_value: JANE });

    expect(matchesOf(await page.pop({}, [leads, sampleRule()])).map(({ name }) => name)).toEqual([
      'Jane Citizen',
    ]);
  });

  it('names the table in the second line where there is more than one', async () => {
    page.dataverse.has('contact', { ...contact(JANE, 'Jane Citizen'), address1_city: 'Sydney' });
    page.dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });

    expect(matchesOf(await page.pop({}, [sampleRule(), ACCOUNTS])).map(({ detail }) => detail)).toEqual([
      'Contact, Sydney',
      'Account',
    ]);
  });

  it('finds a caller from any country', async () => {
    page.dataverse.has('contact', { ...contact(JANE, 'Jane'), telephone1: '+33142685300' });

    expect((await page.pop({ customerNumber: '+33 1 42 68 53 00' })).kind).toBe('opened');
  });

  it('keeps the match whose form could not be opened: the call is still theirs', async () => {
    page.dataverse.has('contact', contact(JANE, 'Jane Citizen'));
    page.screen.failNext(new AdapterError('CIF_TIMEOUT'));

    const state = await page.pop();

    expect(state).toEqual(
      jasmine.objectContaining({ kind: 'failed', error: { code: 'CIF_TIMEOUT', values: {} } }),
    );
    expect(matchesOf(state).map(({ name }) => name)).toEqual(['Jane Citizen']);
  });

  it('shows nothing a second time after a reload, but finds again', async () => {
    page.dataverse.has('contact', contact(JANE, 'Jane Citizen'));

    expect((await page.pop({}, undefined, false)).kind).toBe('opened');
    expect(
      (await page.pop({ customerNumber: '1234567' }, [sampleRule({ addNewRecord: true })], false)).kind,
    ).toBe('none');
    expect([...page.screen.opened, ...page.screen.openedNew]).toEqual([]);
  });
});
