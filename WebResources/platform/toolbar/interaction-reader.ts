import type { CallEventName, InteractionFacts, Json, JsonObject } from '../../ports/toolbar';
import { readSubtype } from './call-subtypes';
import { firstOf, isJsonObject, ownValue, partOf, textOf } from './json';

/**
 * What ipSCAPE reports of one call. Only a few paths of the payload are documented (the Dynamics CTI Adapter page names
 * `interaction.activity.customerCli`, `.sourcePhoneNumber` and `interaction.leadData.phones`), so each fact is looked
 * for under the names of the v3 activities, of the older call list and of the sample plugin, wherever they may stand.
 * @param response an event's or method's payload: the interaction at `result.interaction`, `result` or the top
 * @param event implies some facts itself: that a lead is presented, that a dial attempt failed
 * @returns `undefined` where there is no interaction with an id
 */
export function readInteraction(response: unknown, event?: CallEventName): InteractionFacts | undefined {
  const interaction = findInteraction(response);
  if (!interaction) return undefined;
  const activity = partOf(interaction, 'activity');
  const places = [interaction, activity, partOf(interaction, 'wrap')];
  const timestamps = [partOf(activity, 'timestamps'), partOf(interaction, 'timestamps')];
  const durations = [partOf(activity, 'durations'), partOf(interaction, 'durations')];
  const lead = partOf(interaction, 'leadData');

  const text = (...names: string[]): string => textOf(firstOf(places, names));
  const { subtype, unknown, isInternal } = readSubtype(
    [
      event === 'previewAllocated' ? 'preview' : '',
      text('subType', 'subtype'),
      text('callType'),
      text('type'),
      textOf(activity['type']),
    ],
    textOf(lead['leadId']) !== '',
  );
  return {
    id: textOf(firstOf(places, ID_NAMES)),
    subtype,
    ...known('unknownSubtype', unknown),
    customerNumber: customerNumber(places, lead, subtype === 'inbound'),
    campaign: text('campaignName', 'campaignTitle'),
    leadId: textOf(firstOf([lead, ...places], ['leadId'])),
    ...known('isInternal', isInternal),
    ...readLegs(places),
    ...known('failure', readFailure(places, event === 'callFailed')),
    ...known('startedAt', readTime(text('startTimestamp') || textOf(firstOf(timestamps, ['created'])))),
    ...known('endedAt', readTime(text('endTimestamp') || textOf(firstOf(timestamps, ['hangUp'])))),
    ...known('talkSeconds', readSeconds(firstOf(durations, ['talk']) ?? firstOf(places, ['talkSeconds']))),
    ...known('wrapSeconds', readSeconds(firstOf(durations, ['wrap']) ?? firstOf(places, ['wrapSeconds']))),
    // Two-faced: v3 has the number in `wrapCode`, the older list has the text there.
    ...known('wrapCode', text('wrapDescription', 'wrapCode', 'wrapId') || undefined),
    data: { interaction },
  };
}

const ID_NAMES = ['agentInteractionId', 'interactionId'];

function findInteraction(response: unknown): JsonObject | undefined {
  if (!isJsonObject(response)) return undefined;
  const result = partOf(response, 'result');
  const candidates = [partOf(result, 'interaction'), result, partOf(response, 'interaction'), response];
  return candidates.find((one) => textOf(firstOf([one, partOf(one, 'activity')], ID_NAMES)) !== '');
}

type Legs = Pick<InteractionFacts, 'activityId' | 'parentActivityId' | 'rootActivityId'>;

/** A call that was never transferred names no other leg, or 0, or its own. */
function readLegs(places: readonly JsonObject[]): Legs {
  const leg = (name: string): string =>
    textOf(firstOf(places, [name]))
      .trim()
      .replace(/^0+$/, '');
  const own = leg('activityId');
  const other = (name: string): string | undefined =>
    leg(name) === own ? undefined : leg(name) || undefined;
  return {
    ...known('activityId', own || undefined),
    ...known('parentActivityId', other('parentActivityId')),
    ...known('rootActivityId', other('rootActivityId')),
  };
}

const FAILURE_NAMES = ['failureReason', 'failReason', 'failedReason'];
/** Names that every call has, and that name a failure only where the event is one. */
const OUTCOME_NAMES = ['reason', 'dialStatusName', 'dialStatus', 'activityStatusName', 'activityStatus'];

/** Where ipSCAPE puts the reason is not documented: v3's outbound activities have `dialStatusName`, "Answered" among them. */
function readFailure(places: readonly JsonObject[], hasFailed: boolean): string | undefined {
  const names = hasFailed ? [...FAILURE_NAMES, ...OUTCOME_NAMES] : FAILURE_NAMES;
  const reasons = names.map((name) => textOf(firstOf(places, [name])).trim());
  return reasons.find((word) => word !== '' && word.toLowerCase() !== 'answered');
}

/** An empty `customerCli` is an answer (withheld); only where it is missing the other names are asked. */
function customerNumber(places: readonly JsonObject[], lead: JsonObject, isInbound: boolean): string {
  const cli = places.map((place) => ownValue(place, 'customerCli')).find((value) => value !== undefined);
  if (cli !== undefined) return textOf(cli);
  const names = isInbound
    ? ['sourcePhoneNumber', 'source', 'callerNumber']
    : ['destinationPhoneNumber', 'destination', 'calledNumber', 'phoneNumber'];
  const phones = ownValue(lead, 'phones');
  const firstPhone = Array.isArray(phones) ? phones.find(isJsonObject) : undefined;
  return (
    textOf(firstOf(places, names)) || textOf(firstPhone && firstOf([firstPhone], ['phone', 'phoneNumber']))
  );
}

/** Offsets come without a colon (`+1000`). A time without any offset could be of any zone: it counts as missing. */
function readTime(text: string): Date | undefined {
  const match = /^(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d):?(\d\d)?$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const [, local = '', zone = '', minutes = '00'] = match;
  const offset = zone.toUpperCase() === 'Z' ? 'Z' : `${zone}:${minutes}`;
  const time = new Date(local.replace(' ', 'T') + offset);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function readSeconds(value: Json | undefined): number | undefined {
  const seconds = Number(textOf(value) || NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds) : undefined;
}

/** A property that is absent rather than `undefined`. */
function known<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
