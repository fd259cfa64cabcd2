import { webApi } from '../dataverse/web-api';
import { importSolution } from '../import/import-solution';
import { createOrganisation, type LiveOrganisation } from '../organisation/organisation';
import { standardMetadata } from '../standard/standard-metadata';
import { solutionFixture } from './solution-fixture';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
  readonly text: string;
}

/** The Web API without a port, over an organisation with the fixture solution imported. */
export interface ApiClient {
  readonly organisation: LiveOrganisation;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** @returns the new row's id */
  create(set: string, body: object): Promise<string>;
}

const METADATA = importSolution(standardMetadata(), solutionFixture(), 'fixture.zip').metadata;

export function createApiClient(): ApiClient {
  const organisation = createOrganisation({
    metadata: METADATA,
    url: () => 'http://dynamics.test',
    ctiUrl: () => 'http://cti.test',
  });
  organisation.reset();
  const app = webApi((origin) => organisation.contextAt(origin));

  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await app.request(`http://dynamics.test/api/data/v9.2/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  }

  return {
    organisation,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    async create(set, body) {
      const answer = await send('POST', set, body);
      const id = /\(([^()]+)\)$/.exec(answer.headers.get('OData-EntityId') ?? '')?.[1];
      if (answer.status !== 204 || id === undefined)
        throw new Error(`create ${set}: ${answer.status} ${answer.text}`);
      return id;
    },
  };
}

/** `{error:{code,message}}` of an answer, for one assertion of all. */
export function errorOf(answer: Answer): { status: number; code: string; message: string } {
  const error: unknown = answer.json['error'];
  if (typeof error !== 'object' || error === null)
    throw new Error(`No error: ${answer.status} ${answer.text}`);
  const { code, message } = { code: '', message: '', ...error };
  return { status: answer.status, code: String(code), message: String(message) };
}

/** The rows of a list answer. */
export function rowsOf(answer: Answer): Record<string, unknown>[] {
  const value: unknown = answer.json['value'];
  if (!Array.isArray(value)) throw new Error(`No list: ${answer.status} ${answer.text}`);
  return value;
}

export const encode = encodeURIComponent;
