import { ActivityColumnForm } from '../../../../WebResources/settings/forms/forms';
import { formFake, formPortsFake, type FormFake } from '../../../support/form-fake';

async function opened(columns: object = {}): Promise<FormFake> {
  const form = formFake({
    ips_name: null,
    ips_columnname: null,
    ips_path: null,
    ips_constant: null,
    ...columns,
  });
  await ActivityColumnForm.onLoad(form.context, formPortsFake());
  return form;
}

describe('the form of an activity column', () => {
  it('is not red before anything is typed', async () => {
    const form = await opened();
    expect([...form.errors('ips_columnname'), ...form.errors('ips_path')]).toEqual([]);
  });

  it('names the record after the column, and asks for a value', async () => {
    const form = await opened();
    await form.type('ips_columnname', 'prioritycode');
    expect(form.value('ips_name')).toBe('Priority');
    expect(form.errors('ips_path')).toEqual(['form_value_missing']);
    await form.type('ips_constant', 'Urgent');
    expect(form.errors('ips_path')).toEqual([]);
    expect(form.errors('ips_constant')).toEqual(['form_constant_unfit Priority Low, Normal, High']);
  });

  it('refuses a column that nobody can write', async () => {
    const form = await opened({ ips_columnname: 'createdon' });
    expect(form.errors('ips_columnname').join()).toContain('form_column_not_writable');
  });
});
