import type { Clock } from '../../ports/clock';
import type { Dataverse } from '../../ports/dataverse';
import type { LookUpCosts } from '../../ports/look-up-costs';
import type { Metadata } from '../../ports/metadata';
import type { InteractionFacts } from '../../ports/toolbar';
import { openBindings } from '../activity/bindings';
import { phoneCallColumns } from '../activity/configured-columns';
import { openAssociation } from '../association/association';
import { openCalls } from '../calls';
import { openPops } from '../pops';
import { reasonFor } from '../screen-pop/rules';
import type { Screen } from '../screen';
import type { NewRecord, TriedCall } from './tried-call';
import { watchQueries } from './watch-queries';
import { wouldLog, type LogContext, type TryClock } from './would-log';

/** Ports that read: what a tried call is given cannot write, open or dial anything. */
export interface TryPorts {
  readonly dataverse: Dataverse;
  readonly metadata: Metadata;
  readonly costs: LookUpCosts;
  readonly clock: Clock;
}

/**
 * A call as the panel would handle it, by the panel's own parts, with nothing shown and nothing written. Never rejects:
 * what fails is a step that says why, as on a real call.
 *
 * @param notify receives every step as it is done; once more after the end, where matches have
 *   got their last activities meanwhile
 */
export async function tryCall(
  facts: InteractionFacts,
  context: LogContext,
  ports: TryPorts,
  notify: (tried: TriedCall) => void,
): Promise<TriedCall> {
  const { configuration } = context;
  const { metadata, costs } = ports;
  let tried: TriedCall = {
    facts,
    reason: reasonFor(configuration.rules, facts),
    rules: [],
    queries: [],
    trace: [],
    pop: { kind: 'searching' },
  };
  const add = (part: Partial<TriedCall>): void => {
    tried = { ...tried, ...part };
    notify(tried);
  };

  const clock = tryClock(ports.clock.now());
  const calls = openCalls(clock);
  const dataverse = watchQueries(ports.dataverse, ports.clock, (queries) => {
    add({ queries });
  });
  const bindings = openBindings(configuration.relatedTables, dataverse, metadata);
  const association = openAssociation(
    { calls, toolbar: { addOption: () => Promise.resolve() }, dataverse, bindings },
    configuration,
    '',
  );
  const columns = phoneCallColumns(configuration, metadata);
  const pops = openPops(
    {
      calls,
      clicks: { claim: () => undefined },
      association,
      screen: screenThatNotifies((newRecord) => {
        add({ newRecord });
      }),
      dataverse,
      metadata,
      costs,
      clock,
      onRule(rule, values) {
        const parameters = rule.parameters.map(({ name, path }) => ({
          name,
          path,
          value: values.get(name) ?? '',
        }));
        add({ rules: [...tried.rules, { rule, parameters }] });
      },
    },
    configuration,
  );

  calls.onChange(({ pop, trace }) => {
    add({ trace, ...(pop.kind !== 'idle' && { pop }) });
  });
  const isPresented = facts.subtype === 'preview';
  calls.apply({ name: isPresented ? 'previewAllocated' : 'callStarted', interaction: facts });
  const call = calls.get(facts.id);
  await costs.refresh(configuration.rules.map(({ table }) => table));
  if (call) await Promise.all([pops.begin(call, undefined), columns.learn()]);
  await pops.settled();
  const begun = calls.get(facts.id);
  if (begun) {
    const log = await wouldLog(begun, { calls, bindings, columns: columns.known(), clock }, context);
    add({ pop: begun.pop, log });
  }
  return tried;
}

function tryClock(start: Date): TryClock {
  let now = start;
  return {
    now: () => now,
    after: () => () => undefined,
    pass(seconds) {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

/** Everything opens at once, on no screen. */
function screenThatNotifies(onNewRecord: (newRecord: NewRecord) => void): Screen {
  return {
    openRecord: () => Promise.resolve('shown'),
    openNewRecord(table, columns) {
      onNewRecord({ table, columns });
      return Promise.resolve('shown');
    },
    openSearch: () => Promise.resolve(),
    showPanel: () => Promise.resolve(),
    returnTo: () => Promise.resolve(),
    onReturn: () => () => undefined,
  };
}
