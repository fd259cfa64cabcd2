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
/** @param whoAmI what the Web API answers to the question why Xrm got no answer */
function byXrm(
  failure: unknown,
  metadata: unknown = METADATA,
  ...whoAmI: readonly (Response | Error)[]
): Dataverse {
  const rejected = (): never => {
    throw failure;
  };
  const xrm = {
    WebApi: { retrieveMultipleRecords: rejected, retrieveRecord: rejected },
    Utility: { getEntityMetadata: () => (metadata === null ? rejected() : Promise.resolve(metadata)) },
  };
  const { fetch } = fetchFake(...(whoAmI.length > 0 ? whoAmI : [json(200, { UserId: '1' })]));
  return dataverseByXrm(xrm as unknown as Xrm.XrmStatic, { origin: '', fetch, now: () => new Date() });
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

  // What Xrm says of a request without an answer is in the browser's language: the status of WhoAmI decides.
  const NO_ANSWER = [
    { errorCode: 0, message: 'Échec de la requête' },
    { message: '' },
    'something else',
    undefined,
    { errorCode: 503, message: 'Nicht verfügbar' },
  ];
  const WHO_AM_I: readonly (readonly [how: string, code: ErrorCode, () => Response | Error])[] = [
    ['not at all', 'DATAVERSE_OFFLINE', () => new TypeError('Failed to fetch')],
    ['with 401', 'DATAVERSE_SIGNED_OUT', () => new Response('', { status: 401 })],
    ['with 503', 'DATAVERSE_BUSY', () => json(503, {})],
    ['with the user', 'DATAVERSE_REFUSED', () => json(200, { UserId: '1' })],
    ['with a refusal', 'DATAVERSE_REFUSED', () => refusal(403, '0x80040220', '')],
  ];
  for (const [how, code, whoAmI] of WHO_AM_I) {
    it(`without a code of Dataverse is ${code} where WhoAmI is answered ${how}`, async () => {
      for (const thrown of NO_ANSWER) {
        const error = await errorOf(byXrm(thrown, METADATA, whoAmI()).retrieveMultiple('contact', ''));
        expect(error.code).withContext(JSON.stringify(thrown)).toBe(code);
      }
    });
  }

  it('is reported by its code, whatever the language of its message', async () => {
    const french = "Propriété introuvable : 'telefone1', type 'Microsoft.Dynamics.CRM.contact'";
    const japanese =
      "型 'Microsoft.Dynamics.CRM.contact' に 'telefone1' という名前のプロパティが見つかりません";
    for (const message of [french, japanese]) {
      const error = await errorOf(byXrm({ errorCode: 0x80060888, message }).retrieve('contact', '1', ''));
      expect([error.code, error.values['column']]).toEqual(['UNKNOWN_COLUMN', 'telefone1']);
    }
    const network = {
      errorCode: 0x80040265,
      message: 'The network plug-in answered 401: service unavailable',
    };
    expect((await errorOf(byXrm(network).retrieve('contact', '1', ''))).code).toBe('DATAVERSE_REFUSED');
  });
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
    const unanswered = { errorCode: 0, message: '' };
    const offline = byXrm(unanswered, null, new TypeError('Failed to fetch'));
    expect((await errorOf(offline.tableInfo('contact'))).code).toBe('DATAVERSE_OFFLINE');
    const signedOut = byXrm(unanswered, null, new Response('', { status: 401 }));
    expect((await errorOf(signedOut.tableInfo('contact'))).code).toBe('DATAVERSE_SIGNED_OUT');
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
