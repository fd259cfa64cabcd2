import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import { askFirst } from '../../../../WebResources/settings/forms/ask-first';
import { configurationLosses, relatedTableLosses } from '../../../../WebResources/settings/forms/read-losses';
import { formFake, formPortsFake, type FormPortsFake } from '../../../support/form-fake';

const ID = '0b33af84-0000-4000-8000-000000000001';
const OTHER = '0b33af84-0000-4000-8000-000000000002';
const SELLER = '0b33af84-0000-4000-8000-00000000000a';
const DEACTIVATE = 5;
const INACTIVE = { statecode: 1, statuscode: 2 };

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
  const needed = { table: 'ips_cticonfiguration', entitySetName: 'ips_cticonfigurations' } as const;
  return { ports, handlers: askFirst(needed, configurationLosses, () => ports) };
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

const BOTH = [
  { Id: `{${ID}}`, Name: 'Sales' },
  { Id: `{${OTHER}}`, Name: 'Default' },
];

function listFake() {
  let times = 0;
  return { refresh: () => void times++, refreshed: () => times };
}

describe('deleting a configuration', () => {
  it('asks with the roles whose agents lose it, deletes, and closes the form', async () => {
    const { ports, handlers } = stage();
    const opened = form(ID);
    await handlers.deleteRecord(opened.context.getFormContext());
    expect(ports.questions).toEqual([
      'form_delete_title Sales | form_lose_roles_next Salesperson Default form_delete_configuration',
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
    const list = listFake();
    await handlers.deleteSelected(list, BOTH);
    expect(ports.questions).toEqual([jasmine.stringContaining('Sales, Default | form_lose_last')]);
    expect(ports.deleted.length).toBe(2);
    expect(list.refreshed()).toBe(1);
  });

  it('asks all the same where Dataverse does not say what depends on it', async () => {
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
    expect(ports.reported).toEqual(['form_not_deleted Sales no privilege']);
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
    expect(ports.reported).toEqual(['form_not_deactivated Default gone']);
  });

  it('leaves every other save alone', async () => {
    const { ports, handlers } = stage();
    const { event, isPrevented } = save(OTHER, 1);
    await handlers.onSave(event);
    expect(isPrevented()).toBeFalse();
    expect(ports.questions).toEqual([]);
  });
});

describe('deactivating configurations from a list', () => {
  it('asks once with what is lost, deactivates each, and shows the list again', async () => {
    const { ports, handlers } = stage();
    for (const id of [ID, OTHER]) ports.writer.rows.set(id, {});
    const list = listFake();
    await handlers.deactivateSelected(list, BOTH);
    expect(ports.questions).toEqual([
      'form_deactivate_title Sales, Default | form_lose_last form_deactivate_all',
    ]);
    expect([...ports.writer.rows.values()]).toEqual([INACTIVE, INACTIVE]);
    expect(list.refreshed()).toBe(1);
  });

  it('asks where nothing is lost too: it stands in for Dynamics’ own command, which asks', async () => {
    const { ports, handlers } = stage();
    ports.answer(false);
    await handlers.deactivateSelected(listFake(), [
      { Id: '{0B33AF84-0000-4000-8000-00000000000F}', Name: 'Old' },
    ]);
    expect(ports.questions).toEqual(['form_deactivate_title Old | form_deactivate_all']);
    expect(ports.writer.writes).toEqual([]);
  });

  it('goes on after one that is refused, and says which', async () => {
    const { ports, handlers } = stage();
    ports.writer.rows.set(OTHER, {});
    ports.writer.nextWrites({ kind: 'refused', code: '', message: 'no privilege' });
    await handlers.deactivateSelected(listFake(), BOTH);
    expect(ports.reported).toEqual(['form_not_deactivated Sales no privilege']);
    expect(ports.writer.rows.get(OTHER)).toEqual(INACTIVE);
  });
});

describe('a part of a configuration', () => {
  function parts() {
    const { ports } = stage();
    const row = { ips_name: 'Contact', ips_logicalname: 'contact', _ips_configurationid_value: ID };
    ports.dataverse.has('ips_relatedtable', { ips_relatedtableid: 'a', ...row });
    const needed = { table: 'ips_relatedtable', entitySetName: 'ips_relatedtables' } as const;
    return { ports, handlers: askFirst(needed, relatedTableLosses, () => ports) };
  }
  const CONTACT = [{ Id: '{A}', Name: 'Contact' }];

  it('is deleted after its configuration has been kept as it is with it', async () => {
    const { ports, handlers } = parts();
    const keptBefore: number[] = [];
    ports.deleteRecord = async () => void keptBefore.push(ports.kept.length);
    await handlers.deleteSelected(listFake(), CONTACT);
    expect(ports.questions).toEqual([
      'form_delete_title Contact | form_lose_related_tables Contact form_delete_part',
    ]);
    expect(keptBefore).toEqual([1]);
    expect(ports.kept[0]?.relatedTables.map(({ table }) => table)).toEqual(['contact']);
  });

  it('is kept when it is deactivated too, and not when the answer is no', async () => {
    const { ports, handlers } = parts();
    ports.answer(false);
    await handlers.deactivateSelected(listFake(), CONTACT);
    await handlers.deleteSelected(listFake(), CONTACT);
    expect(ports.kept).toEqual([]);
    ports.answer(true);
    await handlers.deactivateSelected(listFake(), CONTACT);
    expect(ports.kept.length).toBe(1);
  });
});
