import type { Feature, MissingPrivilege } from '../../../WebResources/configuration/needed-privileges';
import type { PrivilegeVerb } from '../../../WebResources/ports/privileges';
import { acting } from '../../support/panel-fixtures';
import { panelPage, type PanelPage } from '../../support/panel-page';

describe('What the agent’s roles lack', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  function missing(
    feature: Feature,
    verb: PrivilegeVerb,
    table: string,
    tableName: string,
    reach: MissingPrivilege['reach'] = 'none',
  ): MissingPrivilege {
    return { feature, verb, table, tableName, name: `prv${verb}${tableName}`, reach };
  }
  const readContact = missing('search', 'Read', 'contact', 'Contact');
  const words = (): string => page.find('[data-notice=missing-privileges]')?.textContent ?? '';

  it('is one line with the tables’ names, the rest folded away', async () => {
    const linkContact = missing('link', 'AppendTo', 'contact', 'Contact');
    const linkLead = missing('link', 'AppendTo', 'lead', 'Lead');
    await page.show({ ...acting(), missing: [readContact, linkContact, linkLead] });
    expect(page.find('[data-notice=missing-privileges] > p')?.textContent).toBe(
      'Your roles lack 3 privileges on Contact, Lead: not everything will work.',
    );
    expect(page.find('details')?.hasAttribute('open')).toBeFalse();
    await page.press('How to fix');
    expect([...page.root.querySelectorAll('details li')].map((item) => item.textContent)).toEqual([
      'Contact: read (prvReadContact). Callers among them are not found.',
      'Contact: append to (prvAppendToContact). Calls are not logged on them.',
      'Lead: append to (prvAppendToLead). Calls are not logged on them.',
    ]);
  });

  it('names the role to ask for: ours, the environment’s, or both', async () => {
    await page.show({ ...acting(), missing: [readContact] });
    expect(words()).toContain('Ask your administrator for the role ipSCAPE CTI Agent.');
    expect(words()).not.toContain('this environment');
    for (const other of [
      missing('search', 'Read', 'lead', 'Lead'),
      missing('create', 'Create', 'contact', 'Contact'),
    ]) {
      await page.show({ ...acting(), missing: [other] });
      expect(words()).toContain('the role ipSCAPE CTI Agent (this environment)');
      expect(words()).not.toContain('the role ipSCAPE CTI Agent.');
    }
    await page.show({ ...acting(), missing: [readContact, missing('search', 'Read', 'lead', 'Lead')] });
    expect(words()).toContain('the roles ipSCAPE CTI Agent and ipSCAPE CTI Agent (this environment)');
  });

  it('distinguishes a privilege that reaches own records alone from none at all', async () => {
    await page.show({ ...acting(), missing: [missing('search', 'Read', 'contact', 'Contact', 'own')] });
    expect(words()).toContain('Your roles lack a privilege on Contact');
    expect(words()).toContain('Contact: read those of others (prvReadContact).');
  });

  it('can be closed, and is not there where nothing is missing', async () => {
    await page.show({ ...acting(), missing: [readContact] });
    await page.press('Close');
    expect(page.done).toEqual(['dismiss missing']);
    await page.show(acting());
    expect(words()).toBe('');
  });
});
