import { dataverseByFetch } from '../../../../WebResources/platform/dataverse/fetch-web-api';
import { dataverseByXrm } from '../../../../WebResources/platform/dataverse/xrm-web-api';
import { AdapterError, type ErrorCode } from '../../../../WebResources/ports/adapter-error';
import type { Dataverse } from '../../../../WebResources/ports/dataverse';
import { fetchFake, json, logInPage, redirect, refusal } from '../../../support/fetch-fake';

const METADATA = {
  LogicalName: 'contact',
  EntitySetName: 'contacts',
  PrimaryIdAttribute: 'contactid',
  PrimaryNameAttribute: 'fullname',
  DisplayName: { UserLocalizedLabel: { Label: 'Contact' } },
};

/** Both clients, made to answer a look-up with the same failure. */
const byFetch = (answer: Response | Error): Dataverse => {
  const { fetch } = fetchFake(json(200, METADATA), answer);
  return dataverseByFetch({ origin: '', fetch, now: () => new Date() });
};
function byXrm(failure: unknown, metadata: unknown = METADATA): Dataverse {
  const rejected = (): never => {
    throw failure;
  };
  const xrm = {
    WebApi: { retrieveMultipleRecords: rejected, retrieveRecord: rejected },
    Utility: { getEntityMetadata: () => (metadata === null ? rejected() : Promise.resolve(metadata)) },
  };
  return dataverseByXrm(xrm as unknown as Xrm.XrmStatic);
}

async function errorOf(work: Promise<unknown>): Promise<AdapterError> {
  const thrown: unknown = await work.catch((error: unknown) => error);
  if (thrown instanceof AdapterError) return thrown;
  throw new Error('no AdapterError');
}

describe('A look-up that fails', () => {
  const PRIVILEGE = 'Principal user (Id=1, type=8) is missing prvReadContact privilege (Id=2)';
  const PROPERTY = "Could not find a property named 'telefone1' on type 'Microsoft.Dynamics.CRM.contact'.";
  const CASES: readonly (readonly [
    name: string,
    code: ErrorCode,
    number: number,
    status: number,
    message: string,
  ])[] = [
    ['for want of a privilege', 'MISSING_PRIVILEGE', 0x80040220, 403, PRIVILEGE],
    ['on a column that is not there', 'UNKNOWN_COLUMN', 0x80060888, 400, PROPERTY],
    ['on such a column, with no code', 'UNKNOWN_COLUMN', 0, 400, PROPERTY],
    ['on a query nobody can read', 'BAD_QUERY', 0x80060888, 400, 'Syntax error at position 5.'],
    ['on a row that is not there', 'NOT_FOUND', 0x80040217, 404, 'contact With Id = 1 Does Not Exist'],
    ['at a limit of the service', 'DATAVERSE_BUSY', 0x80072322, 429, 'Number of requests exceeded the limit'],
    ['for a reason of its own', 'DATAVERSE_REFUSED', 0x80040265, 400, 'A plug-in said no.'],
  ];
  for (const [name, code, number, status, message] of CASES) {
    it(`is ${code} with both clients ${name}`, async () => {
      const fetched = await errorOf(
        byFetch(refusal(status, `0x${number.toString(16)}`, message)).retrieveMultiple('contact', '?$top=1'),
      );
      const xrm = await errorOf(byXrm({ errorCode: number, message }).retrieveMultiple('contact', '?$top=1'));
      expect([fetched.code, xrm.code]).toEqual([code, code]);
      expect(xrm.values['table']).toBe('contact');
    });
  }

  it('names the privilege and the column', async () => {
    const { values } = await errorOf(
      byXrm({ errorCode: 0x80040220, message: PRIVILEGE }).retrieve('contact', '1', ''),
    );
    expect(values['privilege']).toBe('prvReadContact');
    const column = await errorOf(
      byXrm({ errorCode: 0x80060888, message: PROPERTY }).retrieve('contact', '1', ''),
    );
    expect(column.values['column']).toBe('telefone1');
  });

  it('reads a code Xrm gave as a negative number, too', async () => {
    const error = await errorOf(byXrm({ errorCode: -2147220960, message: '' }).retrieve('contact', '1', ''));
    expect(error.code).toBe('MISSING_PRIVILEGE');
  });

  const HTTP: readonly (readonly [ErrorCode, Response | Error])[] = [
    ['DATAVERSE_SIGNED_OUT', new Response('', { status: 401 })],
    ['DATAVERSE_SIGNED_OUT', redirect()],
    ['DATAVERSE_SIGNED_OUT', logInPage],
    ['DATAVERSE_OFFLINE', new TypeError('Failed to fetch')],
    ['DATAVERSE_BUSY', json(503, {})],
    ['DATAVERSE_REFUSED', json(200, { nothing: true })],
  ];
  for (const [code, answer] of HTTP) {
    it(`is ${code} when HTTP says so: ${answer instanceof Error ? 'nothing' : `${answer.status} ${answer.type}`}`, async () => {
      expect((await errorOf(byFetch(answer).retrieveMultiple('contact', ''))).code).toBe(code);
    });
  }

  const XRM: readonly (readonly [ErrorCode, unknown])[] = [
    ['DATAVERSE_OFFLINE', { errorCode: 0, message: 'Failed to fetch' }],
    ['DATAVERSE_SIGNED_OUT', { errorCode: 401, message: 'Unauthorized' }],
    ['DATAVERSE_BUSY', { errorCode: 503, message: 'Service Unavailable' }],
    ['DATAVERSE_REFUSED', 'something else'],
    ['DATAVERSE_REFUSED', undefined],
  ];
  for (const [code, thrown] of XRM) {
    it(`is ${code} when Xrm rejects with ${JSON.stringify(thrown)}`, async () => {
      expect((await errorOf(byXrm(thrown).retrieveMultiple('contact', ''))).code).toBe(code);
    });
  }
});

describe('What is known of a table', () => {
  const unknown = refusal(404, '0x80060888', 'Could not find an entity with name x');

  it('is UNKNOWN_TABLE where the organisation has none, with both clients', async () => {
    const { fetch } = fetchFake(unknown);
    const fetched = dataverseByFetch({ origin: '', fetch, now: () => new Date() });
    expect((await errorOf(fetched.tableInfo('x'))).code).toBe('UNKNOWN_TABLE');
    expect((await errorOf(byXrm({ errorCode: 0x80040217, message: '' }, null).tableInfo('x'))).code).toBe(
      'UNKNOWN_TABLE',
    );
  });

  it('is no UNKNOWN_TABLE where Dataverse could not be asked', async () => {
    const { fetch } = fetchFake(new TypeError('Failed to fetch'));
    const fetched = dataverseByFetch({ origin: '', fetch, now: () => new Date() });
    expect((await errorOf(fetched.tableInfo('contact'))).code).toBe('DATAVERSE_OFFLINE');
    expect(
      (await errorOf(byXrm({ errorCode: 0, message: 'Failed to fetch' }, null).tableInfo('contact'))).code,
    ).toBe('DATAVERSE_OFFLINE');
    const signedOut = { errorCode: 0, message: 'The server answered 401' };
    expect((await errorOf(byXrm(signedOut, null).tableInfo('contact'))).code).toBe('DATAVERSE_SIGNED_OUT');
    const unclear = { errorCode: 0, message: 'An error has occurred.' };
    expect((await errorOf(byXrm(unclear, null).tableInfo('contact'))).code).toBe('DATAVERSE_REFUSED');
  });

  it('is asked for once, but again after a failure', async () => {
    const { fetch, sent } = fetchFake(json(503, {}), json(200, METADATA));
    const dataverse = dataverseByFetch({ origin: '', fetch, now: () => new Date() });
    await errorOf(dataverse.tableInfo('contact'));
    await Promise.all([dataverse.tableInfo('contact'), dataverse.tableInfo('contact')]);
    expect(sent.length).toBe(2);
  });

  it('has the display name as text with Xrm and as labels with the Web API', async () => {
    const text = byXrm(undefined, { ...METADATA, DisplayName: 'Kontakt' });
    expect((await text.tableInfo('contact')).displayName).toBe('Kontakt');
    expect((await byXrm(undefined).tableInfo('contact')).displayName).toBe('Contact');
  });
});
