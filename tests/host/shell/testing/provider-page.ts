import assert from 'node:assert/strict';
import type { Frame } from 'puppeteer';

declare global {
  interface Window {
    /** What the provider's page of the tests has received: event names and what came with them. */
    readonly events: [string, string][];
    readonly Microsoft: {
      readonly CIFramework: Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;
    };
  }
}

export type Settled = { readonly resolved: unknown } | { readonly rejected: unknown };

/** Calls a method of `Microsoft.CIFramework` in the provider's page. A `Map` comes back as its entries. */
export function call(frame: Frame, name: string, ...args: unknown[]): Promise<Settled> {
  return frame.evaluate(
    (method, values) => {
      const promise = window.Microsoft.CIFramework[method]?.(...values) ?? Promise.reject(new Error(method));
      return promise.then(
        (value) => ({ resolved: value instanceof Map ? { entries: [...value] as unknown[] } : value }),
        (value: unknown) => ({
          rejected: value instanceof Map ? { entries: [...value] as unknown[] } : value,
        }),
      );
    },
    name,
    args,
  );
}

/** The JSON text that a call resolves with, read. */
export async function callForJson(frame: Frame, name: string, ...args: unknown[]): Promise<unknown> {
  const settled = await call(frame, name, ...args);
  assert.ok('resolved' in settled && typeof settled.resolved === 'string', JSON.stringify(settled));
  return JSON.parse(settled.resolved);
}

/** Names of the events so far, oldest first. */
export function eventNames(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => window.events.map(([name]) => name));
}

/** What came with an event, once it has come. */
export async function event(frame: Frame, name: string): Promise<unknown> {
  const text = await frame.waitForFunction(
    (wanted) => window.events.find(([eventName]) => eventName === wanted)?.[1],
    {},
    name,
  );
  return JSON.parse((await text.jsonValue()) ?? '');
}

/** A member deep in a value of which nothing is known. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (object, key) => (typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined),
    value,
  );
}
