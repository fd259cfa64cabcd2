import type { ChangeSet, Write } from '../../ports/change-set';
import { AdapterError } from '../../ports/adapter-error';
import { bodyOf } from './answer-body';
import { dataverseError } from './dataverse-errors';
import { requestWebApi, type WebApi } from './web-api-request';

const CRLF = '\r\n';

/** A change set by `POST $batch` (learn.microsoft.com, "Execute batch operations using the Web API"). */
export function changeSetByFetch(api: WebApi): ChangeSet {
  return {
    async apply(writes) {
      const id = crypto.randomUUID();
      let position: string | undefined;
      const answer = await requestWebApi(
        api,
        '$batch',
        {
          method: 'POST',
          headers: { 'Content-Type': `multipart/mixed; boundary="batch_${id}"` },
          body: writeBatch(id, writes),
        },
        async (response) => {
          const text = await response.text();
          position = /^Content-ID: (\d+)/im.exec(text)?.[1];
          return readFailure(text);
        },
      );
      if (answer.kind !== 'error') {
        bodyOf(answer, '');
        return;
      }
      const { code, message } = answer;
      const table = writes[Number(position) - 1]?.entitySet ?? '';
      const error = dataverseError({ code, message, table, cause: answer });
      throw new AdapterError(error.code, { ...error.values, ...(position && { position }) }, answer);
    },
  };
}

function writeBatch(id: string, writes: readonly Write[]): string {
  const parts = writes.map((write, index) =>
    [
      `--changes_${id}`,
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      `Content-ID: ${String(index + 1)}`,
      '',
      writeRequest(write),
      '',
    ].join(CRLF),
  );
  return [
    `--batch_${id}`,
    `Content-Type: multipart/mixed; boundary="changes_${id}"`,
    '',
    `${parts.join('')}--changes_${id}--`,
    '',
    `--batch_${id}--`,
    '',
  ].join(CRLF);
}

function writeRequest(write: Write): string {
  const json = 'Content-Type: application/json; charset=utf-8';
  const path = `/api/data/v9.2/${write.entitySet}`;
  switch (write.kind) {
    case 'create':
      return [`POST ${path} HTTP/1.1`, json, '', JSON.stringify(write.body)].join(CRLF);
    case 'update': {
      const head = [`PATCH ${path}(${write.id}) HTTP/1.1`, json, `If-Match: ${write.etag}`];
      return [...head, '', JSON.stringify(write.body)].join(CRLF);
    }
    case 'delete':
      return [`DELETE ${path}(${write.id}) HTTP/1.1`, `If-Match: ${write.etag}`, '', ''].join(CRLF);
  }
}

/** The error in a batch's answer: alone, or as the body of the part that failed. */
function readFailure(answer: string): unknown {
  const part = /^HTTP\/1\.1 [45]\d\d[^]*?\r?\n\r?\n(.*)/m.exec(answer)?.[1];
  try {
    return JSON.parse(part ?? answer);
  } catch {
    return undefined;
  }
}
