import { AdapterError } from '../../WebResources/ports/adapter-error';

/** What work rejects with. @throws Error where it does not reject, or with something else */
export async function errorOf(work: Promise<unknown>): Promise<AdapterError> {
  const thrown: unknown = await work.catch((error: unknown) => error);
  if (thrown instanceof AdapterError) return thrown;
  throw new Error('no AdapterError');
}
