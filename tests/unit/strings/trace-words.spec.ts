import type { TraceEntry } from '../../../WebResources/adapter/trace';
import { queryOutline, traceText } from '../../../WebResources/strings/trace-words';
import { english } from '../../support/english';
import { acting, callWith, START } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const FILTER =
  "(telephone1 eq '+61412345678' or telephone1 eq '0412 345 678' or mobilephone eq '0412 345 678') and statecode eq 0";

const searched = (filter: string): TraceEntry => ({
  at: START,
  step: 'query',
  values: { table: 'contact', filter, rows: '1' },
});

describe('A look-up in the trace', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  it('says by which columns and in how many notations, and shows its query on demand', async () => {
    await page.show(acting(callWith({ trace: [searched(FILTER)] })));
    await page.press('⋯');
    await page.press('What happened on this call');
    const words = 'Searched contact by telephone1, mobilephone in 2 notations: 1 found';
    expect(page.words()).toContain(words);
    expect(page.words()).not.toContain('statecode');
    await page.press(words);
    expect(page.words()).toContain(FILTER);
  });

  it('is copied with its whole query', () => {
    expect(traceText([searched(FILTER)], english)).toContain(`Searched contact by ${FILTER}: 1 found`);
  });

  it('with one value is its query, whatever is in that', () => {
    for (const filter of [
      "telephone1 eq '1'",
      "name eq 'a or b eq ''c'' or d eq ''e'''",
      'statecode eq 0',
      '',
    ])
      expect(queryOutline(searched(filter), english.text)).toBeUndefined();
  });

  it('is the only step with an outline', () => {
    expect(queryOutline({ ...searched(FILTER), step: 'rule' }, english.text)).toBeUndefined();
  });
});
