import { openBindings } from './activity/bindings';
import { phoneCallColumns } from './activity/configured-columns';
import { openOutbox, type Outbox } from './activity/outbox';
import { openUnfinishedCalls, type UnfinishedCalls } from './activity/unfinished';
import { openWriting, type Writing } from './activity/writing';
import type { AdapterContext, AdapterPorts } from './adapter-ports';
import type { CallState } from './adapter-state';
import { openAssociation, type Association } from './association/association';
import { openCalls, type Calls } from './calls';
import { openClickToActs, type ClickToActs } from './click-to-act';
import { openLeads, type Leads } from './leads';
import { openPops, type Pops } from './pops';

/** What an adapter is made of; adapter.ts says when each part does what. */
export interface AdapterParts {
  readonly calls: Calls;
  readonly leads: Leads;
  readonly pops: Pops;
  readonly association: Association;
  readonly clicks: ClickToActs;
  readonly columns: ReturnType<typeof phoneCallColumns>;
  readonly writing: Writing;
  readonly outbox: Outbox;
  readonly unfinished: UnfinishedCalls;
}

export interface PartsHooks {
  readonly isSignedIn: () => boolean | undefined;
  /** Something outside the calls has changed: the outbox, a click. */
  readonly onChange: () => void;
  /** The agent has to read or answer something in the panel, though they look elsewhere. */
  readonly onMessage: () => void;
}

/** @param last the call an adapter before this one had in hand */
export async function openParts(
  ports: AdapterPorts,
  context: AdapterContext,
  last: CallState | undefined,
  hooks: PartsHooks,
): Promise<AdapterParts> {
  const { configuration } = context;
  const { clock, dataverse, metadata } = ports;
  const calls = openCalls(clock, last);
  const scope = {
    organisation: context.organisationId,
    user: context.userId,
    tenant: new URL(configuration.ctiUrl).host,
  };
  let mayChange = true;
  void context.mayChangeActivities?.then((yes) => (mayChange = yes));
  const isWrittenOnce = (): boolean => configuration.writeOnce || !mayChange;
  const outbox = await openOutbox(scope, {
    ...ports,
    mayChange: () => mayChange,
    note: calls.note,
    onChange: (id) => {
      calls.change(id, { log: outbox.logState(id) });
      hooks.onChange();
    },
  });
  const bindings = openBindings(configuration.relatedTables, dataverse, metadata);
  const association = openAssociation({ ...ports, calls, bindings }, configuration, context.texts.none);
  const columns = phoneCallColumns(configuration, metadata);
  const clicks = openClickToActs({ ...ports, ...hooks }, configuration);
  return {
    calls,
    leads: openLeads(calls, outbox.stored, clock),
    pops: openPops({ ...ports, calls, association, clicks }, configuration),
    association,
    clicks,
    columns,
    writing: openWriting({ calls, outbox, bindings, clock }, context, columns.known, isWrittenOnce),
    outbox,
    unfinished: openUnfinishedCalls({ ...ports, calls, outbox, columns }, configuration),
  };
}
