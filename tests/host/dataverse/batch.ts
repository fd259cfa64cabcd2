import { randomUUID } from 'node:crypto';
import { readPreferences } from './annotations';
import { ApiError } from './api-error';
import { formatResponse, joinParts, parseBatch, type BatchItem, type ChangeSet } from './batch-format';
import type { ApiRequest, ApiResponse, Context } from './context';
import { asText } from './values';

type Handle = (request: ApiRequest, context: Context) => ApiResponse;

/**
 * `POST $batch`. Requests run in order; a change set happens as a whole or not at all. The first failure ends the
 * batch, and its status is the batch's own, unless the client prefers `odata.continue-on-error`.
 */
export function batch(request: ApiRequest, context: Context, handle: Handle): ApiResponse {
  const contentType = request.headers.get('content-type') ?? '';
  const { continueOnError } = readPreferences(request.headers);
  const answers: string[] = [];
  let status = 200;
  for (const part of parseBatch(contentType, asText(request.body))) {
    const { response, text } =
      part.kind === 'request' ? runItem(part.item, context, handle) : runChangeSet(part, context, handle);
    answers.push(text);
    if (response.status >= 400 && !continueOnError) {
      status = response.status;
      break;
    }
  }
  const boundary = `batchresponse_${randomUUID()}`;
  return {
    status,
    headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` },
    body: joinParts(boundary, answers),
  };
}

interface Answer {
  readonly response: ApiResponse;
  readonly text: string;
}

function runItem(item: BatchItem, context: Context, handle: Handle): Answer {
  const response = handle(item.request, context);
  return { response, text: formatResponse(response, item.contentId) };
}

/** Thrown inside the transaction to undo it; holds the answer that says why. */
class ChangeSetFailure extends Error {
  constructor(readonly answer: Answer) {
    super('a request of the change set failed');
  }
}

function runChangeSet(changeSet: ChangeSet, context: Context, handle: Handle): Answer {
  try {
    const texts = context.store.transaction(() => {
      const urls = new Map<string, string>();
      return changeSet.items.map((item) => {
        const answer = runItem({ ...item, request: resolveContentIds(item.request, urls) }, context, handle);
        if (answer.response.status >= 400) throw new ChangeSetFailure(answer);
        const url = answer.response.headers?.['OData-EntityId'];
        if (item.contentId !== undefined && url !== undefined) urls.set(`$${item.contentId}`, url);
        return answer.text;
      });
    });
    const boundary = `changesetresponse_${randomUUID()}`;
    const head = `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n`;
    return { response: { status: 200 }, text: head + joinParts(boundary, texts) };
  } catch (error) {
    if (error instanceof ChangeSetFailure) return error.answer;
    throw error;
  }
}

/** `$1` stands for the row that the request with Content-ID 1 has made, in the URL and in bindings. */
function resolveContentIds(request: ApiRequest, urls: ReadonlyMap<string, string>): ApiRequest {
  const [, id, rest = ''] = /^(\$\d+)(.*)$/.exec(request.path) ?? [];
  const url = id === undefined ? undefined : urls.get(id);
  if (id !== undefined && url === undefined) {
    throw new ApiError(400, '0x8006088a', `Resource not found for the segment '${id}'.`);
  }
  const path = url === undefined ? request.path : url.replace(/^.*\/api\/data\/v9\.\d\//, '') + rest;
  return { ...request, path, body: withUrls(request.body, urls) };
}

function withUrls(body: unknown, urls: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(body)) return body.map((item) => withUrls(item, urls));
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]: [string, unknown]) => {
      const isBinding = name.endsWith('@odata.bind') && typeof value === 'string';
      return [name, isBinding ? (urls.get(value) ?? value) : withUrls(value, urls)];
    }),
  );
}
