import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Organisation } from '../organisation/model';

/** The name of Dynamics' own session cookie. */
const COOKIE = 'CrmOwinAuth';

/**
 * What a client outside a browser sends (RFC 6750). Dynamics takes Microsoft Entra's tokens, each for one organisation
 * and an hour; this host issues none and takes this one.
 */
export const BEARER_TOKEN = 'local';

const LOG_IN = '/_host/login';

/**
 * Who carries the session cookie, or a token for the Web API, gets answers, who does not is sent to the log-in page (web resources, as Dynamics
 * does: an HTML page where a script was expected) or gets 401 (the Web API).
 */
export function session(organisation: Organisation): MiddlewareHandler {
  return async (c, next) => {
    const { path } = c.req;
    if (path.startsWith('/_sim/') || path === LOG_IN) return next();
    const kind = kindOf(path);
    const signedIn =
      !organisation.modes.sessionExpired &&
      (kind === 'page' || carriesCookie(c, organisation) || (kind === 'api' && carriesToken(c)));
    if (signedIn && kind === 'page') signIn(c);
    if (signedIn) return next();
    if (kind === 'api') {
      return c.text('', 401, {
        'WWW-Authenticate': 'Bearer authorization_uri=https://login.microsoftonline.com/common',
      });
    }
    return c.redirect(`${LOG_IN}?returnUrl=${encodeURIComponent(path)}`, 302);
  };
}

/** The page a session begins at; it signs in whoever `POST /_sim/user` has named. */
export function logIn(
  organisation: Organisation,
  endExpiry: () => void,
): Record<'show' | 'submit', (c: Context) => Response> {
  return {
    show: (c) =>
      c.html(
        `<!doctype html><title>Sign in</title><h1>Sign in to Dynamics</h1>` +
          `<form method="post" action="${LOG_IN}"><button>Sign in as ${organisation.user.fullName}</button></form>`,
      ),
    submit(c) {
      endExpiry();
      signIn(c);
      return c.redirect('/', 303);
    },
  };
}

export const LOG_IN_PATH = LOG_IN;

type Kind = 'api' | 'web resource' | 'page';

function kindOf(path: string): Kind {
  if (path.startsWith('/api/')) return 'api';
  return /\/webresources\//i.test(path) ? 'web resource' : 'page';
}

function carriesCookie(c: Context, organisation: Organisation): boolean {
  if (getCookie(c, COOKIE) === undefined) return false;
  if (!organisation.modes.blockThirdPartyCookies) return true;
  // A browser that blocks third-party cookies sends none out of another site's frame. On one machine both origins are
  // "localhost" and thus one site, so the host looks at what the browser says of the request instead.
  const site = c.req.header('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
}

function carriesToken(c: Context): boolean {
  return c.req.header('authorization') === `Bearer ${BEARER_TOKEN}`;
}

function signIn(c: Context): void {
  setCookie(c, COOKIE, 'local', { path: '/', httpOnly: true, sameSite: 'Lax' });
}
