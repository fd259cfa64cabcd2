import assert from 'node:assert/strict';
import { createCti, type Cti } from './cti';
import type { SdkEvent } from './sdk-event';

const DYNAMICS = 'http://localhost:5365';

export interface CtiUnderTest {
  readonly cti: Cti;
  /** What the SDK would have raised. */
  readonly events: SdkEvent[];
  /** Moves the tenant's time on. */
  pass(seconds: number): void;
  post(path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  get(path: string): Promise<unknown>;
  /** Starts a call. @returns its id */
  call(body: object): Promise<string>;
  /** The interaction in the event of that name raised last. */
  interaction(name: SdkEvent['name']): Interaction;
}

export interface Interaction {
  readonly agentInteractionId: number;
  readonly subType: string;
  readonly callType?: string;
  readonly campaignName: string | null;
  readonly activity: Readonly<Record<string, unknown>> & {
    readonly durations: Readonly<Record<string, number | null>>;
  };
  readonly leadData?: Readonly<Record<string, unknown>>;
  readonly wrap: unknown;
}

/** ipSCAPE without a port, on 21 November 2026 at 19:00 in Brisbane, the agent signed in unless said otherwise. */
export function ctiUnderTest({ signedIn = true } = {}): CtiUnderTest {
  let now = Date.parse('2026-11-21T09:00:00.400Z');
  const cti = createCti({ dynamicsUrl: () => DYNAMICS, now: () => new Date(now) });
  const events: SdkEvent[] = [];
  if (signedIn) cti.tenant.setAgent({ signedIn: true });
  cti.tenant.onSdkEvent((event) => events.push(event));

  async function post(
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const answer = await cti.app.request(path, { method: 'POST', ...(body !== undefined && { body: text }) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }
  return {
    cti,
    events,
    post,
    pass: (seconds) => {
      now += seconds * 1000;
    },
    get: async (path) => {
      const body: unknown = await (await cti.app.request(path)).json();
      return body;
    },
    async call(body) {
      const answer = await post('/_sim/calls', body);
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      return String(answer.body['agentInteractionId']);
    },
    interaction(name) {
      const event = events.filter((one) => one.name === name).at(-1);
      assert.ok(event, `no ${name} was raised`);
      return (event.response as { result: { interaction: Interaction } }).result.interaction;
    },
  };
}
