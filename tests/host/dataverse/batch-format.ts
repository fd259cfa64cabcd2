import { ApiError } from './api-error';
import type { ApiRequest, ApiResponse } from './context';

export interface BatchItem {
  readonly request: ApiRequest;
  readonly contentId?: string;
}

/** Either one request or a change set of several. */
export type BatchPart = { readonly kind: 'request'; readonly item: BatchItem } | ChangeSet;

export interface ChangeSet {
  readonly kind: 'change set';
  readonly items: readonly BatchItem[];
}

/** Reads the body of a `$batch` (OData 4.0, part 1, 11.7). */
export function parseBatch(contentType: string, body: string): BatchPart[] {
  return splitParts(contentType, body).map((part) => {
    const { headers, rest } = splitHeaders(part);
    const type = headers.get('content-type') ?? '';
    if (!type.startsWith('multipart/mixed')) return { kind: 'request', item: parseItem(headers, rest) };
    const items = splitParts(type, rest).map((inner) => {
      const { headers: innerHeaders, rest: innerRest } = splitHeaders(inner);
      return parseItem(innerHeaders, innerRest);
    });
    return { kind: 'change set', items };
  });
}

function splitParts(contentType: string, body: string): string[] {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) throw malformed('the boundary is missing');
  const [, ...parts] = body.replaceAll('\r\n', '\n').split(`--${boundary}`);
  const end = parts.findIndex((part) => part.startsWith('--'));
  return parts.slice(0, end < 0 ? parts.length : end).map((part) => part.replace(/^\n/, ''));
}

function parseItem(partHeaders: Headers, text: string): BatchItem {
  const firstEnd = text.indexOf('\n');
  const requestLine = (firstEnd < 0 ? text : text.slice(0, firstEnd)).trim();
  const [method = '', url = ''] = requestLine.split(' ');
  const { headers, rest } = splitHeaders(firstEnd < 0 ? '' : text.slice(firstEnd + 1));
  const contentId = partHeaders.get('content-id');
  return {
    request: { method, path: pathOf(url), headers, body: rest.trim() ? parseJson(rest) : undefined },
    ...(contentId !== null && { contentId }),
  };
}

function pathOf(url: string): string {
  return url
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/?api\/data\/v9\.\d\//, '')
    .replace(/^\//, '');
}

function splitHeaders(text: string): { headers: Headers; rest: string } {
  const end = text.indexOf('\n\n');
  const head = text.startsWith('\n') ? '' : end < 0 ? text : text.slice(0, end);
  const headers = new Headers();
  for (const line of head.split('\n')) {
    const at = line.indexOf(':');
    if (at > 0) headers.append(line.slice(0, at).trim(), line.slice(at + 1).trim());
  }
  const rest = text.startsWith('\n') ? text.slice(1) : end < 0 ? '' : text.slice(end + 2);
  return { headers, rest };
}

function parseJson(text: string): unknown {
  try {
    const json: unknown = JSON.parse(text);
    return json;
  } catch {
    throw malformed('a part is no JSON');
  }
}

function malformed(why: string): ApiError {
  return new ApiError(400, '0x80060888', `The batch request is malformed: ${why}.`);
}

/** One answer as a part of the answer's body. */
export function formatResponse(response: ApiResponse, contentId?: string): string {
  const json = response.body === undefined ? '' : JSON.stringify(response.body);
  const headers = Object.entries({
    ...(response.body !== undefined && { 'Content-Type': 'application/json; odata.metadata=minimal' }),
    'OData-Version': '4.0',
    ...response.headers,
  });
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${response.status} ${STATUS_TEXTS[response.status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    json,
  ].join('\r\n');
}

const STATUS_TEXTS: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  412: 'Precondition Failed',
  501: 'Not Implemented',
};

export function joinParts(boundary: string, parts: readonly string[]): string {
  return [...parts.map((part) => `--${boundary}\r\n${part}\r\n`), `--${boundary}--\r\n`].join('');
}
