import * as v from 'valibot';
import { AdapterError } from '../../ports/adapter-error';
import { textValue } from '../../schemas/row-values';
import { accept } from '../../schemas/accept';
import { bodyOf } from './answer-body';
import { dataverseError } from './dataverse-errors';
import { requestWebApi, type WebApi } from './web-api-request';

const xrmFailure = v.object({
  // documented as positive; some builds give the same 32 bits as a negative number
  errorCode: v.fallback(
    v.pipe(
      v.number(),
      v.transform((code) => code >>> 0),
    ),
    0,
  ),
  message: textValue,
});

/**
 * What Xrm rejects with, `{errorCode, message}`, as one error. A request that Dataverse itself has not answered comes
 * without a code of Dataverse's (0, or a status of HTTP), and only its message would say why, in the browser's
 * language. So the Web API is asked for the least there is: the status of that answer says it.
 *
 * @param api of the same organisation
 */
export async function xrmError(
  thrown: unknown,
  { api, table, id }: { readonly api: WebApi; readonly table: string; readonly id?: string },
): Promise<AdapterError> {
  if (thrown instanceof AdapterError) return thrown;
  const { errorCode: code, message } = accept(xrmFailure, thrown) ?? {
    errorCode: 0,
    message: v.parse(textValue, thrown),
  };
  const error = dataverseError({ code, message, table, cause: thrown, ...(id && { id }) });
  if (code >= 0x80000000 || error.code !== 'DATAVERSE_REFUSED') return error;
  const answer = await requestWebApi(api, 'WhoAmI', { method: 'GET' });
  if (answer.kind === 'ok' || answer.kind === 'error') return error;
  try {
    bodyOf(answer, table);
  } catch (unanswered) {
    if (unanswered instanceof AdapterError)
      return new AdapterError(unanswered.code, { table, message }, thrown);
  }
  return error;
}
