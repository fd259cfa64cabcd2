import { matchesOf } from '../../../../WebResources/adapter/screen-pop/screen-pop';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import { sampleRule } from '../../../support/sample-configuration';
import {
  ACCOUNTS,
  contact,
  JANE,
  NUMBER,
  screenPopPage,
  type ScreenPopPage,
} from '../../../support/screen-pop-page';

describe('popScreen, where there is nothing to look up,', () => {
  let page: ScreenPopPage;
  beforeEach(() => {
    page = screenPopPage();
  });

  const nobodys: readonly (readonly [number: string, reason: string, step: TraceStep])[] = [
    ['', 'withheld', 'withheld'],
    ['  ', 'withheld', 'withheld'],
    ['anonymous', 'anonymous', 'anonymous'],
    ['+266696687', 'anonymous', 'anonymous'],
    ['123', 'too-short', 'too-short'],
    ['02 9999 0000', 'own', 'own-number'],
  ];
  for (const [customerNumber, reason, step] of nobodys) {
    it(`searches nothing for “${customerNumber}”, says why (${reason}), and opens no form for nobody`, async () => {
      const rules = [sampleRule({ addNewRecord: true, matchNotations: true })];

      expect(await page.pop({ customerNumber }, rules)).toEqual(
        jasmine.objectContaining({ kind: 'withheld', table: 'contact', reason }),
      );
      expect(page.dataverse.queries).toEqual([]);
      expect(page.screen.openedNew).toEqual([]);
      expect(page.steps.at(-1)).toBe(step);
    });
  }

  it('calls a colleague’s extension an internal call, not a number too short', async () => {
    const facts = { customerNumber: '1003', isInternal: true };

    expect(await page.pop(facts)).toEqual({ kind: 'withheld', table: 'contact', reason: 'internal' });
    expect(page.steps.at(-1)).toBe('internal');
    page.dataverse.has('contact', contact(JANE, 'Jane'));
    expect((await page.pop({ isInternal: true })).kind).toBe('opened');
  });

  it('searches by what is not the number all the same, though that is withheld', async () => {
    page.dataverse.has('lead', { leadid: JANE, fullname: 'Lou Lead', leadnumber: '7' });
    const rule = sampleRule({
      table: 'lead',
      query: "?$filter=leadnumber eq '{{lead}}' or telephone1 eq '{{number}}'",
      parameters: [
        ...sampleRule().parameters,
        { name: 'lead', type: 'string', path: 'interaction.leadData.leadId' },
      ],
    });

    expect(
      matchesOf(await page.pop({ customerNumber: 'anonymous', leadId: '7' }, [rule])).map(({ name }) => name),
    ).toEqual(['Lou Lead']);
    expect(page.dataverse.queries.length).toBe(1);
  });

  it('says withheld though other parameters are known, where no look-up can use them', async () => {
    const [number] = sampleRule().parameters;
    const campaign = { name: 'campaign', type: 'string', path: 'interaction.campaignName' } as const;
    const rule = sampleRule({ parameters: number ? [number, campaign] : [], addNewRecord: true });

    expect((await page.pop({ customerNumber: '' }, [rule])).kind).toBe('withheld');
  });

  describe('where a rule has a text for the search page', () => {
    const query = "?$filter=telephone1 eq '{{number}}'&$search={{number}} or {{second}}";
    const search = { table: 'contact', text: NUMBER };

    it('has it at hand beside several matches, and beside none', async () => {
      expect(await page.pop({}, [sampleRule({ query })])).toEqual({ kind: 'none', table: 'contact', search });
      page.dataverse.has('contact', contact(JANE, 'Jane'), contact(JANE.replace(/1$/, '2'), 'John'));

      expect(await page.pop({}, [ACCOUNTS, sampleRule({ query })])).toEqual(
        jasmine.objectContaining({ kind: 'many', search }),
      );
    });

    it('has it at hand beside a new form that waits for the agent’s yes', async () => {
      page.screen.unsavedFormIsInFront(true);

      expect(await page.pop({}, [sampleRule({ query, addNewRecord: true })])).toEqual({
        kind: 'offered',
        table: 'contact',
        search,
      });
    });

    it('and nothing else, offers the search page, looks nothing up and opens no form', async () => {
      const rule = sampleRule({ query: '?$search={{number}}', addNewRecord: true });

      expect(await page.pop({}, [rule])).toEqual({ kind: 'search', table: 'contact', search });
      expect(page.dataverse.queries).toEqual([]);
      expect([...page.screen.openedNew, ...page.screen.searches]).toEqual([]);
      expect(page.steps.at(-1)).toBe('pop-search');
    });

    it('and another has a filter, looks up by that one', async () => {
      page.dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });

      expect((await page.pop({}, [sampleRule({ query: '?$search={{number}}' }), ACCOUNTS])).kind).toBe(
        'opened',
      );
    });

    it('has none for a number that is withheld', async () => {
      expect(await page.pop({ customerNumber: '' }, [sampleRule({ query: '?$search={{number}}' })])).toEqual({
        kind: 'withheld',
        table: 'contact',
        reason: 'withheld',
      });
    });
  });
});
