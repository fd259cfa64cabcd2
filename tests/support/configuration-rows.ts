import type {
  PresentConfiguration,
  PresentRow,
} from '../../WebResources/configuration/present-configuration';
import type { NewConfiguration, RowChange } from '../../WebResources/configuration/to-dataverse';
import type { Row } from '../../WebResources/ports/records';

const NEW = 'new-';

/** A row made here has a number; -1 of any other. No number is given twice, however often a configuration changes. */
function numberOf(id: string): number {
  return id.startsWith(NEW) ? Number(id.slice(NEW.length)) : -1;
}

/** Rows as Dataverse would have them once the changes are made, children in their order. */
export function afterwards(
  present: PresentConfiguration | NewConfiguration,
  changes: readonly RowChange[],
): PresentConfiguration {
  const tables = new Map<string, PresentRow & { parent?: string }>();
  const keep = (table: string, row: PresentRow, parent?: string): void => {
    tables.set(`${table}:${row.id}`, { ...row, ...(parent !== undefined && { parent }) });
  };
  if ('configuration' in present) {
    keep('ips_cticonfiguration', present.configuration);
    for (const row of present.relatedTables) keep('ips_relatedtable', row);
    for (const row of present.activityFields) keep('ips_activityfield', row);
    for (const { parameters, ...row } of present.rules) {
      keep('ips_screenpoprule', row);
      for (const parameter of parameters) keep('ips_screenpopparameter', parameter, row.id);
    }
  }
  const first = 1 + Math.max(-1, ...[...tables.values()].map(({ id }) => numberOf(id)));
  const idAt = (position: number): string => `${NEW}${String(first + position)}`;
  changes.forEach((change, position) => {
    if (change.kind === 'delete') {
      tables.delete(`${change.table}:${change.id}`);
      return;
    }
    const id = change.kind === 'update' ? change.id : idAt(position);
    const old = tables.get(`${change.table}:${id}`);
    const row: Row = Object.fromEntries(change.columns.map(({ column, value }) => [column, value]));
    const given = change.kind === 'create' ? change.parent : undefined;
    const parent = given ? ('id' in given ? given.id : idAt(given.position)) : old?.parent;
    keep(change.table, { id, etag: 'W/"2"', row: { ...old?.row, ...row } }, parent);
  });
  const all = (table: string): (PresentRow & { parent?: string })[] =>
    [...tables]
      .filter(([key]) => key.startsWith(`${table}:`))
      .map(([, row]) => row)
      .sort((a, b) => Number(a.row['ips_order']) - Number(b.row['ips_order']));
  const [configuration] = all('ips_cticonfiguration');
  if (!configuration) throw new Error('the configuration is gone');
  return {
    configuration,
    relatedTables: all('ips_relatedtable'),
    rules: all('ips_screenpoprule').map((rule) => ({
      ...rule,
      parameters: all('ips_screenpopparameter').filter(({ parent }) => parent === rule.id),
    })),
    activityFields: all('ips_activityfield'),
  };
}
