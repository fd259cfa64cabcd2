import type { MissingPart } from '../../../WebResources/adapter/adapter-state';
import { acting, callWith, phoneCall } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

const part = (missing: Partial<MissingPart>): MissingPart => ({
  what: 'column',
  name: 'new_outcome',
  reason: 'refused',
  message: '',
  ...missing,
});

describe('The line that says whether a call is logged', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage({ width: 300 });
  });
  afterEach(() => {
    page.close();
  });

  async function show(missing?: readonly MissingPart[]): Promise<HTMLElement> {
    const log = { kind: 'logged', record: phoneCall, completed: true, ...(missing && { missing }) } as const;
    await page.show(acting(callWith({ log })));
    return page.find('[data-testid=log] > span') ?? document.body;
  }

  it('is green with a check mark where Dataverse has all of the call', async () => {
    const line = await show();
    expect([line.className, line.textContent.trim()]).toEqual(['good', '✓ Logged as phone call']);
  });

  it('is yellow with a warning where a part is missing, and names part and remedy', async () => {
    const cases: readonly (readonly [MissingPart, string])[] = [
      [
        part({ what: 'wrap-code', name: 'new_wrapcode', reason: 'value' }),
        'Logged without the wrap code: the column new_wrapcode takes no such value. Your administrator can change the column.',
      ],
      [
        part({ what: 'link', name: 'lead', message: 'No AppendTo on leads.' }),
        'Logged without the link to a record of the table lead, which Dynamics refused: No AppendTo on leads. Your administrator can help with this text.',
      ],
      [
        part({ what: 'link', name: 'contact', reason: 'deleted' }),
        'Logged without the link to a record of the table contact, which was deleted. Choose another in Person or About, or None.',
      ],
      [
        part({ what: 'completion', name: '', reason: 'privilege' }),
        'Logged, but left open: your role does not allow you to change activities.',
      ],
    ];
    for (const [missing, words] of cases) {
      const line = await show([missing]);
      expect([line.className, line.textContent.trim()]).toEqual(['warn', `⚠ ${words}`]);
      expect(line.title).toBe(words);
    }
  });

  it('names every missing part', async () => {
    const line = await show([part({ name: 'new_a' }), part({ name: 'new_b', reason: 'value' })]);
    expect(line.textContent).toContain('new_a');
    expect(line.textContent).toContain('new_b');
  });

  it('opens the phone call', async () => {
    await show([part({})]);
    page.find('fluent-button[aria-label="Open the phone call"]')?.click();
    expect(page.done).toEqual(['open phonecall']);
  });
});
