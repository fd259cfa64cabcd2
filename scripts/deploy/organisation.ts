import { changeSetByFetch } from '../../WebResources/platform/dataverse/fetch-change-set.js';
import { dataverseByFetch } from '../../WebResources/platform/dataverse/fetch-web-api.js';
import type { WebApi } from '../../WebResources/platform/dataverse/web-api-request.js';
import { AdapterError } from '../../WebResources/ports/adapter-error.js';
import type { ChangeSet } from '../../WebResources/ports/change-set.js';
import type { Dataverse } from '../../WebResources/ports/dataverse.js';
import { ScriptError } from '../script-error.js';

/** The organisation that is deployed to, over the same ports as the settings pages have. */
export interface Organisation {
  readonly origin: string;
  readonly dataverse: Dataverse;
  readonly changeSet: ChangeSet;
}

/**
 * @param token is asked before each request, so that one that has run out is renewed
 */
export function organisationAt(
  origin: string,
  { fetch, token }: { readonly fetch: typeof globalThis.fetch; readonly token: () => Promise<string> },
): Organisation {
  const api: WebApi = {
    origin,
    now: () => new Date(),
    async fetch(input, init) {
      const bearer = await token().catch(() => undefined);
      // A sign-in that cannot be renewed during a long import is what Dataverse would call it.
      if (bearer === undefined) return new Response(null, { status: 401 });
      const headers = new Headers(init?.headers);
      headers.set('Authorization', `Bearer ${bearer}`);
      return fetch(input, { ...init, headers });
    },
  };
  return {
    origin,
    dataverse: dataverseByFetch(api),
    changeSet: changeSetByFetch(api),
  };
}

/**
 * Runs one step of the deployment.
 * @throws ScriptError naming the step, for whatever the organisation refuses in it
 */
export async function inStep<Result>(step: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (thrown) {
    throw thrown instanceof AdapterError ? refusal(step, thrown) : thrown;
  }
}

function refusal(step: string, { code, values }: AdapterError): ScriptError {
  const { table = '', column = '', privilege = '', message = '' } = values;
  switch (code) {
    case 'MISSING_PRIVILEGE':
      return new ScriptError(
        step,
        `the user who is signed in may not do that: ${privilege || message}`,
        'Deploy as a System Administrator of this environment; for an app registration, give its application user that role.',
      );
    case 'DATAVERSE_SIGNED_OUT':
      return new ScriptError(
        step,
        'the environment does not know who is signed in, or the sign-in has ended',
        'Sign in to the tenant the environment belongs to; an app registration needs an application user there (Power Platform admin center, Settings, Users).',
      );
    case 'DATAVERSE_OFFLINE':
      return new ScriptError(
        step,
        'the environment cannot be reached',
        'Check the address given as --environment, and the network.',
      );
    case 'DATAVERSE_BUSY':
      return new ScriptError(
        step,
        'Dataverse is busy',
        'Run it again in a few minutes: what is done stays done.',
      );
    case 'UNKNOWN_TABLE':
      return new ScriptError(
        step,
        `the environment has no table ${table}`,
        'Install what brings it, or take it out of the configuration, and run this again.',
      );
    case 'UNKNOWN_COLUMN':
      return new ScriptError(
        step,
        `the table ${table} has no column ${column}`,
        'Import the solution of this release first: run this without --zip.',
      );
    default:
      return new ScriptError(
        step,
        `Dataverse refuses it: ${message || code}${table && ` (${table})`}`,
        'Correct what it names and run this again: what is done stays done.',
      );
  }
}
