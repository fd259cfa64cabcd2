import type { ReadOutcome, RecordWriter, WriteOutcome } from '../../ports/record-writer';
import { hexadecimal, ID_TAKEN, NO_ENTITY_SET } from '../../ports/dataverse-codes';
import { isRow } from './rows';
import { requestWebApi, type WebApi, type WebApiAnswer } from './web-api-request';

export function recordWriterByFetch(api: WebApi): RecordWriter {
  return {
    async create(entitySet, body) {
      const answer = await requestWebApi(api, entitySet, { method: 'POST', body: JSON.stringify(body) });
      if (answer.kind === 'ok') return written(answer.status);
      return isTaken(answer) ? { kind: 'exists' } : failure(answer);
    },
    async update(entitySet, id, body) {
      const answer = await requestWebApi(api, `${entitySet}(${id})`, {
        method: 'PATCH',
        headers: { 'If-Match': '*' },
        body: JSON.stringify(body),
      });
      if (answer.kind === 'ok') return written(answer.status);
      return isGone(answer, id) ? { kind: 'gone' } : failure(answer);
    },
    async read(entitySet, id, columns): Promise<ReadOutcome> {
      const path = `${entitySet}(${id})?$select=${columns.join(',')}`;
      const answer = await requestWebApi(api, path, { method: 'GET' });
      if (answer.kind !== 'ok') return isGone(answer, id) ? { kind: 'gone' } : failure(answer);
      return isRow(answer.body)
        ? { kind: 'found', row: answer.body }
        : { kind: 'refused', code: '', message: 'no row in the answer' };
    },
  };
}

type Failed = Exclude<WebApiAnswer, { kind: 'ok' }>;
type Failure = Exclude<WriteOutcome, { kind: 'done' | 'exists' | 'gone' }>;

function failure(answer: Failed): Failure {
  if (answer.kind !== 'error') return answer;
  const { status, code, message } = answer;
  return { kind: 'refused', code: hexadecimal(code), message: message || `HTTP ${String(status)}` };
}

/** Dataverse answers a write with 204; anything else comes from something between it and us. */
function written(status: number): WriteOutcome {
  return status === 204 ? { kind: 'done' } : { kind: 'busy' };
}

function isTaken(answer: Failed): boolean {
  return answer.kind === 'error' && (answer.code === ID_TAKEN || answer.status === 412);
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/**
 * Dataverse's 404 has three meanings: our row was deleted; a row that ours refers to was (the message names its id and
 * not ours); there is no such table. Only the first is `gone`.
 */
function isGone(answer: Failed, id: string): boolean {
  if (answer.kind !== 'error') return false;
  const { status, code, message } = answer;
  const named: readonly string[] = message.toLowerCase().match(GUID) ?? [];
  if (named.length > 0 && !named.includes(id.toLowerCase())) return false;
  return (status === 404 && code !== NO_ENTITY_SET) || status === 412;
}
