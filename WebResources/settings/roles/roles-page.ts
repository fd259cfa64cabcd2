import { readRoleIds, roleChoices, withRole, type RoleChoice } from '../../configuration/role-choices';
import { asAdapterError, type AdapterError } from '../../ports/adapter-error';
import type { Dataverse } from '../../ports/dataverse';
import { plainGuid } from '../../ports/records';
import type { FormColumn } from './form-column';

export type RolesState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'closed'; readonly error: AdapterError }
  | {
      readonly kind: 'open';
      readonly choices: readonly RoleChoice[];
      readonly search: string;
      readonly isReadOnly: boolean;
    };

export interface RolesActions {
  choose(id: string, isChosen: boolean): void;
  search(words: string): void;
}

/**
 * The roles of the organisation, those of the configuration ticked. What is ticked is written into the form's column, and
 * saved with the form.
 */
export async function startRolesPage(
  dataverse: Dataverse,
  form: Promise<FormColumn>,
  show: (state: RolesState, actions: RolesActions) => void,
): Promise<void> {
  let search = '';
  show({ kind: 'loading' }, { choose: () => undefined, search: () => undefined });
  try {
    const [roles, column] = await Promise.all([readRoles(dataverse), form]);
    // A role that is ticked stays where it is, so that a second press is beside the first.
    const order = roleChoices(roles, readRoleIds(column.text())).map(({ id }) => id);
    const actions: RolesActions = {
      choose: (id, isChosen) => column.write(withRole(readRoleIds(column.text()), id, isChosen)),
      search(words) {
        search = words;
        draw();
      },
    };
    const draw = (): void => {
      const choices = roleChoices(roles, readRoleIds(column.text()));
      const inPlace = [...choices].sort((one, other) => placeOf(order, one.id) - placeOf(order, other.id));
      show({ kind: 'open', choices: inPlace, search, isReadOnly: column.isReadOnly() }, actions);
    };
    column.onChange(draw);
    draw();
  } catch (thrown) {
    const error = asAdapterError(thrown, 'DATAVERSE_REFUSED');
    show({ kind: 'closed', error }, { choose: () => undefined, search: () => undefined });
  }
}

function placeOf(order: readonly string[], id: string): number {
  const place = order.indexOf(id);
  return place < 0 ? order.length : place;
}

/**
 * Each business unit has copies of a role, with the root one as their parent (Microsoft, "Security role table"). CIF and
 * the panel go by the ids of root roles.
 */
async function readRoles(dataverse: Dataverse): Promise<readonly { id: string; name: string }[]> {
  const rows = await dataverse.retrieveMultiple(
    'role',
    '?$select=roleid,name&$filter=_parentroleid_value eq null&$orderby=name',
  );
  return rows.map((row) => ({ id: plainGuid(String(row['roleid'])), name: String(row['name']) }));
}
