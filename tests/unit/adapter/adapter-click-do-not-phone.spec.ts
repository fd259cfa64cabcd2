import type { Configuration } from '../../../WebResources/configuration/configuration';
import { AdapterError } from '../../../WebResources/ports/adapter-error';
import type { ClickToAct } from '../../../WebResources/ports/cif';
import type { RecordRef } from '../../../WebResources/ports/records';
import { adapterPage, caller, JANE, JOHN, type AdapterPage } from '../../support/adapter-page';
import { relatedTable } from '../../support/sample-configuration';

const click: ClickToAct = { number: '(04) 1234 5678', column: 'mobilephone', table: 'contact' };
const jane: RecordRef = { table: 'contact', id: JANE };

describe('A click on the number of somebody who may have asked not to be phoned', () => {
  let page: AdapterPage;
  async function open(part: Partial<Configuration> = {}, donotphone = false): Promise<void> {
    page = await adapterPage(part);
    page.dataverse.has('contact', { ...caller(JANE, 'Jane Citizen'), mobilephone: click.number, donotphone });
  }
  async function press(part: Partial<ClickToAct> = {}, form: RecordRef | undefined = jane): Promise<void> {
    page.adapter.act({ type: 'click', click: { ...click, ...part }, page: form });
    await page.untilIdle();
  }
  const dial = () => page.adapter.state().dial;

  describe('on CIF 1.0, which names no record', () => {
    const shared = (contactid: string, fullname: string, donotphone: boolean) => ({
      ...caller(contactid, fullname),
      mobilephone: '0491 570 006',
      donotphone,
    });

    it('never dials someone who asked not to be phoned for the record in front', async () => {
      await open({ doNotPhone: 'refuse' });
      page.dataverse.has('contact', shared(JOHN, 'John Citizen', true));
      await press({ number: '0491 570 006' });

      expect(page.toolbar.dialled).toEqual([]);
      expect(dial()).toEqual(
        jasmine.objectContaining({ error: { code: 'DO_NOT_PHONE', values: { name: 'John Citizen' } } }),
      );
    });

    it('asks who it is where several records have the text, before it dials', async () => {
      await open({ doNotPhone: 'warn' });
      page.dataverse.has('contact', shared(JOHN, 'John Citizen', true));
      page.dataverse.has('contact', shared(JOHN.replace(/2$/, '3'), 'Joan Citizen', false));
      await press({ number: '0491 570 006' });
      expect(dial()).toEqual({
        kind: 'choosing',
        what: 'person',
        text: '0491 570 006',
        choices: ['John Citizen', 'Joan Citizen'],
      });

      page.adapter.act({ type: 'answer-dial', yes: true, choice: 0 });
      await page.untilIdle();
      expect(dial()).toEqual(jasmine.objectContaining({ kind: 'asking', name: 'John Citizen' }));
      page.adapter.act({ type: 'answer-dial', yes: true });
      await page.untilIdle();
      expect(page.toolbar.dialled).toEqual(['+61491570006']);
    });

    it('dials without a person where the flag is ignored and the text is not one record’s alone', async () => {
      await open({ doNotPhone: 'ignore' });
      page.dataverse.has('contact', shared(JOHN, 'John Citizen', true));
      page.dataverse.has('contact', shared(JANE, 'Jane Citizen', false));
      await press({ number: '0491 570 006' });
      page.toolbar.startCall({ subtype: 'manual', from: '+61491570006' });
      await page.untilIdle();

      expect(page.toolbar.dialled).toEqual(['+61491570006']);
      expect(page.call().doNotPhone).toBeUndefined();
    });
  });

  describe('of someone who asked not to be phoned', () => {
    it('dials where the configuration ignores it', async () => {
      await open({ doNotPhone: 'ignore' }, true);
      await press();
      expect(page.toolbar.dialled.length).toBe(1);
    });

    it('is refused where the configuration says so', async () => {
      await open({ doNotPhone: 'refuse' }, true);
      await press();
      expect(page.toolbar.dialled).toEqual([]);
      expect(dial()).toEqual(
        jasmine.objectContaining({ error: { code: 'DO_NOT_PHONE', values: { name: 'Jane Citizen' } } }),
      );
    });

    it('asks where the configuration warns; calling anyway is written on the record', async () => {
      await open({ doNotPhone: 'warn' }, true);
      await press();
      expect(dial()).toEqual({
        kind: 'asking',
        number: '+61412345678',
        name: 'Jane Citizen',
        why: 'do-not-phone',
      });
      expect(page.toolbar.dialled).toEqual([]);

      page.adapter.act({ type: 'answer-dial', yes: true });
      page.toolbar.startCall({ subtype: 'manual' });
      await page.untilIdle();

      expect(page.toolbar.dialled).toEqual(['+61412345678']);
      expect(page.record()['description']).toBe('Called although the record asks not to be phoned.');
    });

    it('dials nothing where the agent declines', async () => {
      await open({ doNotPhone: 'warn' }, true);
      await press();
      page.adapter.act({ type: 'answer-dial', yes: false });
      await page.untilIdle();

      expect([page.toolbar.dialled, dial()]).toEqual([[], { kind: 'idle' }]);
    });

    it('asks where the record cannot be read', async () => {
      await open({ doNotPhone: 'refuse' });
      page.dataverse.failNext(new AdapterError('DATAVERSE_BUSY'));
      await press();

      expect(dial()).toEqual(jasmine.objectContaining({ kind: 'asking', why: 'not-checked' }));
    });

    it('is not looked for in a table whose columns leave it out', async () => {
      await open({ relatedTables: [{ ...relatedTable('contact', 'person'), columns: [] }] }, true);
      await press();

      expect(page.dataverse.queries.some(({ query }) => query.includes('donotphone'))).toBe(false);
      expect(page.toolbar.dialled.length).toBe(1);
    });
  });
});
