import { ParameterForm, RuleForm } from '../../../../WebResources/settings/forms/forms';
import { formFake, formPortsFake, type FormFake } from '../../../support/form-fake';

const ID = '{0B33AF84-0000-4000-8000-000000000002}';
const CONFIGURATION = [{ id: '{0B33AF84-0000-4000-8000-000000000001}', entityType: 'ips_cticonfiguration' }];
const QUERY = "?$filter=telephone1 eq '{{number}}'";
const PARAMETER = { ips_name: 'number', _ips_ruleid_value: '0b33af84-0000-4000-8000-000000000002' };
const INBOUND = 727700001;
const DEFAULT = 727700004;

async function opened(columns: object, id = ID, ports = formPortsFake()): Promise<FormFake> {
  const form = formFake(
    { ips_tablename: null, ips_query: null, ips_calltypes: null, ips_configurationid: null, ...columns },
    id,
  );
  await RuleForm.onLoad(form.context, ports);
  return form;
}

const messages = (form: FormFake): readonly (string | undefined)[] =>
  form.recommendations('ips_query').map(({ messages: [first] }) => first);

describe('the form of a screen pop rule', () => {
  it('proposes a query when a table is chosen, and says which parameter it needs', async () => {
    const form = await opened({}, '');
    await form.type('ips_tablename', 'contact');
    expect(form.value('ips_query')).toMatch(/^\?\$select=fullname,.*eq '{{number}}'$/);
    expect(form.errors('ips_query')).toEqual([]);
    expect(messages(form)).toEqual(['form_parameters_later number']);
  });

  it('checks the query against the table and the parameters the rule has', async () => {
    const ports = formPortsFake();
    ports.dataverse.has('ips_screenpopparameter', PARAMETER);
    const form = await opened({ ips_tablename: 'contact', ips_query: QUERY }, ID, ports);
    expect([...form.errors('ips_query'), ...messages(form)]).toEqual([]);

    await form.type('ips_query', QUERY.replace('telephone1', 'telefone1').replace('number', 'nummer'));
    expect(form.errors('ips_query').join()).toContain('form_unknown_column telefone1 contact');
    expect(messages(form)).toEqual(['form_did_you_mean', 'form_parameter_unknown nummer']);
    await form.apply('ips_query');
    await form.apply('ips_query');
    expect(form.value('ips_query')).toBe(QUERY);
  });

  it('warns of a leading wildcard, and lets the rule be saved', async () => {
    const ports = formPortsFake();
    ports.dataverse.has('ips_screenpopparameter', PARAMETER);
    const query = "?$filter=contains(telephone1,'{{number}}')";
    const form = await opened({ ips_tablename: 'contact', ips_query: query }, ID, ports);
    expect(form.errors('ips_query')).toEqual([]);
    expect(messages(form)).toEqual([jasmine.stringMatching(/^form_leading_wildcard/)]);
  });

  it('warns where no rule serves the calls that no rule names; several may', async () => {
    const ports = formPortsFake();
    const of = { ips_calltypes: [INBOUND], ips_configurationid: CONFIGURATION };
    const form = await opened(of, ID, ports);
    expect([...form.aboveForm.values()]).toEqual(['WARNING: form_default_rule_missing']);

    ports.dataverse.has('ips_screenpoprule', {
      ips_screenpopruleid: 'other',
      ips_name: 'Any call',
      ips_calltypes: `${INBOUND},${DEFAULT}`,
      _ips_configurationid_value: '0b33af84-0000-4000-8000-000000000001',
    });
    await form.type('ips_calltypes', [INBOUND, DEFAULT]);
    expect([...form.aboveForm.values()]).toEqual([]);
    await form.type('ips_calltypes', [INBOUND]);
    expect([...form.aboveForm.values()]).toEqual([]);
  });
});

describe('the form of a screen pop parameter', () => {
  it('shows what the path gives for a sample call', async () => {
    const form = formFake({ ips_path: 'interaction.activity.customerCli' }, ID);
    await ParameterForm.onLoad(form.context, formPortsFake());
    const [shown] = form.recommendations('ips_path');
    expect(shown?.messages).toEqual(['form_sample +61491570156']);
    await form.type('ips_path', 'activity.customerCli');
    expect(form.errors('ips_path').join()).toContain('form_path_unreadable');
  });
});
