import type { Context } from 'hono';
import { isObject } from './call-request';
import { Refusal } from './refusal';

/** A request's JSON object; nothing at all counts as an empty one. @throws Refusal 400 */
export async function jsonBody(c: Context): Promise<Readonly<Record<string, unknown>>> {
  const text = await c.req.text();
  if (text.trim() === '') return {};
  const body = parsed(text);
  if (!isObject(body)) throw new Refusal(400, 'The body is a JSON object.');
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How a `Refusal` is answered; anything else is an error of ours and goes on. */
export function answerRefusal(error: Error, c: Context): Response {
  if (error instanceof Refusal) return c.json({ message: error.message }, error.status);
  throw error;
}
