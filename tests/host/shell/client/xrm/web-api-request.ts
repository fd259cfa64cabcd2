import { textOf } from '../text';

/** What `Xrm.WebApi` rejects with: a code and a message, nothing else of the answer. */
export class XrmError extends Error {
  /** @param errorCode the Web API's hexadecimal code as an unsigned decimal: 0x80040237 is 2147746359 */
  constructor(
    readonly errorCode: number,
    message: string,
  ) {
    super(message);
    Object.defineProperty(this, 'message', { value: message, enumerable: true });
  }
}

const WEB_API = '/api/data/v9.2';

/** QueryBuilderNoEntity: a table the organisation does not have. */
export const UNKNOWN_TABLE = 0x80041102;

export interface WebApiRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the service root, or a whole URL (next links). */
  readonly path: string;
  readonly body?: unknown;
  readonly maxPageSize?: number | undefined;
}

/**
 * One request of Dynamics' own pages to the Web API.
 * @throws XrmError when it is refused or never arrives
 */
export async function requestWebApi({ method, path, body, maxPageSize }: WebApiRequest): Promise<Response> {
  const prefer = ['odata.include-annotations="*"', maxPageSize && `odata.maxpagesize=${maxPageSize}`].filter(
    Boolean,
  );
  const url = /^https?:/.test(path) ? path : `${WEB_API}/${path}`;
  let answer: Response;
  try {
    answer = await fetch(url, {
      method,
      headers: {
        Accept: 'application/json',
        'OData-Version': '4.0',
        'OData-MaxVersion': '4.0',
        ...(method === 'GET' && { Prefer: prefer.join(',') }),
        ...(body !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch (thrown) {
    throw new XrmError(0, messageOf(thrown));
  }
  if (!answer.ok) throw await refusalOf(answer);
  return answer;
}

/** @throws XrmError */
export async function readRows(path: string, maxPageSize?: number): Promise<RowPage> {
  const answer = await requestWebApi({ method: 'GET', path, maxPageSize });
  const body = (await answer.json()) as Record<string, unknown>; // rows of the Web API: read column by column
  const nextLink = body['@odata.nextLink'];
  return {
    rows: Array.isArray(body['value']) ? body['value'] : [],
    ...(typeof nextLink === 'string' && { nextLink }),
  };
}

export type WebApiRow = Readonly<Record<string, unknown>>;

export interface RowPage {
  readonly rows: readonly WebApiRow[];
  readonly nextLink?: string;
}

export function messageOf(thrown: unknown): string {
  const message: unknown =
    typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown;
  return textOf(message);
}

async function refusalOf(answer: Response): Promise<XrmError> {
  try {
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    return new XrmError(Number.parseInt(error.code, 16) || 0, error.message);
  } catch {
    return new XrmError(0, answer.statusText || `The server answered ${answer.status}`);
  }
}
