import { legOf, type Call, type Move } from './call';
import { dialledNumber, type Circumstances } from './call-life';
import type { CallRequest } from './call-request';
import { Refusal } from './refusal';
import { COLLEAGUE_EXTENSION } from './tenant-data';

type Body = Readonly<Record<string, unknown>>;

/**
 * The call that a move begins besides moving the one it is about: a consultation, the call of a preview where it gets
 * an interaction of its own, the next number of a lead.
 * @returns `undefined` where the move begins none
 * @throws Refusal
 */
export function callBegunBy(
  call: Call,
  move: Move,
  body: Body,
  { integration }: Circumstances,
): CallRequest | undefined {
  switch (move) {
    case 'consult':
      return consultation(call, body);
    case 'dial':
      if (integration.dialledPreviewInteraction === 'same') return undefined;
      return {
        ...sameLead(call),
        subtype: integration.dialledPreviewSubtype,
        number: dialledNumber(call, body['phoneIndex']),
        dialled: true,
      };
    case 'wrap':
      return body['next'] === true ? nextNumber(call) : undefined;
    default:
      return undefined;
  }
}

/** Outside any campaign unless one is named: its hang-up closes it, and the agent is back at the first call. */
function consultation(call: Call, { number, agent, campaign = '' }: Body): CallRequest {
  const callee = typeof number === 'string' ? number : agent === undefined ? '' : COLLEAGUE_EXTENSION;
  if (callee === '')
    throw new Refusal(400, 'A consultation needs a number such as "+61290001111", or an agent by name.');
  return {
    subtype: 'manual',
    number: callee,
    campaign: String(campaign),
    callType: agent === undefined ? 'Manual Call' : 'Agent Call',
    parentActivityId: legOf(call.id),
    rootActivityId: call.rootActivityId ?? legOf(call.id),
  };
}

/** `outboundWrap`: from the wrap of a lead's call back to the preview of the same lead, at its next number. */
function nextNumber(call: Call): CallRequest {
  if (!call.lead || call.state !== 'wrapping')
    throw new Refusal(409, `Call ${call.id} has no next number: only a wrapping call of a lead has.`);
  const { phones } = call.lead;
  const dialled = phones.findIndex(({ phone }) => phone === call.number);
  const next = phones[(dialled + 1) % phones.length];
  return { ...sameLead(call), subtype: 'preview', number: next?.phone ?? call.number };
}

function sameLead({ lead, campaign }: Call): Pick<CallRequest, 'lead' | 'campaign'> {
  return { ...(lead && { lead }), campaign: campaign?.campaignName ?? '' };
}
