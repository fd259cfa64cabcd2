import {
  AzureCliCredential,
  AzurePowerShellCredential,
  ChainedTokenCredential,
  DeviceCodeCredential,
  EnvironmentCredential,
  InteractiveBrowserCredential,
  type TokenCredential,
} from '@azure/identity';
import { ScriptError } from '../script-error.js';

export interface SignIn {
  /** Origin of the organisation. */
  readonly environment: string;
  /** Whether somebody is there to sign in. */
  readonly isAttended: boolean;
  readonly deviceCode: boolean;
  readonly print: (line: string) => void;
}

/**
 * Signs in when it is first called: as the app registration that AZURE_TENANT_ID, AZURE_CLIENT_ID and a secret or a
 * certificate name, else as who has signed in to the Azure CLI or PowerShell, else by hand. @azure/identity keeps the
 * token and renews it.
 * @returns a bearer token, which is never printed
 */
export function tokenSource(signIn: SignIn): () => Promise<string> {
  const credential = credentialFor(signIn);
  return async () => {
    try {
      const { token } = (await credential.getToken(scopeOf(signIn.environment))) ?? {};
      if (token) return token;
    } catch (error) {
      throw refused(signIn, error instanceof Error ? error.message : String(error));
    }
    throw refused(signIn, 'no token was given');
  };
}

/** A terminal that is no build's. */
export function isAttended(): boolean {
  return process.stdout.isTTY && process.env['CI'] === undefined;
}

/** All that this user may do there. */
export function scopeOf(environment: string): string {
  return `${environment}/.default`;
}

function credentialFor({ isAttended, deviceCode, print }: SignIn): TokenCredential {
  const tenant = process.env['AZURE_TENANT_ID'];
  const byHand = tenant ? { tenantId: tenant } : {};
  const unattended = [new EnvironmentCredential(), new AzureCliCredential(), new AzurePowerShellCredential()];
  if (!isAttended) return new ChainedTokenCredential(...unattended);
  const attended = deviceCode
    ? new DeviceCodeCredential({ ...byHand, userPromptCallback: ({ message }) => print(message) })
    : new InteractiveBrowserCredential(byHand);
  return new ChainedTokenCredential(...unattended, attended);
}

function refused({ environment, isAttended }: SignIn, problem: string): ScriptError {
  const login = `az login --allow-no-subscriptions --scope ${scopeOf(environment)}`;
  return new ScriptError(
    'Signing in',
    problem.trim(),
    isAttended
      ? `Try again, with --device-code where no browser opens, or sign in before: \`${login}\``
      : `Set, or correct, AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET of an app registration, or sign in before: \`${login}\``,
  );
}
