import { asText } from '../dataverse/values';
import { webApi } from '../dataverse/web-api';
import { importSolution } from '../import/import-solution';
import { createOrganisation, type LiveOrganisation } from '../organisation/organisation';
import { standardMetadata } from '../standard/standard-metadata';
import { solutionFixture } from './solution-fixture';

export type Row = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Row;
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

/** @param metadata of another organisation than that with the fixture solution */
export function createApiClient(metadata = METADATA): ApiClient {
  const organisation = createOrganisation({
    metadata,
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
    return { status: response.status, headers: response.headers, text, json: isJson ? parseRow(text) : {} };
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

/** How many contacts there are after a reset. */
export function sampleContacts(): number {
  return createApiClient().organisation.rows('contact').length;
}

/** `{error:{code,message}}` of an answer, for one assertion of all. */
export function errorOf(answer: Answer): { status: number; code: string; message: string } {
  const error = answer.json['error'];
  if (!isRow(error)) throw new Error(`No error: ${answer.status} ${answer.text}`);
  return { status: answer.status, code: asText(error['code']), message: asText(error['message']) };
}

/** The rows of a list answer. */
export function rowsOf(answer: Answer): Row[] {
  if (!Array.isArray(answer.json['value'])) throw new Error(`No list: ${answer.status} ${answer.text}`);
  return rowsIn(answer.json['value']);
}

/** The one row of a list answer. */
export function rowOf(answer: Answer): Row {
  const [row, ...others] = rowsOf(answer);
  if (!row || others.length > 0) throw new Error(`Not one row: ${answer.text}`);
  return row;
}

/** The rows in a value that may be anything, as an expanded property is. */
export function rowsIn(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

function parseRow(text: string): Row {
  const json: unknown = JSON.parse(text);
  if (!isRow(json)) throw new Error(`No object: ${text}`);
  return json;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const encode = encodeURIComponent;
