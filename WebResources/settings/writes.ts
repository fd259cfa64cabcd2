import type { RowChange } from '../configuration/to-dataverse';
import { asDataverseError, type AdapterError } from '../ports/adapter-error';
import { rowMadeBy, type Write } from '../ports/change-set';
import type { Row } from '../ports/records';
import type { Version } from './versions';

/** The writes of a plan, in its order; keeping the version is the last of them. */
export function writesOf(changes: readonly RowChange[], version: Version | undefined): readonly Write[] {
  return [...changes.map(writeOf), ...(version ? [keepVersion(version)] : [])];
}

/** Why changes were not made, or something before them could not be had. */
export interface Failure {
  readonly error: AdapterError;
  /** The change that was refused, where Dataverse tells. */
  readonly change: RowChange | undefined;
  /** All changes may have been made nevertheless. */
  readonly isUnknown: boolean;
}

/** @param changes those that were to be made; left out where it had not come to that */
export function failureOf(thrown: unknown, changes?: readonly RowChange[]): Failure {
  const error = asDataverseError(thrown);
  return {
    error,
    // Dataverse counts the writes from 1
    change: changes?.[Number(error.values['position']) - 1],
    // A connection that was lost: before the changes were made or before the answer came, nobody here knows.
    isUnknown: changes !== undefined && error.code === 'DATAVERSE_OFFLINE',
  };
}

function writeOf(change: RowChange): Write {
  const entitySet = setOf(change.table);
  if (change.kind === 'delete') return { kind: 'delete', entitySet, id: change.id, etag: change.etag };
  const values: Row = Object.fromEntries(change.columns.map(({ column, value }) => [column, value]));
  if (change.kind === 'update') {
    return { kind: 'update', entitySet, id: change.id, etag: change.etag, body: values };
  }
  return { kind: 'create', entitySet, body: { ...values, ...binding(change.parent) } };
}

function binding(owner: Extract<RowChange, { kind: 'create' }>['parent']): Row {
  if (!owner) return {};
  const table = owner.lookup === 'ips_ruleid' ? 'ips_screenpoprule' : 'ips_cticonfiguration';
  const target = 'id' in owner ? `/${setOf(table)}(${owner.id})` : rowMadeBy(owner.position);
  return { [`${owner.lookup}@odata.bind`]: target };
}

function keepVersion(version: Version): Write {
  return { kind: 'create', entitySet: setOf('ips_configurationversion'), body: versionRow(version) };
}

/** The row of `ips_configurationversion`, bound to its configuration. */
export function versionRow({ configurationId, name, content }: Version): Row {
  return {
    ips_name: name,
    ips_content: content,
    ...binding({ lookup: 'ips_configurationid', id: configurationId }),
  };
}

/** The entity sets of our own tables are fixed by the solution. */
function setOf(table: string): string {
  return `${table}s`;
}
