import { CONFIGURATION } from '../../WebResources/configuration/catalogue/configuration';
import { tablesFrom } from '../../WebResources/configuration/catalogue/table';
import type { Configuration } from '../../WebResources/configuration/configuration';
import { planChanges, type RowChange } from '../../WebResources/configuration/rows/plan-changes';
import { idOf, type ConfigurationRows } from '../../WebResources/configuration/rows/read-configuration';
import type { Row } from '../../WebResources/ports/records';

/** Rows made here have numbers for ids; no number is given twice, however often a configuration changes. */
const NEW = 'new-';

/** Rows as Dataverse would have them once the changes are made, children in their order. */
export function afterwards(
  present: ConfigurationRows | undefined,
  changes: readonly RowChange[],
): ConfigurationRows {
  const all = Object.values(present ?? {}).flat();
  const numbers = all.flatMap((row) => Object.values(row)).map((value) => numberOf(value));
  const first = 1 + Math.max(-1, ...numbers);
  const idAt = (position: number): string => `${NEW}${String(first + position)}`;
  const rows = tablesFrom(CONFIGURATION).map((table) => {
    const own = changes.map((change, position) => ({ change, position }));
    const ofTable = own.filter(({ change }) => change.table === table.name);
    const kept = (present?.[table.name] ?? [])
      .filter(
        (row) => !ofTable.some(({ change }) => change.kind === 'delete' && change.id === idOf(table, row)),
      )
      .map((row) => {
        const update = ofTable.find(
          ({ change }) => change.kind === 'update' && change.id === idOf(table, row),
        );
        return update ? { ...row, ...valuesOf(update.change), '@odata.etag': 'W/"2"' } : row;
      });
    const made = ofTable.flatMap(({ change, position }): Row[] => {
      if (change.kind !== 'create') return [];
      const parent =
        change.parent && ('id' in change.parent ? change.parent.id : idAt(change.parent.position));
      return [
        {
          ...valuesOf(change),
          [`${table.name}id`]: idAt(position),
          '@odata.etag': 'W/"2"',
          ...(parent !== undefined && { [`_${table.parent ?? ''}_value`]: parent }),
        },
      ];
    });
    const sorted = [...kept, ...made].sort((a, b) => Number(a['ips_order']) - Number(b['ips_order']));
    return [table.name, sorted] as const;
  });
  return withoutOrphans(Object.fromEntries(rows));
}

/** The rows a new configuration is made of. */
export function rowsOf(configuration: Partial<Configuration>): ConfigurationRows {
  return afterwards(undefined, planChanges(undefined, configuration));
}

function numberOf(value: unknown): number {
  return typeof value === 'string' && value.startsWith(NEW) ? Number(value.slice(NEW.length)) : -1;
}

function valuesOf(change: RowChange): Row {
  if (change.kind === 'delete') return {};
  return Object.fromEntries(change.columns.map(({ column, value }) => [column, value]));
}

/** Dataverse deletes what belongs to a deleted rule. */
function withoutOrphans(rows: Readonly<Record<string, readonly Row[]>>): ConfigurationRows {
  const rules = (rows['ips_screenpoprule'] ?? []).map((rule) => rule['ips_screenpopruleid']);
  const parameters = rows['ips_screenpopparameter'] ?? [];
  return {
    ...rows,
    ips_screenpopparameter: parameters.filter((row) => rules.includes(row['_ips_ruleid_value'])),
  };
}
