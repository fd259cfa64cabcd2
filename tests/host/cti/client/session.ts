import { openEvents } from '../../event-stream';
import type { PageState } from '../page-state';
import type { SdkEvent } from '../sdk-event';

/** The page's line to its server: state and events come in, what the agent does goes out. */
export interface Session {
  /** Of the last change; `undefined` until the server has answered for the first time. */
  state(): PageState | undefined;
  onState(listener: (state: PageState) => void): void;
  onSdkEvent(listener: (event: SdkEvent) => void): void;
  /** @returns the answer's JSON  @throws Error with the server's own sentence */
  post(path: string, body?: object): Promise<unknown>;
  get(path: string): Promise<unknown>;
}

export function openSession(): Session {
  const stateListeners: ((state: PageState) => void)[] = [];
  const eventListeners: ((event: SdkEvent) => void)[] = [];
  let last: PageState | undefined;

  // The server begins each connection with the present state.
  openEvents('session', {
    state(data) {
      last = JSON.parse(data) as PageState;
      for (const listener of stateListeners) listener(last);
    },
    sdk(data) {
      const event = JSON.parse(data) as SdkEvent;
      for (const listener of eventListeners) listener(event);
    },
  });

  return {
    state: () => last,
    onState: (listener) => stateListeners.push(listener),
    onSdkEvent: (listener) => eventListeners.push(listener),
    post: (path, body = {}) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
    get: (path) => ask(path, {}),
  };
}

async function ask(path: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, headers: { 'Content-Type': 'application/json' } });
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new Error(answer.message ?? `The server answered ${response.status}.`);
  return answer;
}
