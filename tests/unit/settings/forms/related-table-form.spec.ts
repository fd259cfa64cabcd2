import { RelatedTableForm } from '../../../../WebResources/settings/forms/forms';
import { formFake, formPortsFake, type FormFake } from '../../../support/form-fake';

const EMPTY = {
  ips_name: null,
  ips_logicalname: null,
  ips_entitysetname: null,
  ips_primaryidcolumn: null,
  ips_columns: null,
};

async function opened(columns: object = {}): Promise<FormFake> {
  const form = formFake({ ...EMPTY, ...columns });
  await RelatedTableForm.onLoad(form.context, formPortsFake());
  return form;
}

describe('the form of a related table', () => {
  it('fills what is empty when a table is chosen', async () => {
    const form = await opened();
    await form.type('ips_logicalname', 'contact');
    expect(['ips_name', 'ips_entitysetname', 'ips_primaryidcolumn', 'ips_columns'].map(form.value)).toEqual([
      'Contact',
      'contacts',
      'contactid',
      'fullname,telephone1,mobilephone,telephone2,emailaddress1,donotphone',
    ]);
    expect(form.errors('ips_columns')).toEqual([]);
  });

  it('never writes over what was typed', async () => {
    const form = await opened({ ips_name: 'Customers', ips_columns: 'fullname' });
    await form.type('ips_logicalname', 'contact');
    expect(form.value('ips_name')).toBe('Customers');
    expect(form.value('ips_columns')).toBe('fullname');
  });

  it('names the table that is not there, and fills all when the right one is applied', async () => {
    const form = await opened();
    await form.type('ips_logicalname', 'contcat');
    expect(form.errors('ips_logicalname')).toEqual(['form_unknown_table contcat form_instead contact']);
    expect(form.value('ips_entitysetname')).toBeNull();
    await form.apply('ips_logicalname');
    expect(form.errors('ips_logicalname')).toEqual([]);
    expect(form.value('ips_entitysetname')).toBe('contacts');
  });

  it('checks the columns against the table, again when either changes', async () => {
    const form = await opened({ ips_logicalname: 'contact', ips_columns: 'fullname,telefone1' });
    expect(form.errors('ips_columns').join()).toContain('form_unknown_column telefone1 contact');
    await form.type('ips_logicalname', 'phonecall');
    expect(form.errors('ips_columns').join()).toContain('form_unknown_column fullname phonecall');
    await form.type('ips_columns', 'subject');
    expect(form.errors('ips_columns')).toEqual([]);
  });
});
