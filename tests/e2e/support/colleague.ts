import assert from 'node:assert/strict';
import { accessOf } from '../../host/dataverse/access';
import { handle } from '../../host/dataverse/handle';
import type { DynamicsHost } from '../../host/host';
import { COLLEAGUE } from '../../host/organisation/users';

/** Sample rows are older. */
const SAMPLE_DATA_END = '2025-10-01T00:00:00Z';

const PHONE_CALLS = `phonecalls?$filter=createdon gt ${SAMPLE_DATA_END}&$expand=phonecall_activity_parties`;

export type Row = Readonly<Record<string, unknown>>;

/** Someone at the next desk who may read and write everything, without a browser: asks the Web API directly. */
export interface Colleague {
  /** @param query of the Web API, such as `contacts?$filter=lastname eq 'Citizen'` */
  rows(query: string): Promise<readonly Row[]>;
  /** @throws AssertionError unless there is exactly one */
  row(query: string): Promise<Row>;
  create(set: string, row: object): Promise<void>;
  update(path: string, row: object): Promise<void>;
  remove(path: string): Promise<void>;
  /** The contact of that last name. */
  contactId(lastName: string): Promise<string>;
  /** Phone calls since the reset, with their parties. */
  phoneCalls(): Promise<readonly Row[]>;
  /** The only one. @throws AssertionError where there are more or none */
  phoneCall(): Promise<Row>;
}

export const FROM = 1;
export const TO = 2;

/** Ids of the parties in a role: `FROM` or `TO`. */
export function partiesOf(phoneCall: Row, role: number): readonly unknown[] {
  const parties = phoneCall['phonecall_activity_parties'] as readonly Row[];
  return parties
    .filter((party) => party['participationtypemask'] === role)
    .map((party) => party['_partyid_value']);
}

export function colleagueAt({ organisation, url }: DynamicsHost): Colleague {
  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const access = accessOf(COLLEAGUE, organisation.metadata);
    const context = { ...organisation.contextAt(url), user: COLLEAGUE, access };
    const headers = new Headers(method === 'PATCH' ? { 'If-Match': '*' } : {});
    const request = { method, path, headers, body };
    const answer = handle(request, context);
    assert.ok(answer.status < 400, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const rows = async (query: string): Promise<readonly Row[]> =>
    ((await ask('GET', query)) as { value: readonly Row[] }).value;

  const only = async (query: string): Promise<Row> => {
    const found = await rows(query);
    assert.equal(found.length, 1, `${query} gives ${found.length} rows`);
    return found[0] ?? {};
  };

  return {
    rows,
    row: only,
    create: async (set, row) => void (await ask('POST', set, row)),
    update: async (path, row) => void (await ask('PATCH', path, row)),
    remove: async (path) => void (await ask('DELETE', path)),
    contactId: async (lastName) =>
      String((await only(`contacts?$filter=lastname eq '${lastName}'`))['contactid']),
    phoneCalls: () => rows(PHONE_CALLS),
    phoneCall: () => only(PHONE_CALLS),
  };
}
