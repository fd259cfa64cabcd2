import { rowMadeBy, type Write } from '../../ports/change-set';
import type { Row } from '../../ports/records';
import { CONFIGURATION } from '../catalogue/configuration';
import { tablesFrom } from '../catalogue/table';
import type { Version } from '../versions';
import type { Parent, RowChange } from './plan-changes';

/** The writes of a plan, in its order; keeping the version is the last of them. */
export function writesOf(changes: readonly RowChange[], version: Version | undefined): readonly Write[] {
  return [...changes.map(writeOf), ...(version ? [keepVersion(version)] : [])];
}

function writeOf(change: RowChange): Write {
  const entitySet = setOf(change.table);
  if (change.kind === 'delete') return { kind: 'delete', entitySet, id: change.id, etag: change.etag };
  const values: Row = Object.fromEntries(change.columns.map(({ column, value }) => [column, value]));
  if (change.kind === 'update') {
    return { kind: 'update', entitySet, id: change.id, etag: change.etag, body: values };
  }
  const { parent, table } = change;
  const lookup = tablesFrom(CONFIGURATION).find(({ name }) => name === table)?.parent;
  return { kind: 'create', entitySet, body: { ...values, ...(parent && lookup && binding(lookup, parent)) } };
}

function binding(lookup: string, parent: Parent): Row {
  const target = 'id' in parent ? `/${setOf(parent.table)}(${parent.id})` : rowMadeBy(parent.position);
  return { [`${lookup}@odata.bind`]: target };
}

function keepVersion(version: Version): Write {
  return { kind: 'create', entitySet: setOf('ips_configurationversion'), body: versionRow(version) };
}

/** The row of `ips_configurationversion`, bound to its configuration. */
export function versionRow({ configurationId, name, content }: Version): Row {
  return {
    ips_name: name,
    ips_content: content,
    ...binding('ips_configurationid', { table: CONFIGURATION.name, id: configurationId }),
  };
}

/** The entity sets of our own tables are fixed by the solution. */
function setOf(table: string): string {
  return `${table}s`;
}
