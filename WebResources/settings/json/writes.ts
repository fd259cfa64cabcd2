import type { RowChange } from '../../options/to-dataverse';
import { rowMadeBy, type Write } from '../../ports/change-set';
import type { Row } from '../../ports/records';

/** What a configuration was before a change, kept with it. */
export interface Version {
  readonly configurationId: string;
  readonly name: string;
  readonly content: string;
}

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
  return { kind: 'create', entitySet, body: { ...values, ...binding(change.parent) } };
}

function binding(owner: Extract<RowChange, { kind: 'create' }>['parent']): Row {
  if (!owner) return {};
  const table = owner.lookup === 'ips_ruleid' ? 'ips_screenpoprule' : 'ips_cticonfiguration';
  const target = 'id' in owner ? `/${setOf(table)}(${owner.id})` : rowMadeBy(owner.position);
  return { [`${owner.lookup}@odata.bind`]: target };
}

function keepVersion({ configurationId, name, content }: Version): Write {
  return {
    kind: 'create',
    entitySet: setOf('ips_configurationversion'),
    body: {
      ips_name: name,
      ips_content: content,
      ...binding({ lookup: 'ips_configurationid', id: configurationId }),
    },
  };
}

/** The entity sets of our own tables are fixed by the solution. */
function setOf(table: string): string {
  return `${table}s`;
}

/** `ips_configurationversion.ips_name` takes 100 characters. */
const LONGEST_NAME = 100;

/** When, by this computer's clock, and who. */
export function versionName(now: Date, who: string): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [String(now.getFullYear()), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())} ${who}`.trim().slice(0, LONGEST_NAME);
}
