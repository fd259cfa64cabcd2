import type { TableDescription } from '../../description';
import type { Confirmation } from '../shell-port';
import { rowPath } from '../xrm/web-api';
import { requestWebApi } from '../xrm/web-api-request';

/** Rows of an activity are completed and cancelled instead. */
export function hasStates(table: TableDescription): boolean {
  return table.may.write && !table.isActivity && 'statecode' in table.columns;
}

/** What Dynamics asks before it activates or deactivates. @param what `this Contact`, `2 Contacts` */
export function stateQuestion(active: boolean, what: string): Confirmation {
  const [verb, then] = active ? ['Activate', 'active'] : ['Deactivate', 'inactive'];
  return {
    title: `Confirm ${active ? 'Activation' : 'Deactivation'}`,
    text: `Do you want to ${verb.toLowerCase()} ${what}? It will be ${then}.`,
    confirmLabel: verb,
    cancelLabel: 'Cancel',
  };
}

/** @throws Error in Dataverse's words */
export async function setRowState(table: string, id: string, active: boolean): Promise<void> {
  const body = active ? { statecode: 0, statuscode: 1 } : { statecode: 1, statuscode: 2 };
  await requestWebApi({ method: 'PATCH', path: rowPath(table, id), body });
}
