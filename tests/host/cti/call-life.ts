import { MOVES, type Call, type CallState, type Move } from './call';
import type { CallRequest } from './call-request';
import type { Integration } from './integration';
import { Refusal } from './refusal';
import type { SdkEventName } from './sdk-event';
import { campaign, wrapCode } from './tenant-data';
import { secondsBetween } from './timestamp';

/** A call and what the SDK reports of it, in this order. */
export interface Reported {
  readonly call: Call;
  readonly events: readonly SdkEventName[];
}

export interface Circumstances {
  readonly now: Date;
  readonly integration: Pick<Integration, 'dialledPreviewSubtype' | 'dialledPreviewInteraction'>;
}

/** @param componentNames the select boxes the call has */
export function beginCall(
  id: number,
  request: CallRequest,
  componentNames: readonly string[],
  now: Date,
): Reported {
  const { subtype, number, lead, callType, reportedAs, parentActivityId, rootActivityId } = request;
  const inCampaign = campaign(subtype, request.campaign);
  const isPreview = subtype === 'preview' && request.dialled !== true;
  const call: Call = {
    id,
    subtype,
    state: isPreview ? 'previewed' : 'talking',
    number,
    ...(inCampaign && { campaign: inCampaign }),
    ...(lead && { lead }),
    ...(callType !== undefined && { callType }),
    ...(reportedAs !== undefined && { reportedAs }),
    ...(parentActivityId !== undefined && { parentActivityId }),
    ...(rootActivityId !== undefined && { rootActivityId }),
    ...(!isPreview && { startedAt: now }),
    holdSeconds: 0,
    failed: false,
    transferred: false,
    components: Object.fromEntries(componentNames.map((name) => [name, { options: [], value: '' }])),
  };
  return { call, events: [isPreview ? 'previewAllocated' : 'callStarted', 'interactionOpen'] };
}

/** @throws Refusal 409 where the call's state does not allow the move */
export function moveCall(
  call: Call,
  move: Move,
  body: Readonly<Record<string, unknown>>,
  { now, integration }: Circumstances,
): Reported {
  const from: readonly CallState[] = MOVES[move];
  if (!from.includes(call.state))
    throw new Refusal(
      409,
      `Call ${call.id} is ${call.state}: ${move} is possible only while ${from.join(' or ')}.`,
    );
  switch (move) {
    case 'dial': {
      const number = dialledNumber(call, body['phoneIndex']);
      if (integration.dialledPreviewInteraction === 'new') return close(call, ['interactionClosed'], now);
      const subtype = integration.dialledPreviewSubtype;
      return {
        call: { ...call, number, subtype, state: 'talking', startedAt: now },
        events: ['callStarted'],
      };
    }
    case 'fail':
      if (call.subtype === 'inbound')
        throw new Refusal(409, `Call ${call.id} is inbound: nothing was dialled.`);
      return end(
        { ...call, startedAt: call.startedAt ?? now, failed: true, ...reason(body['reason']) },
        'callFailed',
        now,
      );
    case 'consult':
      if (call.state === 'held') return { call, events: [] };
      return { call: { ...call, state: 'held', heldSince: now }, events: [] };
    case 'hold':
      return { call: { ...call, state: 'held', heldSince: now }, events: [] };
    case 'unhold':
      return { call: offHold(call, 'talking', now), events: [] };
    case 'hangup':
      return end(call, 'callHangup', now);
    case 'transfer':
      return end({ ...call, transferred: true }, 'callHangup', now);
    case 'open':
      return { call, events: ['interactionOpen'] };
    case 'wrap': {
      const code = body['code'];
      if (typeof code !== 'string' || code === '')
        throw new Refusal(400, 'A wrap needs a code, such as "Sale".');
      if (!call.campaign)
        throw new Refusal(409, `Call ${call.id} has no campaign and so no wrap codes: close it.`);
      return close({ ...call, wrap: wrapCode(code) }, ['callWrapped', 'interactionClosed'], now);
    }
    case 'close':
      return close(call, ['interactionClosed'], now);
  }
}

/** @param phoneIndex which of the lead's numbers; left out: the one the preview came with */
export function dialledNumber(call: Call, phoneIndex: unknown): string {
  if (phoneIndex === undefined) return call.number;
  const phone = call.lead?.phones.find((one) => one.index === phoneIndex)?.phone;
  if (phone === undefined) throw new Refusal(400, 'The lead has no phone of that index.');
  return phone;
}

function reason(reported: unknown): { failure?: string } {
  if (reported === undefined) return {};
  if (typeof reported === 'string' && reported !== '') return { failure: reported };
  throw new Refusal(400, 'A reason is text, such as "Busy".');
}

function end(call: Call, event: SdkEventName, now: Date): Reported {
  const over = { ...offHold(call, 'wrapping', now), endedAt: now };
  return over.campaign ? { call: over, events: [event] } : close(over, [event, 'interactionClosed'], now);
}

function close(call: Call, events: readonly SdkEventName[], now: Date): Reported {
  const endedAt = call.endedAt ?? (call.startedAt && now);
  return { call: { ...offHold(call, 'closed', now), ...(endedAt && { endedAt }), closedAt: now }, events };
}

function offHold(call: Call, state: CallState, now: Date): Call {
  const { heldSince, ...rest } = call;
  return { ...rest, state, holdSeconds: call.holdSeconds + secondsBetween(heldSince, now) };
}
