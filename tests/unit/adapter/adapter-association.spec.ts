import { adapterPage, caller, JANE, JOHN, NUMBER, type AdapterPage } from '../../support/adapter-page';
import { sampleRule } from '../../support/sample-configuration';

const CONTOSO = '33333333-0000-4000-8000-000000000001';
const CASE = '44444444-0000-4000-8000-000000000001';
const contoso = { accountid: CONTOSO, name: 'Contoso', modifiedon: '2026-11-01T00:00:00Z' };
const broken = { incidentid: CASE, title: 'Broken display', modifiedon: '2026-11-01T00:00:00Z' };
const regarding = (table: string): string => `regardingobjectid_${table}_phonecall@odata.bind`;

describe('whom a call is with and what it is about', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.dataverse.has('account', contoso);
    page.dataverse.has('incident', broken);
  });
  async function ring(call = {}): Promise<void> {
    page.toolbar.startCall(call);
    await page.rest();
  }
  async function visit(table: string, id: string): Promise<void> {
    page.adapter.visited({ table, id });
    await page.rest();
  }
  async function choose(...[box, record]: Parameters<AdapterPage['adapter']['choose']>): Promise<void> {
    page.adapter.choose(box, record);
    await page.rest();
  }
  const names = (): string[] => page.call().candidates.map(({ box, name }) => `${box}: ${name}`);

  it('a single match is preselected, a shared number never', async () => {
    await ring();
    expect(page.call().person?.id).toBe(JANE);
    page.toolbar.close();
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));

    await ring({ id: '2' });

    expect(names()).toEqual(['person: John Citizen', 'person: Jane Citizen']);
    expect(page.call().person).toBeUndefined();
  });

  it('a company that shares its contact’s number is what the call is about', async () => {
    page.adapter.stop();
    page = await adapterPage({
      rules: [sampleRule(), sampleRule({ table: 'account', query: "?$filter=telephone1 eq '{{number}}'" })],
    });
    page.dataverse.has('contact', {
      ...caller(JANE, 'Jane Citizen'),
      _parentcustomerid_value: CONTOSO,
      '_parentcustomerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
    });
    page.dataverse.has('account', { ...contoso, telephone1: NUMBER });
    await ring();

    expect(page.screen.opened.map(({ id }) => id)).toEqual([JANE]);
    expect([page.call().person?.name, page.call().regarding?.name]).toEqual(['Jane Citizen', 'Contoso']);
    expect(page.record()[regarding('account')]).toBe(`/accounts(${CONTOSO})`);
  });

  it('records the agent goes to during the call become choices, and choose nothing', async () => {
    await ring();
    await visit('account', CONTOSO);
    await visit('incident', CASE);

    expect(names()).toEqual(['person: Jane Citizen', 'entity: Contoso', 'entity: Broken display']);
    expect(page.call().regarding).toBeUndefined();
    expect(page.record()[regarding('contact')]).toBe(`/contacts(${JANE})`);
  });

  it('tables that are not configured are passed over, as are pages of no call', async () => {
    await visit('account', CONTOSO);
    await ring();
    await visit('systemuser', JOHN);
    page.toolbar.close();
    await page.rest();
    await visit('incident', CASE);

    expect(names()).toEqual(['person: Jane Citizen']);
  });

  it('a chosen case is what the call is about, with the property that metadata names', async () => {
    await ring();
    await visit('incident', CASE);
    page.metadata.binds('phonecall', 'regardingobjectid', 'incident', 'regardingobjectid_new_case');
    page.adapter.stop();
    await page.reload();
    await visit('incident', CASE);
    await choose('entity', { table: 'incident', id: CASE, name: 'Broken display' });

    expect(page.record()['regardingobjectid_new_case@odata.bind']).toBe(`/incidents(${CASE})`);
    expect(page.writer.writes.at(-1)?.body).toEqual({
      'regardingobjectid_new_case@odata.bind': `/incidents(${CASE})`,
    });
  });

  it('“None” takes the person off the record, with the complete list of parties', async () => {
    await ring();
    await choose('person', null);

    const parties = page.record()['phonecall_activity_parties'];
    expect(Array.isArray(parties) && parties.length).toBe(1);
    expect(page.record()['regardingobjectid_contact_phonecall']).toBeNull();
  });

  it('a call that only a company is known of is from the company', async () => {
    await ring({ from: '' });
    await visit('account', CONTOSO);
    await choose('entity', { table: 'account', id: CONTOSO, name: 'Contoso' });

    expect(page.record()['phonecall_activity_parties']).toEqual([
      { participationtypemask: 1, 'partyid_account@odata.bind': `/accounts(${CONTOSO})` },
      jasmine.anything(),
    ]);
    expect(page.record()['subject']).toBe('Call from Contoso');
  });

  it('a change after completion reopens and completes the record, once', async () => {
    await ring();
    await visit('account', CONTOSO);
    page.toolbar.wrap('Sale');
    await page.rest();
    const before = page.writer.writes.length;
    await choose('entity', { table: 'account', id: CONTOSO, name: 'Contoso' });

    expect(page.writer.writes.slice(before).map(({ body }) => body['statecode'])).toEqual([0, 1]);
    expect(page.record()[regarding('account')]).toBe(`/accounts(${CONTOSO})`);
    expect(page.record()['statecode']).toBe(1);
  });

  it('what the agent chooses in ipSCAPE’s page counts in ours, and the other way round', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    await ring();
    page.toolbar.choose('whoId', `contact:${JANE}`);
    await page.rest();
    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.record()['subject']).toBe('Call from Jane Citizen');

    await choose('person', { table: 'contact', id: JOHN, name: 'John Citizen' });
    expect(page.toolbar.options.at(-1)).toEqual({
      component: 'whoId',
      option: { label: 'John Citizen', value: `contact:${JOHN}`, selected: true },
    });
  });

  it('a choice answers the list of matches too, another one changes the answer', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    const answer = () => {
      const { pop } = page.call();
      return pop.kind === 'many' && pop.dismissed ? (pop.picked?.name ?? 'nobody') : 'open';
    };
    await ring();
    await visit('account', CONTOSO);
    await choose('entity', { table: 'account', id: CONTOSO, name: 'Contoso' });
    expect(answer()).toBe('open');
    page.toolbar.choose('whoId', `contact:${JANE}`);
    await page.rest();
    expect(answer()).toBe('Jane Citizen');
    await choose('person', { table: 'contact', id: JOHN, name: 'John Citizen' });
    expect(answer()).toBe('John Citizen');
    await choose('person', null);
    expect(answer()).toBe('nobody');
  });

  it('the choice survives a reload, “None” too', async () => {
    await ring();
    await choose('person', null);
    await page.reload();

    expect(page.call().person).toBeNull();
    expect(page.writer.writes.length).toBe(2);
  });

  it('ipSCAPE’s boxes are filled anew when its page is, or shows another call', async () => {
    await ring();
    page.toolbar.options.length = 0;
    page.toolbar.linkIs({ state: 'loading' });
    page.toolbar.linkIs({ state: 'connected', bridgeVersion: '1.0.0', otherScripts: [] });
    await page.rest();

    expect(page.toolbar.options.map(({ option }) => option.label)).toEqual(['None', 'Jane Citizen']);
  });
});
