import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { ConfigurationForm } from '../../../../WebResources/settings/forms/forms';
import type { FormContext } from '../../../../WebResources/settings/forms/form-context';
import { formFake, formPortsFake, type FormFake } from '../../../support/form-fake';

const ID = '{0B33AF84-0000-4000-8000-000000000001}';
const STORED = {
  ips_ctiurl: 'https://contoso.ipscape.com.au',
  ips_defaultcountry: 'AU',
  ips_subjecttemplate: null,
  ips_dispositioncolumn: 'subject',
  ips_interactionidcolumn: null,
  ips_isdefault: true,
};

async function opened(columns: object = {}, ports = formPortsFake()): Promise<FormFake> {
  const form = formFake({ ...STORED, ...columns }, ID);
  await ConfigurationForm.onLoad(form.context, ports);
  return form;
}

describe('the configuration form', () => {
  it('takes any form of Dynamics', () => {
    const asOurs = (form: Xrm.FormContext): FormContext => form;
    expect(asOurs).toBeDefined();
  });

  it('has nothing to say of a good configuration', async () => {
    const form = await opened();
    for (const column of Object.keys(STORED)) {
      expect(form.errors(column)).withContext(column).toEqual([]);
      expect(form.recommendations(column)).withContext(column).toEqual([]);
    }
    expect([...form.aboveForm]).toEqual([]);
  });

  it('says on loading what is wrong with the stored address, and on change that it is right', async () => {
    const form = await opened({ ips_ctiurl: 'http://contoso.ipscape.com.au' });
    expect(form.errors('ips_ctiurl').join()).toContain('form_url_not_secure');
    await form.type('ips_ctiurl', 'https://contoso.ipscape.com.au');
    expect(form.errors('ips_ctiurl')).toEqual([]);
    expect(form.recommendations('ips_ctiurl')).toEqual([]);
  });

  it('writes the right address when asked to', async () => {
    const form = await opened({ ips_ctiurl: 'https://contoso.ipscape.com.au/cti/?integration=1' });
    expect(form.errors('ips_ctiurl').join()).toContain('form_url_not_an_origin');
    await form.apply('ips_ctiurl');
    expect(form.value('ips_ctiurl')).toBe('https://contoso.ipscape.com.au');
    expect(form.errors('ips_ctiurl')).toEqual([]);
  });

  it('leaves what is empty to the platform, which requires it', async () => {
    const form = await opened({ ips_ctiurl: null, ips_defaultcountry: null });
    expect([...form.errors('ips_ctiurl'), ...form.errors('ips_defaultcountry')]).toEqual([]);
  });

  it('checks columns of the phone call, country and subject', async () => {
    const form = await opened({
      ips_dispositioncolumn: 'subjekt',
      ips_interactionidcolumn: 'createdon',
      ips_defaultcountry: 'XX',
      ips_subjecttemplate: '{{interaction.campaignName',
    });
    expect(form.errors('ips_dispositioncolumn')).toEqual([
      'form_unknown_column subjekt phonecall form_instead subject',
    ]);
    expect(form.errors('ips_interactionidcolumn').join()).toContain('form_column_unfit');
    expect(form.errors('ips_defaultcountry').join()).toContain('form_country_unknown');
    expect(form.errors('ips_subjecttemplate').join()).toContain('form_placeholder_open');
    await form.apply('ips_dispositioncolumn');
    expect(form.value('ips_dispositioncolumn')).toBe('subject');
    expect(form.errors('ips_dispositioncolumn')).toEqual([]);
  });

  it('warns of a second default configuration by its name, and of none, but not of itself', async () => {
    const ports = formPortsFake();
    ports.dataverse.has('ips_cticonfiguration', {
      ips_cticonfigurationid: '0b33af84-0000-4000-8000-000000000001',
      ips_name: 'Itself',
    });
    const alone = await opened({}, ports);
    expect([...alone.aboveForm.values()]).toEqual([]);
    await alone.type('ips_isdefault', false);
    expect([...alone.aboveForm.values()]).toEqual(['WARNING: form_default_missing']);

    ports.dataverse.has('ips_cticonfiguration', { ips_cticonfigurationid: 'other', ips_name: 'Sales' });
    const second = await opened({}, ports);
    expect([...second.aboveForm.values()]).toEqual(['WARNING: form_default_twice Sales']);
    await second.type('ips_isdefault', false);
    expect([...second.aboveForm.values()]).toEqual([]);
  });

  it('says that something could not be checked, and lets people work', async () => {
    const ports = formPortsFake();
    ports.metadata.failNext(new AdapterError('DATAVERSE_OFFLINE'));
    const form = await opened({}, ports);
    expect([...form.aboveForm.values()]).toEqual(['INFO: form_unchecked DATAVERSE_OFFLINE']);
    await form.type('ips_dispositioncolumn', 'subject');
    await form.type('ips_interactionidcolumn', 'subject');
    expect([...form.aboveForm.values()]).toEqual([]);
  });

  it('stays quiet on a form from which the columns were taken', async () => {
    const form = formFake({}, ID);
    await expectAsync(ConfigurationForm.onLoad(form.context, formPortsFake())).toBeResolved();
  });
});
