import type { AgentState } from './agent';
import type { Call } from './call';
import type { Tenant } from './tenant';

/** All that a page shows, and that its SDK answers from: sent whole after every change. */
export interface PageState {
  readonly agent: AgentState;
  /** The one in focus. */
  readonly call: PageCall | null;
  /** Open besides it. */
  readonly others: readonly PageCall[];
}

/** As JSON: times are texts. */
export interface PageCall extends Pick<
  Call,
  'id' | 'subtype' | 'callType' | 'state' | 'number' | 'failed' | 'failure' | 'components'
> {
  readonly campaignName: string;
  readonly lead: Call['lead'] | null;
  readonly startedAt: string | null;
  readonly interaction: object;
}

export function pageState(tenant: Tenant): PageState {
  const current = tenant.current();
  const shown = (call: Call): PageCall => pageCall(call, tenant.interaction(call));
  return {
    agent: tenant.agent(),
    call: current ? shown(current) : null,
    others: tenant
      .open()
      .filter((call) => call !== current)
      .map(shown),
  };
}

function pageCall(call: Call, interaction: object): PageCall {
  const { id, subtype, callType, state, number, failed, failure, components } = call;
  return {
    ...{ id, subtype, state, number, failed, components, interaction },
    ...(callType !== undefined && { callType }),
    ...(failure !== undefined && { failure }),
    campaignName: call.campaign?.campaignName ?? '',
    lead: call.lead ?? null,
    startedAt: call.startedAt?.toISOString() ?? null,
  };
}
