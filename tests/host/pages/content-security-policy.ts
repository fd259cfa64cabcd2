import type { MiddlewareHandler } from 'hono';
import type { Organisation } from '../organisation/model';

/**
 * The strict policy an administrator can switch on (Microsoft, "Content security policy" of Power Platform). Off by
 * default, as in Dynamics. Other origins in frames have to be allowed by name.
 */
export function contentSecurityPolicy(organisation: Organisation): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { strictCsp } = organisation.modes;
    if (strictCsp === false) return;
    const frames = strictCsp === true ? [] : strictCsp.allowFrames;
    c.res.headers.set('Content-Security-Policy', policy(frames));
  };
}

function policy(frames: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self' blob: data:",
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self' blob: data: wss:",
    ["frame-src 'self' blob:", ...frames].join(' '),
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "frame-ancestors 'self' https://*.powerapps.com",
  ].join('; ');
}
