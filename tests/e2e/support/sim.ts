import assert from 'node:assert/strict';
import type { UserName } from '../../host/organisation/users';

export interface LoggedRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
}

export interface SimulatedCall {
  readonly subtype?: 'inbound' | 'outbound' | 'manual' | 'preview';
  readonly number: string;
  readonly campaign?: string;
  readonly lead?: object;
  /** The Workspace's word: "Diverted Call", "Direct Agent Call". */
  readonly callType?: string;
  /** A word in place of the subtype: one that nobody knows. */
  readonly reportedAs?: string;
  readonly parentActivityId?: number | string;
  readonly rootActivityId?: number | string;
}

/** A call as ipSCAPE has it. */
export interface PlacedCall {
  readonly id: string;
  readonly state: string;
  readonly activity: { readonly customerCli: string };
}

/** What happens outside the agent's browser: calls come in and end, the network and Dynamics have their moods. */
export interface Sim {
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** @returns the interaction's id */
  call(call: SimulatedCall): Promise<string>;
  /** Those since the reset, the youngest last. */
  calls(): Promise<readonly PlacedCall[]>;
  hangup(id: string): Promise<void>;
  wrap(id: string, code: string): Promise<void>;
  close(id: string): Promise<void>;
  /** dial, fail, hold, unhold, consult, transfer, open. @returns the id of the call in hand then */
  move(id: string, move: string, body?: object): Promise<string>;
  /** Presence and what else the agent does in ipSCAPE's page. */
  agent(change: object): Promise<void>;
  fault(fault: object): Promise<void>;
  endFaults(): Promise<void>;
  modes(modes: object): Promise<void>;
  /** @param without privileges their roles lack */
  user(name: UserName, ...without: readonly string[]): Promise<void>;
  /** Scripts of ipSCAPE's integration, as its administrator has set them up. */
  integration(change: object): Promise<void>;
  log(): Promise<readonly LoggedRequest[]>;
}

/** The control interface at `/_sim/`. @throws AssertionError with its answer where it refuses */
export function simAt(url: string): Sim {
  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(`${url}/_sim/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const text = await answer.text();
    assert.ok(answer.ok, `${method} /_sim/${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text);
  }
  const post = async (path: string, body: object = {}): Promise<void> => void (await ask('POST', path, body));

  return {
    signIn: () => post('agent', { signedIn: true, presence: 'Available' }),
    signOut: () => post('agent', { signedIn: false }),
    call: async ({ subtype = 'inbound', ...rest }) => {
      const answer = (await ask('POST', 'calls', { subtype, ...rest })) as { agentInteractionId: string };
      return answer.agentInteractionId;
    },
    calls: async () => (await ask('GET', 'calls')) as readonly PlacedCall[],
    hangup: (id) => post(`calls/${id}/hangup`),
    wrap: (id, code) => post(`calls/${id}/wrap`, { code }),
    close: (id) => post(`calls/${id}/close`),
    move: async (id, move, body = {}) => {
      const answer = (await ask('POST', `calls/${id}/${move}`, body)) as { agentInteractionId: string };
      return answer.agentInteractionId;
    },
    agent: (change) => post('agent', change),
    fault: (fault) => post('faults', fault),
    endFaults: async () => void (await ask('DELETE', 'faults')),
    modes: (modes) => post('modes', modes),
    user: (name, ...without) => post('user', { name, without }),
    integration: (change) => post('integration', change),
    log: async () => (await ask('GET', 'log')) as readonly LoggedRequest[],
  };
}
