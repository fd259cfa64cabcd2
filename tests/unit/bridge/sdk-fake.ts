import { SDK_METHODS, type SdkMethod } from '../../../WebResources/protocol/bridge-protocol';
import {
  listenerOf,
  SDK_EVENTS,
  type SdkEventName,
  type SdkListener,
} from '../../../WebResources/protocol/sdk-events';
import type { IpscapeSdk } from '../../../WebResources/bridge/sdk';

export interface SdkFake {
  readonly sdk: IpscapeSdk;
  readonly calls: { readonly method: SdkMethod; readonly argument: unknown }[];
  /** What a method gives back, whatever it is called with. */
  answer(method: SdkMethod, value: unknown): void;
  raise(listener: SdkListener, response: unknown): void;
}

type Members = (readonly [name: string, member: (first: never) => unknown])[];

/** An SDK that records its calls and raises what a test tells it to. */
export function sdkFake(version: unknown = '1.0.8'): SdkFake {
  const calls: { method: SdkMethod; argument: unknown }[] = [];
  const answers = new Map<SdkMethod, unknown>();
  const callbacks = new Map<string, (response: unknown) => void>();
  const listeners: Members = (Object.keys(SDK_EVENTS) as SdkEventName[])
    .map(listenerOf)
    .map((name) => [name, (callback: (response: unknown) => void) => callbacks.set(name, callback)]);
  const methods: Members = SDK_METHODS.map((method) => [
    method,
    (argument: unknown) => {
      calls.push({ method, argument: typeof argument === 'function' ? undefined : argument });
      return answers.has(method) ? answers.get(method) : Promise.resolve({ result: method });
    },
  ]);
  return {
    sdk: { version, ...Object.fromEntries([...listeners, ...methods]) },
    calls,
    answer: (method, value) => answers.set(method, value),
    raise: (listener, response) => callbacks.get(listener)?.(response),
  };
}
