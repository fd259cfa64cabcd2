import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { askFirst } from '../../../../WebResources/settings/forms/ask-first';
import { configurationLosses, ruleLosses } from '../../../../WebResources/settings/forms/read-losses';
import { formFake, formPortsFake, type FormPortsFake } from '../../../support/form-fake';

const ID = '0b33af84-0000-4000-8000-000000000001';
const OTHER = '0b33af84-0000-4000-8000-000000000002';
const SELLER = '0b33af84-0000-4000-8000-00000000000a';
const DEACTIVATE = 5;

function stage(): { ports: FormPortsFake; handlers: ReturnType<typeof askFirst> } {
  const ports = formPortsFake();
  ports.dataverse.has('ips_cticonfiguration', {
    ips_cticonfigurationid: ID,
    ips_name: 'Sales',
    ips_roles: SELLER,
  });
  ports.dataverse.has('ips_cticonfiguration', {
    ips_cticonfigurationid: OTHER,
    ips_name: 'Default',
    ips_isdefault: true,
  });
  ports.dataverse.has('role', { roleid: SELLER, name: 'Salesperson' });
  const needed = {
    table: 'ips_cticonfiguration',
    entitySetName: 'ips_cticonfigurations',
    lossesOf: configurationLosses,
  };
  return { ports, handlers: askFirst(needed, () => ports) };
}

const form = (id: string) => formFake({ ips_name: id === ID ? 'Sales' : 'Default' }, `{${id.toUpperCase()}}`);

function save(id: string, mode: number) {
  const opened = form(id);
  let isPrevented = false;
  const event = {
    ...opened.context,
    getEventArgs: () => ({ getSaveMode: () => mode, preventDefault: () => void (isPrevented = true) }),
  };
  return { event, opened, isPrevented: () => isPrevented };
}

describe('deleting a configuration', () => {
  it('asks with the roles whose agents lose it, deletes, and closes the form', async () => {
    const { ports, handlers } = stage();
    const opened = form(ID);
    await handlers.deleteRecord(opened.context.getFormContext());
    expect(ports.questions).toEqual([
      'form_delete_title Sales | form_lose_roles_next Salesperson Default form_delete_ips_cticonfiguration',
    ]);
    expect(ports.deleted).toEqual([`ips_cticonfiguration ${ID}`]);
    expect(opened.happened).toEqual(['closed']);
  });

  it('does nothing when the answer is no', async () => {
    const { ports, handlers } = stage();
    ports.answer(false);
    const opened = form(ID);
    await handlers.deleteRecord(opened.context.getFormContext());
    expect([...ports.deleted, ...opened.happened]).toEqual([]);
  });

  it('asks once for all that are selected', async () => {
    const { ports, handlers } = stage();
    let refreshed = 0;
    await handlers.deleteSelected({ refresh: () => void refreshed++ }, [
      { Id: `{${ID}}`, Name: 'Sales' },
      { Id: `{${OTHER}}`, Name: 'Default' },
    ]);
    expect(ports.questions).toEqual([jasmine.stringContaining('Sales, Default | form_lose_last')]);
    expect(ports.deleted.length).toBe(2);
    expect(refreshed).toBe(1);
  });

  it('asks all the same where Dataverse does not tell what depends on it', async () => {
    const { ports, handlers } = stage();
    ports.dataverse.failNext(new AdapterError('DATAVERSE_BUSY'));
    await handlers.deleteRecord(form(ID).context.getFormContext());
    expect(ports.questions).toEqual([jasmine.stringContaining('form_lose_unknown')]);
  });

  it('says why Dataverse has refused it, and leaves the form open', async () => {
    const { ports, handlers } = stage();
    ports.deleteRecord = async () => {
      throw new AdapterError('MISSING_PRIVILEGE', { message: 'no privilege' });
    };
    const opened = form(ID);
    await handlers.deleteRecord(opened.context.getFormContext());
    expect(ports.told).toEqual(['form_not_deleted Sales no privilege']);
    expect(opened.happened).toEqual([]);
  });
});

describe('deactivating a configuration', () => {
  it('waits for the answer where agents would lose something', async () => {
    const { ports, handlers } = stage();
    ports.writer.rows.set(OTHER, {});
    const { event, opened, isPrevented } = save(OTHER, DEACTIVATE);
    const asked = handlers.onSave(event);
    expect(isPrevented()).toBeTrue();
    await asked;
    expect(ports.questions).toEqual(['form_deactivate_title Default | form_lose_default']);
    expect(ports.writer.rows.get(OTHER)).toEqual({ statecode: 1, statuscode: 2 });
    expect(opened.happened).toEqual(['refreshed']);
  });

  it('leaves it active when the answer is no', async () => {
    const { ports, handlers } = stage();
    ports.answer(false);
    await handlers.onSave(save(OTHER, DEACTIVATE).event);
    expect(ports.writer.writes).toEqual([]);
  });

  it('says what has refused it', async () => {
    const { ports, handlers } = stage();
    await handlers.onSave(save(OTHER, DEACTIVATE).event);
    expect(ports.told).toEqual(['form_not_deactivated Default gone']);
  });

  it('leaves every other save alone', async () => {
    const { ports, handlers } = stage();
    const { event, isPrevented } = save(OTHER, 1);
    await handlers.onSave(event);
    expect(isPrevented()).toBeFalse();
    expect(ports.questions).toEqual([]);
  });
});

describe('losing rules', () => {
  it('is told by the kinds of call, configuration by configuration', async () => {
    const ports = formPortsFake();
    const rule = (id: string, configuration: string, types: string) => ({
      ips_screenpopruleid: id,
      _ips_configurationid_value: configuration,
      ips_calltypes: types,
      ips_tablename: 'contact',
      ips_query: 'q',
    });
    ports.dataverse.has('ips_screenpoprule', rule('any', ID, '727700004'), rule('in', ID, '727700001'));
    ports.dataverse.has('ips_screenpoprule', rule('elsewhere', OTHER, '727700004'));
    expect(await ruleLosses(['any'], ports)).toEqual(['form_lose_default_rule']);
    expect(await ruleLosses(['in'], ports)).toEqual(['form_lose_call_types_next value_inbound']);
    expect(await ruleLosses(['gone'], ports)).toEqual([]);
  });
});
