import type { AgentState } from './agent';
import type { Call } from './call';
import type { Tenant } from './tenant';

/** All that a page shows, and that its SDK answers from: sent whole after every change. */
export interface PageState {
  readonly agent: AgentState;
  readonly call: PageCall | null;
}

/** As JSON: times are texts. */
export interface PageCall extends Pick<
  Call,
  'id' | 'subtype' | 'state' | 'number' | 'failed' | 'components'
> {
  readonly campaignName: string;
  readonly lead: Call['lead'] | null;
  readonly startedAt: string | null;
  readonly interaction: object;
}

export function pageState(tenant: Tenant): PageState {
  const call = tenant.current();
  return { agent: tenant.agent(), call: call ? pageCall(call, tenant.interaction(call)) : null };
}

function pageCall(call: Call, interaction: object): PageCall {
  const { id, subtype, state, number, failed, components } = call;
  return {
    ...{ id, subtype, state, number, failed, components, interaction },
    campaignName: call.campaign?.campaignName ?? '',
    lead: call.lead ?? null,
    startedAt: call.startedAt?.toISOString() ?? null,
  };
}
