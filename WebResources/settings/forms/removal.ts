import { AdapterError, type ErrorValues } from '../../ports/adapter-error';
import { INACTIVE } from '../../ports/records';
import type { FormPorts } from './form-ports';
import type { PartTable } from './keep-version';

/** A table whose records the panel needs. */
export interface NeededTable {
  readonly table: 'ips_cticonfiguration' | PartTable;
  readonly entitySetName: string;
}

type Text = FormPorts['text'];

/** One way for a record to go: how it is asked about, how it is done, how it is said to have failed. */
export interface Removal {
  title(text: Text, values: ErrorValues): string;
  label(text: Text): string;
  /** What becomes of the record and of what belongs to it. */
  outlook(text: Text, table: NeededTable['table']): string;
  /** @throws AdapterError what Dataverse said */
  run(id: string, needed: NeededTable, ports: FormPorts): Promise<void>;
  failed(text: Text, values: ErrorValues): string;
}

export const DELETION: Removal = {
  title: (text, values) => text('form_delete_title', values),
  label: (text) => text('form_delete'),
  outlook(text, table) {
    if (table === 'ips_cticonfiguration') return text('form_delete_configuration');
    const kept = text('form_delete_part');
    return table === 'ips_screenpoprule' ? `${text('form_delete_rule')} ${kept}` : kept;
  },
  run: (id, { table }, ports) => ports.deleteRecord(table, id),
  failed: (text, values) => text('form_not_deleted', values),
};

export const DEACTIVATION: Removal = {
  title: (text, values) => text('form_deactivate_title', values),
  label: (text) => text('form_deactivate'),
  outlook: (text) => text('form_deactivate_all'),
  async run(id, { entitySetName }, { writer }) {
    const outcome = await writer.update(entitySetName, id, INACTIVE);
    if (outcome.kind === 'done') return;
    const message = 'message' in outcome ? outcome.message : outcome.kind;
    throw new AdapterError('DATAVERSE_REFUSED', { message });
  },
  failed: (text, values) => text('form_not_deactivated', values),
};
