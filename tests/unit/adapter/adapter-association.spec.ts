import type { Box } from '../../../WebResources/adapter/adapter-state';
import type { RecordRef } from '../../../WebResources/ports/records';
import { adapterPage, caller, JANE, JOHN, NUMBER, type AdapterPage } from '../../support/adapter-page';
import { sampleRule } from '../../support/sample-configuration';

const CONTOSO = '33333333-0000-4000-8000-000000000001';
const CASE = '44444444-0000-4000-8000-000000000001';
const contoso = { accountid: CONTOSO, name: 'Contoso', modifiedon: '2026-11-01T00:00:00Z' };
const broken = { incidentid: CASE, title: 'Broken display', modifiedon: '2026-11-01T00:00:00Z' };
const regarding = (table: string): string => `regardingobjectid_${table}_phonecall@odata.bind`;

describe('the association of a call', () => {
  let page: AdapterPage;
  beforeEach(async () => {
    page = await adapterPage();
    page.dataverse.has('contact', caller(JANE, 'Jane Citizen'));
    page.dataverse.has('account', contoso);
    page.dataverse.has('incident', broken);
  });
  async function ring(call = {}): Promise<void> {
    page.toolbar.startCall(call);
    await page.untilIdle();
  }
  async function visit(table: string, id: string): Promise<void> {
    page.adapter.act({ type: 'visit', record: { table, id } });
    await page.untilIdle();
  }
  async function choose(box: Box, record: RecordRef | null): Promise<void> {
    page.adapter.act({ type: 'choose', box, record });
    await page.untilIdle();
  }
  const names = (): string[] => page.call().candidates.map(({ box, name }) => `${box}: ${name}`);

  it('preselects a single match, and none of several that share the number', async () => {
    await ring();
    expect(page.call().person?.id).toBe(JANE);
    page.toolbar.close();
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));

    await ring({ id: '2' });

    expect(names()).toEqual(['person: John Citizen', 'person: Jane Citizen']);
    expect(page.call().person).toBeUndefined();
  });

  it('takes a company that shares its contact’s number as the regarding', async () => {
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

  it('offers records the agent visits during the call as choices, and selects none of them', async () => {
    await ring();
    await visit('account', CONTOSO);
    await visit('incident', CASE);

    expect(names()).toEqual(['person: Jane Citizen', 'regarding: Contoso', 'regarding: Broken display']);
    expect(page.call().regarding).toBeUndefined();
    expect(page.record()[regarding('contact')]).toBe(`/contacts(${JANE})`);
  });

  it('tables that are not configured are passed over, as are pages of no call', async () => {
    await visit('account', CONTOSO);
    await ring();
    await visit('systemuser', JOHN);
    page.toolbar.close();
    await page.untilIdle();
    await visit('incident', CASE);

    expect(names()).toEqual(['person: Jane Citizen']);
  });

  it('binds a chosen case as the regarding by the property that metadata names', async () => {
    await ring();
    await visit('incident', CASE);
    page.metadata.binds('phonecall', 'regardingobjectid', 'incident', 'regardingobjectid_new_case');
    page.adapter.stop();
    await page.reload();
    await visit('incident', CASE);
    await choose('regarding', { table: 'incident', id: CASE, name: 'Broken display' });

    expect(page.record()['regardingobjectid_new_case@odata.bind']).toBe(`/incidents(${CASE})`);
    expect(page.writer.writes.at(-1)?.body).toEqual({
      'regardingobjectid_new_case@odata.bind': `/incidents(${CASE})`,
    });
  });

  it('removes the person from the record by “None”, with the complete list of parties', async () => {
    await ring();
    await choose('person', null);

    const parties = page.record()['phonecall_activity_parties'];
    expect(Array.isArray(parties) && parties.length).toBe(1);
    expect(page.record()['regardingobjectid_contact_phonecall']).toBeNull();
  });

  it('makes the company the caller where only a company is known', async () => {
    await ring({ from: '' });
    await visit('account', CONTOSO);
    await choose('regarding', { table: 'account', id: CONTOSO, name: 'Contoso' });

    expect(page.record()['phonecall_activity_parties']).toEqual([
      { participationtypemask: 1, 'partyid_account@odata.bind': `/accounts(${CONTOSO})` },
      jasmine.anything(),
    ]);
    expect(page.record()['subject']).toBe('Call from Contoso');
  });

  it('reopens and completes the record once for a change after completion', async () => {
    await ring();
    await visit('account', CONTOSO);
    page.toolbar.wrap('Sale');
    await page.untilIdle();
    const before = page.writer.writes.length;
    await choose('regarding', { table: 'account', id: CONTOSO, name: 'Contoso' });

    expect(page.writer.writes.slice(before).map(({ body }) => body['statecode'])).toEqual([0, 1]);
    expect(page.record()[regarding('account')]).toBe(`/accounts(${CONTOSO})`);
    expect(page.record()['statecode']).toBe(1);
  });

  it('takes a choice in ipSCAPE’s page to the panel, and a choice in the panel to ipSCAPE’s page', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    await ring();
    page.toolbar.choose('whoId', `contact:${JANE}`);
    await page.untilIdle();
    expect(page.call().person?.name).toBe('Jane Citizen');
    expect(page.record()['subject']).toBe('Call from Jane Citizen');

    await choose('person', { table: 'contact', id: JOHN, name: 'John Citizen' });
    expect(page.toolbar.options.at(-1)).toEqual({
      component: 'whoId',
      option: { label: 'John Citizen', value: `contact:${JOHN}`, selected: true },
    });
  });

  it('answers the list of matches by a choice in a box, and changes the answer by another one', async () => {
    page.dataverse.has('contact', caller(JOHN, 'John Citizen'));
    const answer = () => {
      const { pop } = page.call();
      return pop.kind === 'many' && pop.dismissed ? (pop.picked?.name ?? 'nobody') : 'open';
    };
    await ring();
    await visit('account', CONTOSO);
    await choose('regarding', { table: 'account', id: CONTOSO, name: 'Contoso' });
    expect(answer()).toBe('open');
    page.toolbar.choose('whoId', `contact:${JANE}`);
    await page.untilIdle();
    expect(answer()).toBe('Jane Citizen');
    await choose('person', { table: 'contact', id: JOHN, name: 'John Citizen' });
    expect(answer()).toBe('John Citizen');
    await choose('person', null);
    expect(answer()).toBe('nobody');
  });

  it('survives a reload, “None” too', async () => {
    await ring();
    await choose('person', null);
    await page.reload();

    expect(page.call().person).toBeNull();
    expect(page.writer.writes.length).toBe(2);
  });

  it('fills ipSCAPE’s boxes again when its page is loaded again or shows another call', async () => {
    await ring();
    page.toolbar.options.length = 0;
    page.toolbar.linkIs({ state: 'loading' });
    page.toolbar.linkIs({ state: 'connected', bridgeVersion: '1.0.0', otherScripts: [] });
    await page.untilIdle();

    expect(page.toolbar.options.map(({ option }) => option.label)).toEqual(['None', 'Jane Citizen']);
  });
});
