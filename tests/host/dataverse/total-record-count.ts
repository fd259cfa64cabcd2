import { unknownSegment } from './api-error';
import type { ApiResponse, Context } from './context';

const CALL = /^RetrieveTotalRecordCount\(EntityNames=\[((?:'\w+',?)*)\]\)$/;

export function isTotalRecordCount(path: string): boolean {
  return path.startsWith('RetrieveTotalRecordCount(');
}

/**
 * Rows by table, whoever may see them ("RetrieveTotalRecordCount Function", learn.microsoft.com). Dataverse counts once a
 * day; here the count is of now.
 */
export function totalRecordCount(path: string, { metadata, store }: Context): ApiResponse {
  const [, names] = CALL.exec(path) ?? [];
  if (names === undefined) throw unknownSegment(path);
  const tables = [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name);
  const unknown = tables.find((table) => !metadata.tables.has(table));
  if (unknown !== undefined) throw unknownSegment(unknown);
  return {
    status: 200,
    body: {
      EntityRecordCountCollection: {
        Count: tables.length,
        IsReadOnly: false,
        Keys: tables,
        Values: tables.map((table) => [...store.all(table)].length),
      },
    },
  };
}
