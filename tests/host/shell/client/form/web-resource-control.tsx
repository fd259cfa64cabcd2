import type { FormControl } from '../../description';
import { hostContext } from '../host-context';
import { bracedId } from '../record-id';
import type { RecordForm } from './record-form';

interface WebResourceControlProps {
  readonly form: RecordForm;
  readonly label: string;
  readonly control: Extract<FormControl, { kind: 'webResource' }>;
  readonly rows: number;
}

export function WebResourceControl({ form, label, control, rows }: WebResourceControlProps) {
  return (
    <iframe
      class="web-resource"
      data-testid={`web-resource-${control.id}`}
      title={label || control.name}
      src={webResourceAddress(form, control)}
      style={{ height: `${Math.max(rows, 4) * 42}px` }}
    />
  );
}

/** Only the parameters a web resource may be given; "pass record" adds those that name the record and the user. */
function webResourceAddress(form: RecordForm, control: WebResourceControlProps['control']): string {
  const { id } = form.state.get();
  const record = {
    ...(id !== undefined && { id: bracedId(id) }),
    type: String(form.table.objectTypeCode),
    typename: form.table.logicalName,
    orgname: hostContext.organisation.uniqueName,
    orglcid: String(hostContext.languageId),
    userlcid: String(hostContext.languageId),
  };
  const query = new URLSearchParams({
    ...(control.data !== '' && { data: control.data }),
    ...(control.passesParameters && record),
  });
  return `/WebResources/${control.name}${query.size > 0 ? `?${query}` : ''}`;
}
