import type { Configuration } from '../../configuration/configuration';
import type { Clock } from '../../ports/clock';
import type { Bindings } from '../activity/bindings';
import type { PhoneCallColumns, UnfilledColumn } from '../activity/configured-columns';
import { phoneCallOf, type PhoneCall } from '../activity/phone-call';
import { activityId } from '../activity/record-id';
import { createBody, updateBody } from '../activity/request-body';
import type { RecordTexts } from '../activity/subject';
import { whyNotLogged } from '../activity/whether-to-log';
import type { CallState } from '../adapter-state';
import type { Calls } from '../calls';
import type { TriedLog } from './tried-call';

/** Stands for the agent who takes the call: it is not the one who tries it. */
export const AGENT_ID = '00000000-0000-0000-0000-000000000000';

/** A call as long as most, where the configuration does not ask for longer ones. */
const USUAL_SECONDS = 60;

interface LogPorts {
  readonly calls: Calls;
  readonly bindings: Bindings;
  readonly columns: PhoneCallColumns;
  readonly clock: TryClock;
}

export interface LogContext {
  readonly configuration: Configuration;
  readonly texts: RecordTexts;
}

/** A clock that a tried call moves on: nobody wants to wait for its end. */
export interface TryClock extends Clock {
  pass(seconds: number): void;
}

/** Lets a call that has begun end and be wrapped, and says what its record would be. */
export async function wouldLog(begun: CallState, ports: LogPorts, context: LogContext): Promise<TriedLog> {
  const { clock, columns } = ports;
  const { configuration } = context;
  const wasPresented = begun.interaction.state === 'previewed';
  const whenPresented = wasPresented && { whenPresented: !whyNotLogged(begun, configuration, clock.now()) };

  const call = finish(begun, ports, Math.max(USUAL_SECONDS, configuration.minimumSeconds));
  const why = whyNotLogged(call, configuration, clock.now());
  let unfilled: readonly UnfilledColumn[] = [];
  const phoneCall = phoneCallOf(call, {
    ...context,
    userId: AGENT_ID,
    bind: ports.bindings.bind,
    columns,
    onUnfilled: (reported) => {
      unfilled = reported;
    },
  });
  const named = namedColumns(configuration);
  const reported = [...Object.keys(phoneCall.columns), ...unfilled.map(({ column }) => column)];
  return {
    ...(why && { why }),
    ...whenPresented,
    call,
    phoneCall,
    bodies: await bodiesOf(call, phoneCall, configuration),
    unfilled,
    empty: named.filter((column) => !reported.includes(column)),
    columns,
    isUnread: columns === undefined && named.length > 0,
  };
}

function finish(begun: CallState, { calls, clock }: LogPorts, seconds: number): CallState {
  const { id, facts: interaction } = begun.interaction;
  // A call that is under way already takes no second start.
  if (begun.interaction.state === 'previewed') calls.apply({ name: 'callStarted', interaction });
  clock.pass(seconds);
  calls.apply({ name: interaction.failure === undefined ? 'callHangup' : 'callFailed', interaction });
  calls.apply({ name: 'callWrapped', interaction });
  return calls.get(id) ?? begun;
}

async function bodiesOf(
  call: CallState,
  phoneCall: PhoneCall,
  configuration: Configuration,
): Promise<TriedLog['bodies']> {
  const recordId = await activityId(new URL(configuration.ctiUrl).host, call.interaction.id);
  const completing = updateBody(phoneCall, { ...phoneCall, ending: 'open' });
  return [createBody(recordId, phoneCall), ...(completing ? [completing] : [])];
}

function namedColumns({
  activityFields,
  dispositionColumn,
  interactionIdColumn,
}: Configuration): readonly string[] {
  return [...activityFields.map(({ column }) => column), dispositionColumn, interactionIdColumn].filter(
    Boolean,
  );
}
