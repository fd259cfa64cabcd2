import type { User } from '../organisation/model';
import type { Metadata, TableMetadata } from '../model';
import { unknownSegment } from './api-error';
import type { Access } from './access';
import type { Store } from './store';

/** What an operation of the Web API works with. */
export interface Context {
  readonly metadata: Metadata;
  readonly store: Store;
  readonly user: User;
  readonly access: Access;
  readonly organisationId: string;
  /** `http://host:port`, for the URLs in answers. */
  readonly origin: string;
  readonly now: () => Date;
}

export interface ApiRequest {
  readonly method: string;
  /** Below `/api/data/v9.2/`, still percent-encoded, with the query. */
  readonly path: string;
  readonly headers: Headers;
  /** Parsed JSON, `undefined` when there is none; text for `$batch`. */
  readonly body: unknown;
}

export interface ApiResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown;
}

export const API_PATH = '/api/data/v9.2/';

/** @throws ApiError when there is no such entity set */
export function tableBySet(metadata: Metadata, set: string): TableMetadata {
  for (const table of metadata.tables.values()) if (table.entitySetName === set) return table;
  throw unknownSegment(set);
}

/** A table that metadata itself has named. */
export function tableByName(metadata: Metadata, name: string): TableMetadata {
  const table = metadata.tables.get(name);
  if (!table) throw unknownSegment(name);
  return table;
}

/** A parameter of an action, from the request's body. */
export function actionParameter({ body }: ApiRequest, name: string): unknown {
  const parameters: Readonly<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  return parameters[name];
}
