import * as v from 'valibot';
import { AdapterError, asAdapterError } from '../../ports/adapter-error';
import type { Clock } from '../../ports/clock';
import { accept } from '../../schemas/accept';
import { asObject } from './cif-object';

/** The text of the library's own time-out, which has no code (issue 1078 of MicrosoftDocs/dynamics-365-customer-engagement). */
const TIMED_OUT = /^Timeout occurred/;

/**
 * Whatever the library rejects with, as one error. It has five shapes: a JSON string `{"message"}` or
 * `{"message","msdyn_name"}`, a raw Map with those keys, in builds before October 2019 the bare text, and the host's
 * own report `{"value":{"errorMsg","sourceFunc","errorType","reportTime"}}`, as JSON string or Map.
 */
export function cifError(thrown: unknown, call: string): AdapterError {
  const message = messageOf(thrown);
  if (TIMED_OUT.test(message)) return new AdapterError('CIF_TIMEOUT', { call }, thrown);
  return asAdapterError(thrown, 'CIF_REFUSED', { call, message });
}

const MESSAGE_KEYS = ['message', 'value', 'errorMsg'];

function messageOf(thrown: unknown): string {
  const reported = asObject(thrown);
  const key = MESSAGE_KEYS.find((name) => reported[name] !== undefined);
  if (key !== undefined) return messageOf(reported[key]);
  return accept(v.string(), thrown) ?? '';
}

/**
 * Waits for `answer`, but no longer than `ms`: some promises of the library never settle.
 * @throws AdapterError CIF_TIMEOUT, or what `answer` rejects with as `cifError` reads it
 */
export function answerWithin(
  ms: number,
  clock: Clock,
  call: string,
  answer: Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stopWaiting = clock.after(ms, () => {
      reject(new AdapterError('CIF_TIMEOUT', { call }));
    });
    answer.then(
      (value) => {
        stopWaiting();
        resolve(value);
      },
      (thrown: unknown) => {
        stopWaiting();
        reject(cifError(thrown, call));
      },
    );
  });
}
