import * as v from 'valibot';
import { toConfiguration, type ConfigurationRows } from '../configuration/from-dataverse';
import type { Configuration } from '../configuration/configuration';
import type { ValueStore } from '../ports/value-store';
import { accept } from '../schemas/accept';

/** Whose configuration it is. Another user's, or that of roles the user had before, is never used. */
export interface ConfigurationOwner {
  readonly organisationId: string;
  readonly userId: string;
  readonly roleIds: readonly string[];
  /** What the provider record names, if anything. */
  readonly configuration?: string;
}

/** A configuration that could be used, and when it was read. */
export interface GoodConfiguration {
  readonly configuration: Configuration;
  /** `configurationStamp` from before it was read. */
  readonly stamp: string;
  readonly at: Date;
}

/** The last configuration that this browser found good, so that the panel can start by it at once. */
export interface LastGood {
  /** `undefined` where there is none for this owner, or none that this release can read. */
  get(): Promise<GoodConfiguration | undefined>;
  /** Rejects never: without storage the next start takes longer. */
  keep(rows: ConfigurationRows, stamp: string, at: Date): Promise<void>;
  forget(): Promise<void>;
}

const row = v.record(v.string(), v.unknown());
const rows = v.array(row);
const stored = v.object({
  owner: v.string(),
  stamp: v.string(),
  at: v.date(),
  rows: v.object({
    configuration: row,
    relatedTables: rows,
    rules: rows,
    parameters: rows,
    activityFields: rows,
  }),
});

/** What lies there are rows of Dataverse, read by the same readers as fresh ones. */
export function lastGood(store: ValueStore, owner: ConfigurationOwner): LastGood {
  const { organisationId, userId, configuration = '', roleIds } = owner;
  const key = [organisationId, userId, configuration].join('/');
  const mark = JSON.stringify([organisationId, userId, configuration, [...roleIds].sort()]);
  return {
    async get() {
      try {
        const found = accept(stored, await store.get(key));
        if (found?.owner !== mark) return undefined;
        return { configuration: toConfiguration(found.rows), stamp: found.stamp, at: found.at };
      } catch {
        return undefined;
      }
    },
    keep: (fresh, stamp, at) =>
      store.put(key, { owner: mark, stamp, at, rows: fresh }).catch(() => undefined),
    forget: () => store.remove(key).catch(() => undefined),
  };
}
