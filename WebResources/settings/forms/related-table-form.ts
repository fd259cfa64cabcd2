import { checkColumnList } from '../../configuration/check/check-names';
import { sensibleColumns } from '../../configuration/sensible-columns';
import { askFirst } from './ask-first';
import type { FormEvent } from './form-context';
import { formPorts, type FormPorts } from './form-ports';
import { keepVersions } from './keep-version';
import { relatedTableLosses } from './read-losses';
import { showAtField } from './show-findings';
import { knownTable } from '../known-table';
import { watchTable } from './watch-table';
import { fillIn, textIn, watch } from './watch';

const TABLE = 'ips_logicalname';
const COLUMNS = 'ips_columns';

/** The form's onload event: checks table and columns; a table that is chosen fills the fields that are still empty. */
export async function onLoad(event: FormEvent, ports: FormPorts = formPorts()): Promise<void> {
  const form = event.getFormContext();
  const opened = { form, ports };
  await Promise.all([
    keepVersions(form, ports),
    watchTable(opened, TABLE),
    watch(
      opened,
      [TABLE, COLUMNS],
      async () => {
        const known = await knownTable(ports.metadata, textIn(form, TABLE));
        return known ? checkColumnList(textIn(form, COLUMNS), known.info.logicalName, known.columns) : [];
      },
      (findings) => showAtField(form, COLUMNS, findings, ports.text),
    ),
    watch(
      opened,
      [TABLE],
      () => knownTable(ports.metadata, textIn(form, TABLE)),
      (known) => {
        if (!known) return;
        const { info, columns } = known;
        fillIn(form, 'ips_name', info.displayName);
        fillIn(form, 'ips_entitysetname', info.entitySetName);
        fillIn(form, 'ips_primaryidcolumn', info.primaryIdColumn);
        fillIn(form, COLUMNS, sensibleColumns(info, columns).join(','));
      },
    ),
  ]);
}

/** The form's onsave event, and the commands Delete of the form, Delete and Deactivate of lists. */
export const { onSave, deleteRecord, deleteSelected, deactivateSelected } = askFirst(
  { table: 'ips_relatedtable', entitySetName: 'ips_relatedtables' },
  relatedTableLosses,
);
