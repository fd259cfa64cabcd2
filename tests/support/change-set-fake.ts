import { AdapterError } from '../../WebResources/ports/adapter-error';
import { rowMadeBy, type ChangeSet, type Write } from '../../WebResources/ports/change-set';
import type { Row } from '../../WebResources/ports/records';

export interface ChangeSetFake extends ChangeSet {
  /** Every change set that was tried. */
  readonly tried: (readonly Write[])[];
  rows(entitySet: string): readonly Row[];
  /** The next one is refused so. */
  failNext(error: AdapterError): void;
}

/** Rows in memory, with `id` and `@odata.etag`. @param columns by entity set; another column is refused */
export function changeSetFake(columns: Readonly<Record<string, readonly string[]>> = {}): ChangeSetFake {
  const tried: (readonly Write[])[] = [];
  const failures: AdapterError[] = [];
  let rows = new Map<string, Row>();
  let version = 0;

  const refuse = (position: number, code: string, message: string): never => {
    throw new AdapterError('DATAVERSE_REFUSED', { code, message, position: String(position + 1) });
  };

  function make(write: Write, position: number, made: Map<string, string>, after: Map<string, Row>): void {
    const id = write.kind === 'create' ? crypto.randomUUID() : write.id;
    const key = `${write.entitySet}(${id})`;
    const old = after.get(key);
    if (write.kind !== 'create' && old?.['@odata.etag'] !== write.etag) {
      refuse(position, '0x80060882', "The version of the existing record doesn't match.");
    }
    if (write.kind === 'delete') {
      after.delete(key);
      return;
    }
    const body = Object.entries(write.body).map(([column, value]) => {
      const name = column.replace(/@odata\.bind$/, '');
      const known = columns[write.entitySet];
      if (known && !known.includes(name)) refuse(position, '0x80048d19', `Invalid property '${name}'`);
      return [name, made.get(String(value)) ?? value] as const;
    });
    made.set(rowMadeBy(position), id);
    version += 1;
    after.set(key, { ...old, ...Object.fromEntries(body), id, '@odata.etag': `W/"${String(version)}"` });
  }

  return {
    tried,
    failNext: (error) => failures.push(error),
    rows: (entitySet) => [...rows].filter(([key]) => key.startsWith(`${entitySet}(`)).map(([, row]) => row),
    async apply(writes) {
      await Promise.resolve();
      tried.push(writes);
      const failure = failures.shift();
      if (failure) throw failure;
      const after = new Map(rows);
      const made = new Map<string, string>();
      writes.forEach((write, position) => make(write, position, made, after));
      rows = after;
    },
  };
}
