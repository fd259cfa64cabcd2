import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Faults } from './faults';
import type { RequestLog } from './request-log';

/** Logs every request of the Web API and lets faults strike it. */
export function trouble(faults: Faults, log: RequestLog): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    const url = c.req.url.replace(/^https?:\/\/[^/]+/, '');
    const entry = (status: number): void => {
      log.add({ method: c.req.method, url, status, ms: Math.round(performance.now() - start) });
    };
    const struck = faults.strike(c.req.method, url);
    const latency = struck.reduce((sum, fault) => sum + (fault.latencyMs ?? 0), 0);
    if (latency > 0) await wait(latency);
    const isDone = struck.some(({ committed }) => committed);
    if (isDone) await next();
    if (struck.some((fault) => fault.offline)) {
      entry(0);
      return answerWith(c, dropConnection(c));
    }
    const fault = struck.find(({ status, html }) => status !== undefined || html);
    if (!fault) {
      if (!isDone) await next();
      entry(c.res.status);
      return;
    }
    const answer = fault.html ? PAGE.clone() : refusal(fault);
    entry(answer.status);
    return answerWith(c, answer);
  };
}

const PAGE = new Response('<!doctype html><title>Please wait</title>', {
  headers: { 'Content-Type': 'text/html' },
});

/** Also in place of the answer to a request that is done already. */
function answerWith(c: Context, answer: Response): Response {
  if (c.finalized) {
    c.res = undefined;
    c.res = answer;
  }
  return answer;
}

function refusal({ status = 500, retryAfter }: Fault): Response {
  const error =
    status === 429
      ? {
          code: '0x80072322',
          message: 'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
        }
      : { code: '0x80040216', message: 'An unexpected error occurred.' };
  return Response.json(
    { error },
    {
      status,
      headers: {
        'OData-Version': '4.0',
        ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
      },
    },
  );
}

/** As a network that fails: no answer, the connection closed. */
function dropConnection(c: Context): Response {
  const { outgoing } = readBindings(c.env);
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

function readBindings(env: unknown): Pick<HttpBindings, 'outgoing'> {
  if (hasOutgoing(env)) return env;
  throw new Error('Only a real connection can be dropped: this request came without one.');
}

function hasOutgoing(env: unknown): env is Pick<HttpBindings, 'outgoing'> {
  return typeof env === 'object' && env !== null && 'outgoing' in env;
}
