import type { Checkbox } from '@fluentui/web-components';
import { AdapterError } from '../../../../WebResources/ports/adapter-error';
import {
  awaitFormColumn,
  type FormColumn,
  type RolesForm,
} from '../../../../WebResources/settings/roles/form-column';
import {
  startRolesPage,
  type RolesActions,
  type RolesState,
} from '../../../../WebResources/settings/roles/roles-page';
import { renderRoles } from '../../../../WebResources/settings/roles/view/roles-view';
import { formPortsFake } from '../../../support/form-fake';

const SELLER = { roleid: 'b', name: 'Seller' };
const AGENT = { roleid: 'a', name: 'Agent' };

const roots: Element[] = [];

async function opened(text = '', isReadOnly = false) {
  const { dataverse } = formPortsFake();
  dataverse.has('role', AGENT, SELLER);
  const received: (() => void)[] = [];
  let value = text;
  const column: FormColumn = {
    text: () => value,
    write(next) {
      value = next;
      received.forEach((handler) => handler());
    },
    isReadOnly: () => isReadOnly,
    onChange: (handler) => received.push(handler),
  };
  // A check box outside the document notifies nobody that it was pressed.
  const root = document.body.appendChild(document.createElement('div'));
  roots.push(root);
  let state: RolesState | undefined;
  let actions: RolesActions | undefined;
  await startRolesPage(dataverse, Promise.resolve(column), (next, latest) => {
    [state, actions] = [next, latest];
    renderRoles(root, {
      state: next,
      actions: latest,
      text: (key, values = {}) => [key, ...Object.values(values)].join(' '),
    });
  });
  return { root, value: () => value, state: () => state, actions: () => actions! };
}

const labels = (root: Element): readonly (string | null)[] =>
  [...root.querySelectorAll('ul label')].map((label) => label.textContent);

describe('the list of roles', () => {
  afterEach(() => roots.splice(0).forEach((root) => root.remove()));

  it('shows the roles by name, the chosen ones first and ticked', async () => {
    const { root } = await opened('b');
    expect(labels(root)).toEqual(['Seller', 'Agent']);
    expect([...root.querySelectorAll<Checkbox>('ul fluent-checkbox')].map(({ checked }) => checked)).toEqual([
      true,
      false,
    ]);
    expect(root.querySelector('legend')?.textContent).toBe('roles_chosen 1');
  });

  it('writes the form’s column, and leaves a role where it is when it is ticked', async () => {
    const { root, value } = await opened();
    expect(root.querySelector('legend')?.textContent).toBe('roles_nobody');
    root.querySelectorAll<Checkbox>('ul fluent-checkbox')[1]?.click();
    expect(value()).toBe('b');
    expect(labels(root)).toEqual(['Agent', 'Seller']);
    root.querySelectorAll<Checkbox>('ul fluent-checkbox')[1]?.click();
    expect(value()).toBe('');
  });

  it('names a role that is no more, and lets it be taken away', async () => {
    const { root, value } = await opened('gone;a');
    expect(labels(root)[0]).toBe('roles_gone gone');
    root.querySelector<Checkbox>('ul fluent-checkbox')?.click();
    expect(value()).toBe('a');
  });

  it('finds roles by a part of their name, and keeps the chosen ones in sight', async () => {
    const { root, actions } = await opened('b');
    actions().search('age');
    expect(labels(root)).toEqual(['Seller', 'Agent']);
    actions().search('xyz');
    expect(labels(root)).toEqual(['Seller']);
  });

  it('cannot be changed on a form that cannot', async () => {
    const { root } = await opened('b', true);
    expect(root.querySelector<Checkbox>('fluent-checkbox')?.disabled).toBeTrue();
  });

  it('says what Dataverse has refused', async () => {
    const { dataverse } = formPortsFake();
    dataverse.failNext(new AdapterError('MISSING_PRIVILEGE'));
    const states: RolesState[] = [];
    await startRolesPage(dataverse, new Promise(() => undefined), (state) => states.push(state));
    expect(states.map(({ kind }) => kind)).toEqual(['loading', 'closed']);
  });
});

describe('the form’s column', () => {
  it('is what the form’s script hands to the page', async () => {
    const page = {} as Window & { setClientApiContext(xrm: unknown, form: RolesForm): void };
    const column = awaitFormColumn(page);
    const attribute = {
      getValue: () => 'a',
      setValue: jasmine.createSpy('setValue'),
      fireOnChange: jasmine.createSpy('fireOnChange'),
      addOnChange: () => undefined,
    };
    const form = (formType: number): RolesForm => ({
      getAttribute: (name) => (name === 'ips_roles' ? attribute : null),
      getControl: () => null,
      ui: { getFormType: () => formType },
    });
    page.setClientApiContext({}, form(2));
    const { text, write, isReadOnly } = await column;
    write('');
    expect(text()).toBe('a');
    expect(attribute.setValue).toHaveBeenCalledOnceWith(null);
    expect(attribute.fireOnChange).toHaveBeenCalledTimes(1);
    expect(isReadOnly()).toBeFalse();
  });
});
