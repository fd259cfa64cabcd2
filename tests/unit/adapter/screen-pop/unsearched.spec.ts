import { matchesOf, popScreen } from '../../../../WebResources/adapter/screen-pop/screen-pop';
import type { PopState } from '../../../../WebResources/adapter/adapter-state';
import type { TraceStep } from '../../../../WebResources/adapter/trace';
import type { ScreenPopRule } from '../../../../WebResources/options/options';
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

describe('popScreen, where there is nothing to look up,', () => {
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

      expect(await pop({ customerNumber }, rules)).toEqual(
        jasmine.objectContaining({ kind: 'withheld', table: 'contact', reason }),
      );
      expect(dataverse.queries).toEqual([]);
      expect(screen.openedNew).toEqual([]);
      expect(steps.at(-1)).toBe(step);
    });
  }

  it('calls a colleague’s extension an internal call, not a number too short', async () => {
    const facts = { customerNumber: '1003', isInternal: true };

    expect(await pop(facts)).toEqual({ kind: 'withheld', table: 'contact', reason: 'internal' });
    expect(steps.at(-1)).toBe('internal');
    dataverse.has('contact', contact(JANE, 'Jane'));
    expect((await pop({ isInternal: true })).kind).toBe('opened');
  });

  it('searches by what is not the number all the same, though that is withheld', async () => {
    dataverse.has('lead', { leadid: JANE, fullname: 'Lou Lead', leadnumber: '7' });
    const rule = sampleRule({
      table: 'lead',
      query: "?$filter=leadnumber eq '{{lead}}' or telephone1 eq '{{number}}'",
      parameters: [
        ...sampleRule().parameters,
        { name: 'lead', type: 'string', path: 'interaction.leadData.leadId' },
      ],
    });

    expect(
      matchesOf(await pop({ customerNumber: 'anonymous', leadId: '7' }, [rule])).map(({ name }) => name),
    ).toEqual(['Lou Lead']);
    expect(dataverse.queries.length).toBe(1);
  });

  it('says withheld though other parameters are known, where no look-up can use them', async () => {
    const [number] = sampleRule().parameters;
    const campaign = { name: 'campaign', type: 'string', path: 'interaction.campaignName' } as const;
    const rule = sampleRule({ parameters: number ? [number, campaign] : [], addNewRecord: true });

    expect((await pop({ customerNumber: '' }, [rule])).kind).toBe('withheld');
  });

  describe('where a rule has a text for the search page', () => {
    const query = "?$filter=telephone1 eq '{{number}}'&$search={{number}} or {{second}}";
    const search = { table: 'contact', text: NUMBER };

    it('has it at hand beside several matches, and beside none', async () => {
      expect(await pop({}, [sampleRule({ query })])).toEqual({ kind: 'none', table: 'contact', search });
      dataverse.has('contact', contact(JANE, 'Jane'), contact(JANE.replace(/1$/, '2'), 'John'));

      expect(await pop({}, [accounts, sampleRule({ query })])).toEqual(
        jasmine.objectContaining({ kind: 'many', search }),
      );
    });

    it('has it at hand beside a new form that waits for the agent’s yes', async () => {
      screen.unsavedFormIsInFront(true);

      expect(await pop({}, [sampleRule({ query, addNewRecord: true })])).toEqual({
        kind: 'offered',
        table: 'contact',
        search,
      });
    });

    it('and nothing else, offers the search page, looks nothing up and opens no form', async () => {
      const rule = sampleRule({ query: '?$search={{number}}', addNewRecord: true });

      expect(await pop({}, [rule])).toEqual({ kind: 'search', table: 'contact', search });
      expect(dataverse.queries).toEqual([]);
      expect([...screen.openedNew, ...screen.searches]).toEqual([]);
      expect(steps.at(-1)).toBe('pop-search');
    });

    it('and another has a filter, looks up by that one', async () => {
      dataverse.has('account', { accountid: JANE, name: 'Contoso', telephone1: NUMBER });

      expect((await pop({}, [sampleRule({ query: '?$search={{number}}' }), accounts])).kind).toBe('opened');
    });

    it('has none for a number that is withheld', async () => {
      expect(await pop({ customerNumber: '' }, [sampleRule({ query: '?$search={{number}}' })])).toEqual({
        kind: 'withheld',
        table: 'contact',
        reason: 'withheld',
      });
    });
  });
});
