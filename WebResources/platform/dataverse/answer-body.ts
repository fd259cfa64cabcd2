import { AdapterError } from '../../ports/adapter-error';
import { dataverseError } from './dataverse-errors';
import { requestWebApi, type WebApi, type WebApiAnswer } from './web-api-request';

/** Xrm.WebApi asks for formatted values by itself; here they have to be asked for. */
export const READ = { method: 'GET', headers: { Prefer: 'odata.include-annotations="*"' } };

/** @throws AdapterError for every answer but a good one */
export function bodyOf(answer: WebApiAnswer, table: string, id?: string): unknown {
  switch (answer.kind) {
    case 'ok':
      return answer.body;
    case 'busy':
      throw new AdapterError('DATAVERSE_BUSY', { table }, answer);
    case 'offline':
      throw new AdapterError('DATAVERSE_OFFLINE', { table }, answer);
    case 'signed-out':
      throw new AdapterError('DATAVERSE_SIGNED_OUT', { table }, answer);
    case 'error': {
      const { code, message } = answer;
      throw dataverseError({ code, message, table, cause: answer, ...(id && { id }) });
    }
  }
}

/**
 * A part of a table's definition.
 * @param rest what follows `EntityDefinitions(LogicalName='…')`
 * @throws AdapterError UNKNOWN_TABLE where the organisation has no such table
 */
export async function readDefinition(api: WebApi, table: string, rest: string): Promise<unknown> {
  const path = `EntityDefinitions(LogicalName='${encodeURIComponent(table)}')${rest}`;
  const answer = await requestWebApi(api, path, READ);
  if (answer.kind === 'error' && (answer.status === 404 || answer.status === 400))
    throw new AdapterError('UNKNOWN_TABLE', { table }, answer);
  return bodyOf(answer, table);
}
