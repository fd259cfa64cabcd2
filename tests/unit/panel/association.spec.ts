import type { CallState, Candidate } from '../../../WebResources/adapter/adapter-state';
import type { TextArea } from '@fluentui/web-components';
import { choose, chosenIn, dropdownIn, innerTextArea, type } from '../../support/fluent';
import { acting, callWith, contoso, jane } from '../../support/panel-fixtures';
import { settle } from '../../support/clock-fake';
import { panelPage, type PanelPage } from '../../support/panel-page';

const people: Candidate = { ...jane, record: { ...jane.record, name: jane.name }, box: 'person' };
const company: Candidate = {
  ...contoso,
  record: { ...contoso.record, name: contoso.name },
  box: 'regarding',
};

describe('the select boxes and the notes of a call', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });
  const show = (change: Partial<CallState>): Promise<void> => page.show(acting(callWith(change)));
  const box = (label: string) => dropdownIn(page.root, label);
  const options = (label: string): string[] => [...(box(label)?.options ?? [])].map(({ text }) => text);

  it('have no box where there is nothing to choose from', async () => {
    await show({ candidates: [people] });
    expect([box('Person') !== undefined, box('About') !== undefined]).toEqual([true, false]);
  });

  it('begin at “Choose…” where nobody has chosen, with “None” as a choice', async () => {
    await show({ candidates: [people, company] });
    expect(options('Person')).toEqual(['Choose…', 'None', 'Jane Citizen (Contoso, Sydney)']);
    expect(chosenIn(box('Person'))).toBe('Choose…');
  });

  it('show what is chosen, “None” too', async () => {
    await show({ candidates: [people, company], person: people.record, regarding: null });
    expect(chosenIn(box('Person'))).toBe('Jane Citizen (Contoso, Sydney)');
    expect(chosenIn(box('About'))).toBe('None');
    expect(options('About')).not.toContain('Choose…');
  });

  it('show the whole of a name that is too long for the box', async () => {
    await show({ candidates: [people, company], person: people.record });
    expect([box('Person')?.title, box('About')?.title]).toEqual([
      'Jane Citizen (Contoso, Sydney)',
      'Choose…',
    ]);
  });

  it('report what the agent chooses', async () => {
    await show({ candidates: [people, company], person: people.record });
    choose(box('About'), 'Contoso Pty Ltd (account)');
    choose(box('Person'), 'None');
    expect(page.done).toEqual(['choose regarding Contoso Pty Ltd', 'choose person none']);
  });

  it('show what is in force, where a choice was not accepted', async () => {
    await show({ candidates: [people, company], person: people.record });
    choose(box('Person'), 'None');
    await show({ candidates: [people, company], person: people.record });
    expect(chosenIn(box('Person'))).toBe('Jane Citizen (Contoso, Sydney)');
  });

  it('report nothing when the list is opened and closed again', async () => {
    await show({ candidates: [people, company], person: people.record });
    choose(box('Person'), 'Jane Citizen (Contoso, Sydney)');
    expect(page.done).toEqual([]);
  });

  it('name the record once its name is known', async () => {
    await show({ candidates: [{ ...people, name: '…' }], person: people.record });
    await show({ candidates: [people], person: people.record });
    expect(box('Person')?.control.textContent.trim()).toBe('Jane Citizen (Contoso, Sydney)');
  });

  it('report notes with each key, and that they are done when the agent leaves the field', async () => {
    await show({});
    const field = page.find('fluent-textarea') as TextArea;
    type(field, 'Call back');
    await show({ notes: 'Call back' });
    field.blur();
    field.focus();
    field.blur();
    await settle();
    expect(page.done).toEqual(['type Call back', 'wrote Call back']);
  });

  it('grow with the notes, up to five lines', async () => {
    const height = async (notes: string): Promise<number> => {
      await show({ notes });
      return innerTextArea(page.find('fluent-textarea')).clientHeight;
    };
    const two = await height('one\ntwo');
    expect(two).toBeGreaterThan(await height('one'));
    expect(await height('a\n'.repeat(20))).toBe(2.5 * two);
  });
});

describe('what waits for the agent’s yes', () => {
  let page: PanelPage;
  beforeEach(() => {
    page = panelPage();
  });
  afterEach(() => {
    page.close();
  });

  it('a match behind an unsaved form is named and can be opened', async () => {
    await page.show(acting(callWith({ pop: { kind: 'offered', match: jane, table: 'contact' } })));
    expect(page.words()).toContain(
      'Jane Citizen is ready to open. Your form in front may have unsaved changes.',
    );
    await page.press('Open');
    expect(page.done).toEqual(['open offered']);
  });

  it('so is a new form, beside Dynamics’ own search', async () => {
    const search = { table: 'contact', text: '+61412345678' };
    await page.show(acting(callWith({ pop: { kind: 'offered', table: 'contact', search } })));
    await page.press('New contact');
    await page.press('Show all in search');
    expect(page.done).toEqual(['new contact', 'search all']);
  });

  it('Dynamics’ own search is offered where a rule has a search text', async () => {
    const search = { table: 'contact', text: '+61412345678' };
    await page.show(acting(callWith({ pop: { kind: 'none', table: 'contact', search } })));
    await page.press('Show all in search');
    expect(page.done).toEqual(['search all']);
  });
});
