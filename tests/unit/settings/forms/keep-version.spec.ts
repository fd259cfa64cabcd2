import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { keepBeforeRemoval, keepVersions } from '../../../../WebResources/settings/forms/keep-version';
import { formFake, formPortsFake } from '../../../support/form-fake';
import { changeRow, SALES, salesOrganisation } from '../../../support/configuration-as-rows';

const LOOKUP = [{ id: `{${SALES.toUpperCase()}}`, entityType: 'ips_cticonfiguration', name: 'Sales' }];

function opened(columns: Readonly<Record<string, unknown>>, id: string, table: string) {
  const { dataverse, configuration, rule } = salesOrganisation();
  const ports = { ...formPortsFake(), dataverse };
  const form = formFake(columns, id, table);
  const start = (): Promise<void> => keepVersions(form.context.getFormContext(), ports);
  return { dataverse, configuration, rule, ports, form, start };
}

const configurationForm = () => opened({ ips_name: 'Sales' }, `{${SALES}}`, 'ips_cticonfiguration');

describe('A change made in a form', () => {
  it('keeps what the configuration was before it, each time', async () => {
    const { ports, form, start, configuration } = configurationForm();
    await start();
    for (const name of ['Sales AU', 'Sales NZ']) {
      await form.type('ips_name', name);
      changeRow(configuration, { ips_name: name });
      await form.save();
    }
    expect(ports.kept.map(({ name }) => name)).toEqual(['Sales', 'Sales AU']);
    expect(ports.kept[0]?.rules.map(({ name }) => name)).toEqual(['Inbound']);
  });

  it('is one of a rule, or of a parameter below it, too', async () => {
    const ofRule = opened({ ips_configurationid: LOOKUP }, '', 'ips_screenpoprule');
    const rule = '22222222-0000-4000-8000-000000000001';
    const ofParameter = opened({ ips_ruleid: [{ id: rule }] }, '', 'ips_screenpopparameter');
    for (const { start, form, ports } of [ofRule, ofParameter]) {
      await start();
      await form.type('ips_name', 'New');
      await form.save();
      expect(ports.kept.map(({ name }) => name)).toEqual(['Sales']);
    }
  });

  it('keeps nothing that was deleted from a subgrid since the form was opened', async () => {
    const { ports, form, start, rule } = opened(
      { ips_name: 'Sales', subgrid_rules: null },
      SALES,
      'ips_cticonfiguration',
    );
    await start();
    changeRow(rule, { _ips_configurationid_value: null });
    form.loadGrid('subgrid_rules');
    await form.type('ips_name', 'Sales AU');
    await form.save();
    expect(ports.kept.map(({ rules }) => rules)).toEqual([[]]);
  });

  it('is one of the configuration that is chosen while the form is open', async () => {
    const { ports, form, start } = opened({ ips_configurationid: null }, '', 'ips_screenpoprule');
    await start();
    await form.type('ips_configurationid', LOOKUP);
    await form.save();
    expect(ports.kept.length).toBe(1);
  });

  it('is none where nothing is saved, nothing was changed, or the configuration is new', async () => {
    const { ports, form, start } = configurationForm();
    await start();
    await form.save();
    await form.type('ips_name', 'Sales AU');
    await form.save(false);
    expect(ports.kept).toEqual([]);

    const created = opened({ ips_name: '' }, '', 'ips_cticonfiguration');
    await created.start();
    await created.form.type('ips_name', 'Support');
    await created.form.save();
    expect(created.ports.kept).toEqual([]);
    expect([...created.form.aboveForm.values()]).toEqual([]);
  });

  it('is said not to be kept where that is refused, and is saved all the same', async () => {
    const { ports, form } = configurationForm();
    const refusal = new AdapterError('DATAVERSE_REFUSED', { code: '', message: 'Too long.' });
    await keepVersions(form.context.getFormContext(), {
      ...ports,
      keepVersion: () => Promise.reject(refusal),
    });
    await form.type('ips_name', 'Sales AU');
    await form.save();
    expect([...form.aboveForm.values()]).toEqual(['WARNING: form_version_not_kept Too long.']);
  });

  it('is said not to be kept where the configuration could not be read, but not before', async () => {
    const { dataverse, form, start } = configurationForm();
    dataverse.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    await start();
    expect([...form.aboveForm.values()]).toEqual([]);
    await form.type('ips_name', 'Sales AU');
    await form.save();
    expect([...form.aboveForm.values()]).toEqual(['WARNING: form_version_not_kept DATAVERSE_OFFLINE']);
  });
});

describe('Parts of a configuration that go', () => {
  const RULE = '22222222-0000-4000-8000-000000000001';
  const related = (id: string, name: string, configuration = SALES) => ({
    ips_relatedtableid: id,
    ips_name: name,
    ips_logicalname: name.toLowerCase(),
    _ips_configurationid_value: configuration,
  });

  it('are in one version of their configuration, kept before them', async () => {
    const { ports, dataverse } = configurationForm();
    dataverse.has('ips_relatedtable', related('a', 'Contact'), related('b', 'Lead'));
    await keepBeforeRemoval('ips_relatedtable', ['a', 'b'], ports);
    expect(ports.kept.map(({ relatedTables }) => relatedTables.map(({ table }) => table))).toEqual([
      ['contact', 'lead'],
    ]);
  });

  it('belong to the configuration of their rule where they are parameters', async () => {
    const { ports, dataverse } = configurationForm();
    const parameter = { ips_screenpopparameterid: 'p', ips_name: 'number', _ips_ruleid_value: RULE };
    dataverse.has('ips_screenpopparameter', parameter);
    await keepBeforeRemoval('ips_screenpopparameter', ['p'], ports);
    expect(ports.kept.map(({ rules }) => rules.map(({ name }) => name))).toEqual([['Inbound']]);
  });

  it('leave nothing behind where they belong to no configuration', async () => {
    const { ports, dataverse } = configurationForm();
    dataverse.has('ips_activityfield', { ips_activityfieldid: 'f', _ips_configurationid_value: null });
    await keepBeforeRemoval('ips_activityfield', ['f'], ports);
    expect([...ports.kept, ...ports.reported]).toEqual([]);
  });

  it('go all the same where no version can be kept, and that is said', async () => {
    const { ports, dataverse } = configurationForm();
    dataverse.failNext(new AdapterError('DATAVERSE_OFFLINE', {}));
    await keepBeforeRemoval('ips_screenpoprule', [RULE], ports);
    expect(ports.reported).toEqual(['form_version_not_kept DATAVERSE_OFFLINE']);
  });
});
