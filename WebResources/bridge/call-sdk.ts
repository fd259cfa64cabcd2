import type { SdkMethod } from '../protocol/bridge-protocol';
import { plainData } from './plain-data';
import type { IpscapeSdk } from './sdk';

/**
 * Calls a method of the SDK in both of its forms at once: the sample plugin awaits promises, the README passes a
 * callback. Whichever answers first counts; one that never answers is the panel's time-out.
 * @throws Error what the SDK rejects with, or that it lacks the method
 */
export function callSdk(sdk: IpscapeSdk | undefined, method: SdkMethod, argument: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (!sdk) throw new Error('The page has not started yet.');
    if (typeof sdk[method] !== 'function') throw new Error(`This page's SDK has no ${method}.`);
    const answer = (response: unknown): void => {
      resolve(plainData(response));
    };
    const returned = argument === undefined ? sdk[method](answer) : sdk[method](argument, answer);
    if (isThenable(returned)) returned.then(answer).then(undefined, reject);
    else if (returned !== undefined) answer(returned);
  });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
