import type { PopState } from '../../../../WebResources/adapter/adapter-state';
import { matchesOf } from '../../../../WebResources/adapter/screen-pop/screen-pop';
import type { Row } from '../../../../WebResources/ports/records';
import { sampleRule } from '../../../support/sample-configuration';
import { JANE, NUMBER, screenPopPage, type ScreenPopPage } from '../../../support/screen-pop-page';

const RULE = sampleRule({ matchNotations: true });
const NUMBER_ABROAD = '+442079460123';

/** Near misses: the same beginning, the same digits with others between. */
const nearMiss = (index: number): Row => ({
  contactid: `11111111-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`,
  fullname: `Near miss ${String(index)}`,
  telephone1: `0412.3${String(index % 10)}4.5${String(Math.floor(index / 10))}678`,
  modifiedon: '2026-11-30T00:00:00Z',
});
const jane = (part: Row): Row => ({
  contactid: JANE,
  fullname: 'Jane Citizen',
  modifiedon: '2020-01-01T00:00:00Z',
  ...part,
});
const names = (pop: PopState): readonly string[] => matchesOf(pop).map(({ name }) => name);

describe('A caller whose number is stored in an unusual spelling', () => {
  let page: ScreenPopPage;
  beforeEach(() => {
    page = screenPopPage();
    page.costs.indexed = ['telephone1', 'mobilephone'];
  });

  it('is found by its beginning where no notation finds anybody', async () => {
    page.dataverse.has('contact', jane({ telephone1: '0412.345.678 (work)' }));

    const pop = await page.pop({ customerNumber: NUMBER }, [RULE]);

    expect(pop.kind).toBe('opened');
    expect(page.dataverse.queries.length).toBe(4);
    expect(page.steps).toContain('query-unusual');
  });

  it('costs no request more where a notation finds them', async () => {
    page.dataverse.has('contact', jane({ telephone1: '0412 345 678' }));

    expect((await page.pop({ customerNumber: NUMBER }, [RULE])).kind).toBe('opened');
    expect(page.dataverse.queries.length).toBe(2);
  });

  it('is found behind 49 newer near misses, and they are not', async () => {
    page.dataverse.has('contact', ...Array.from({ length: 49 }, (_, index) => nearMiss(index)));
    page.dataverse.has('contact', jane({ telephone1: '0412.345.678' }));

    expect(names(await page.pop({ customerNumber: NUMBER }, [RULE]))).toEqual(['Jane Citizen']);
  });

  it('is not called unknown where more rows came than could be read, and no new form opens', async () => {
    page.dataverse.has('contact', ...Array.from({ length: 50 }, (_, index) => nearMiss(index)));

    const pop = await page.pop({ customerNumber: NUMBER }, [{ ...RULE, addNewRecord: true }]);

    expect(pop).toEqual({ kind: 'none', table: 'contact', hasMore: true });
    expect(page.screen.openedNew).toEqual([]);
  });

  it('is not searched by beginnings in a column without an index, nor where a rule says so', async () => {
    page.dataverse.has('contact', jane({ telephone1: '0412.345.678' }));

    const off = { ...RULE, matchUnusualSpellings: false };
    expect((await page.pop({ customerNumber: NUMBER }, [off])).kind).toBe('none');
    page.costs.indexed = ['mobilephone'];
    expect((await page.pop({ customerNumber: NUMBER }, [RULE])).kind).toBe('none');
    expect(
      page.dataverse.queries.some(({ query }) => /startswith\(telephone1,'[^']*%25/.test(query)),
    ).toBeFalse();
  });

  it('is looked for inside texts where the table is small, and nowhere else', async () => {
    const isLookedFor = async (): Promise<boolean> => {
      const before = page.dataverse.queries.length;
      await page.look(await page.pop({ customerNumber: NUMBER }, [RULE]), { customerNumber: NUMBER }, [RULE]);
      return page.dataverse.queries.slice(before).some(({ query }) => query.includes('contains('));
    };

    expect(await isLookedFor()).toBeFalse();
    page.costs.small = ['contact'];
    expect(await isLookedFor()).toBeTrue();
  });

  it('is offered, not opened, where they are found inside a text', async () => {
    page.costs.small = ['contact'];
    page.dataverse.has('contact', jane({ telephone1: 'Ph: (04) 1234 5678' }));
    const facts = { customerNumber: NUMBER };

    const pop = await page.pop(facts, [RULE]);
    const found = await page.look(pop, facts, [RULE]);

    expect(pop.kind).toBe('none');
    expect(found).toEqual(jasmine.objectContaining({ kind: 'offered', isUnusual: true }));
    expect(names(found!)).toEqual(['Jane Citizen']);
    expect(page.screen.opened).toEqual([]);
  });

  it('is asked for in requests that Dataverse takes, however many parameters ask for them', async () => {
    const columns = ['telephone1', 'mobilephone', 'telephone2', 'telephone3', 'home2', 'business2'];
    const comparisons = columns.map((column) => `${column} eq '{{number}}'`).join(' and ');
    page.costs.indexed = columns;
    await page.pop({ customerNumber: NUMBER }, [{ ...RULE, query: `?$filter=${comparisons}` }]);

    expect(page.dataverse.queries.length).toBeGreaterThan(1);
    for (const { query } of page.dataverse.queries) {
      expect(query.length).toBeLessThan(16_000);
      expect(query.split(/eq%20|startswith/).length).toBeLessThanOrEqual(401);
    }
  });

  it('is found by spellings that name their country where they call from abroad', async () => {
    page.dataverse.has('contact', jane({ telephone1: '+44 (020) 7946 0123' }));

    expect((await page.pop({ customerNumber: NUMBER_ABROAD }, [RULE])).kind).toBe('opened');
  });
});
