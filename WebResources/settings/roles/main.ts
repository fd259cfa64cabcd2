import { openPage } from '../open-page';
import { awaitFormColumn } from './form-column';
import { startRolesPage } from './roles-page';
import { renderRoles } from './view/roles-view';

/** The list of roles on the form of a configuration. */
async function main(): Promise<void> {
  // At once: the form's script may come before the texts.
  const form = awaitFormColumn(window);
  const { root, text, ports } = await openPage('roles_title');
  await startRolesPage(ports.dataverse, form, (state, actions) =>
    renderRoles(root, { state, actions, text }),
  );
}

void main();
