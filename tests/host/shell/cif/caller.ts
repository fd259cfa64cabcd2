import type { Workspace } from '../client/sessions/workspace';
import type { Provider } from '../description';

/** The provider that a request comes from. */
export interface Caller {
  readonly id: string;
  provider(): Provider;
  change(change: Partial<Provider>): void;
  /** @throws Error in the host's words while another provider is active */
  demandActive(): void;
}

/**
 * Who may show itself and open forms on CIF 2.0: the owner of the session in front; at Home, and in a session of the
 * agent's own, the provider that was loaded last.
 */
export function activeProviderId(providers: readonly Provider[], workspace: Workspace): string | undefined {
  return workspace.front().providerId ?? providers.at(-1)?.id;
}

/** Of the allow list: who sends is known by the landing URL alone (observed in the host). */
export function callerAt(
  landingUrl: unknown,
  providers: Provider[],
  workspace: Workspace | undefined,
): Caller | undefined {
  const index = providers.findIndex((candidate) => candidate.landingUrl === landingUrl);
  const first = providers[index];
  if (!first) return undefined;
  const { id } = first;
  return {
    id,
    provider: () => providers[index] ?? first,
    change: (change) => void (providers[index] = { ...(providers[index] ?? first), ...change }),
    demandActive() {
      if (workspace && activeProviderId(providers, workspace) !== id)
        throw new Error('This operation can be performed from the active provider');
    },
  };
}
