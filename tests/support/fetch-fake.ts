export interface SentRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
  readonly init: RequestInit;
}

/** Answers each request with the next of `answers`, the last one again and again; an Error is a failed connection. */
export function fetchFake(...answers: (Response | Error)[]): { fetch: typeof fetch; sent: SentRequest[] } {
  const sent: SentRequest[] = [];
  return {
    sent,
    fetch: (input, init = {}) => {
      const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
      const body = typeof init.body === 'string' ? init.body : '';
      sent.push({ url, method: init.method ?? 'GET', headers: new Headers(init.headers), body, init });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Response) return Promise.resolve(answer.clone());
      return Promise.reject(answer ?? new TypeError('Failed to fetch'));
    },
  };
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; odata.metadata=minimal', ...headers },
  });
}

/** Dataverse's error body. */
export function refusal(status: number, code: string, message: string): Response {
  return json(status, { error: { code, message } });
}

export const noContent = new Response(null, { status: 204 });
export const logInPage = new Response('<html>Sign in</html>', { headers: { 'Content-Type': 'text/html' } });

/** What a redirect looks like to `redirect: 'manual'`: no constructor makes one. */
export function redirect(): Response {
  const response = new Response(null);
  Object.defineProperty(response, 'type', { value: 'opaqueredirect' });
  response.clone = () => redirect();
  return response;
}
