import fc from 'fast-check';
import {
  settleMatches,
  type FoundMatch,
} from '../../../../WebResources/adapter/screen-pop/competing-matches';

type Ties = Omit<FoundMatch, 'match' | 'tableName'>;

function found(table: string, id: string, ties: Ties = {}): FoundMatch {
  return { match: { record: { table, id }, name: id, detail: '' }, tableName: table, ...ties };
}
const settle = (...matches: FoundMatch[]): [competing: string[], alsoFound: string[]] => {
  const { competing, alsoFound } = settleMatches(matches);
  const ids = (list: readonly FoundMatch[]): string[] => list.map(({ match }) => match.record.id);
  return [ids(competing), ids(alsoFound)];
};

const contoso = found('account', 'contoso');
const jane = found('contact', 'jane', { account: 'contoso' });
const john = found('contact', 'john', { account: 'contoso' });

describe('settleMatches', () => {
  it('lets a person stand alone beside the account they belong to', () => {
    expect(settle(contoso, jane)).toEqual([['jane'], ['contoso']]);
    expect(settle(contoso, found('lead', 'lou', { account: 'contoso' }))).toEqual([['lou'], ['contoso']]);
  });

  it('leaves an account in the choice that is another one, or that two persons belong to', () => {
    expect(settle(found('account', 'fabrikam'), jane)).toEqual([['fabrikam', 'jane'], []]);
    expect(settle(contoso, jane, john)).toEqual([['contoso', 'jane', 'john'], []]);
    expect(settle(contoso, found('contact', 'sole'))).toEqual([['contoso', 'sole'], []]);
    expect(settle(contoso)).toEqual([['contoso'], []]);
  });

  it('lets a contact stand alone beside the lead they were', () => {
    expect(settle(found('lead', 'was jane', { qualified: { contact: 'jane' } }), jane)).toEqual([
      ['jane'],
      ['was jane'],
    ]);
  });

  it('takes a qualified lead without a contact for the only contact found', () => {
    const lead = found('lead', 'was somebody', { qualified: {} });

    expect(settle(lead, jane)).toEqual([['jane'], ['was somebody']]);
    expect(settle(lead, jane, john)).toEqual([['was somebody', 'jane', 'john'], []]);
    expect(settle(lead)).toEqual([['was somebody'], []]);
  });

  it('leaves a lead in the choice that is open, or became someone who was not found', () => {
    expect(settle(found('lead', 'lou'), jane)).toEqual([['lou', 'jane'], []]);
    expect(settle(found('lead', 'lou', { qualified: { contact: 'ann' } }), jane)).toEqual([
      ['lou', 'jane'],
      [],
    ]);
  });

  it('lets account and former lead both go with their contact', () => {
    expect(settle(contoso, found('lead', 'was jane', { qualified: { contact: 'jane' } }), jane)).toEqual([
      ['jane'],
      ['contoso', 'was jane'],
    ]);
  });

  const id = fc.constantFrom('a', 'b', 'c');
  const anything = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom('contact', 'lead', 'account', 'incident'),
        id,
        fc.option(id, { nil: undefined }),
        fc.option(fc.option(id, { nil: undefined }), { nil: null }),
      )
      .map(([table, key, account, contact]) =>
        found(table, key, {
          ...(account && { account }),
          ...(table === 'lead' && contact !== null && { qualified: contact ? { contact } : {} }),
        }),
      ),
    { selector: ({ match }) => `${match.record.table}:${match.record.id}` },
  );

  it('loses nothing, makes nothing up, keeps the order, and leaves somebody where somebody was found', () => {
    fc.assert(
      fc.property(anything, (matches) => {
        const { competing, alsoFound } = settleMatches(matches);
        throwUnless(matches.filter((each) => competing.includes(each))).toEqual([...competing]);
        throwUnless(matches.filter((each) => alsoFound.includes(each))).toEqual([...alsoFound]);
        throwUnless(competing.length + alsoFound.length).toBe(matches.length);
        if (matches.length > 0) throwUnless(competing.length).toBeGreaterThan(0);
      }),
    );
    expect().nothing();
  });

  it('never takes a contact or a case out of the choice, and decides alike in any order', () => {
    fc.assert(
      fc.property(anything, (matches) => {
        const { alsoFound } = settleMatches(matches);
        for (const { match } of alsoFound) throwUnless(['lead', 'account']).toContain(match.record.table);
        const backwards = settleMatches([...matches].reverse());
        throwUnless([...backwards.alsoFound].reverse()).toEqual([...alsoFound]);
      }),
    );
    expect().nothing();
  });
});
