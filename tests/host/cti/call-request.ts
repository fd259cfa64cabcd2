import { SUBTYPES, type Lead, type LeadPhone, type Subtype } from './call';
import { Refusal } from './refusal';

/** What `POST /_sim/calls` asks for, understood. */
export interface CallRequest {
  readonly subtype: Subtype;
  /** Empty when withheld. */
  readonly number: string;
  /** Left out: the usual campaign; empty: none. */
  readonly campaign?: string;
  /** On outbound and preview calls only. */
  readonly lead?: Lead;
  /** Of a preview: its call begins at once. */
  readonly dialled?: boolean;
  /** The Workspace's word: "Diverted Call", "Direct Agent Call". */
  readonly callType?: string;
  /** A word that is reported in place of the subtype: one that nobody knows. */
  readonly reportedAs?: string;
  /** The leg the call was transferred from, and the first one of all. */
  readonly parentActivityId?: number | string;
  readonly rootActivityId?: number | string;
}

/**
 * @param body `{subtype, number, campaign, lead, callType, reportedAs, parentActivityId, rootActivityId}`; a lead's number need not
 * be given twice
 * @param nextLeadId for a lead that comes without an id
 * @throws Refusal 400 where it is not understood
 */
export function readCallRequest(
  body: Readonly<Record<string, unknown>>,
  nextLeadId: () => number,
): CallRequest {
  const subtype = SUBTYPES.find((one) => one === body['subtype']);
  if (!subtype) throw new Refusal(400, `A call's subtype is one of ${SUBTYPES.join(', ')}.`);
  const campaign = body['campaign'];
  if (campaign !== undefined && typeof campaign !== 'string')
    throw new Refusal(400, 'A campaign is given by its name; an empty one is a call outside any campaign.');

  const asked = readNumber(body['number']);
  const hasLead = subtype === 'outbound' || subtype === 'preview';
  const lead = hasLead ? readLead(body['lead'], asked, nextLeadId) : undefined;
  const number = asked || (lead?.phones[0]?.phone ?? '');
  if (number === '' && subtype !== 'inbound')
    throw new Refusal(
      400,
      `There is no number to dial: a ${subtype} call needs a number or a lead with phones.`,
    );
  const callType = readWord(body, 'callType');
  const reportedAs = readWord(body, 'reportedAs');
  return {
    subtype,
    number,
    ...(campaign !== undefined && { campaign }),
    ...(lead && { lead }),
    ...(callType !== undefined && { callType }),
    ...(reportedAs !== undefined && { reportedAs }),
    ...readLegs(body),
  };
}

function readWord(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const word = body[name];
  if (word === undefined || typeof word === 'string') return word;
  throw new Refusal(400, `${name} is text, such as "Diverted Call".`);
}

function readLegs(
  body: Readonly<Record<string, unknown>>,
): Pick<CallRequest, 'parentActivityId' | 'rootActivityId'> {
  const parentActivityId = readId(body, 'parentActivityId');
  const rootActivityId = readId(body, 'rootActivityId') ?? parentActivityId;
  return {
    ...(parentActivityId !== undefined && { parentActivityId }),
    ...(rootActivityId !== undefined && { rootActivityId }),
  };
}

function readId(body: Readonly<Record<string, unknown>>, name: string): number | string | undefined {
  const id = body[name];
  if (id === undefined || typeof id === 'number' || typeof id === 'string') return id;
  throw new Refusal(400, `${name} is a number or a text.`);
}

/** Telephone networks send no number for a withheld one; the word stands for it. */
function readNumber(value: unknown): string {
  if (value === undefined || value === null || value === 'withheld') return '';
  if (typeof value === 'string') return value;
  throw new Refusal(400, 'A number is text, such as "+61412345678", or "withheld".');
}

function readLead(value: unknown, number: string, nextLeadId: () => number): Lead {
  if (value !== undefined && !isObject(value)) throw new Refusal(400, 'A lead is an object.');
  const lead = value ?? {};
  const leadId = lead['leadId'];
  const phones = Array.isArray(lead['phones']) ? lead['phones'].map(readPhone) : [];
  return {
    ...lead,
    leadId: typeof leadId === 'string' || typeof leadId === 'number' ? leadId : nextLeadId(),
    phones: phones.length > 0 || number === '' ? phones : [{ index: 1, phone: number }],
  };
}

/** `"+61..."` or `{"phone": "+61...", "index": 2}` */
function readPhone(value: unknown, position: number): LeadPhone {
  const given = typeof value === 'string' ? { phone: value } : value;
  if (!isObject(given) || typeof given['phone'] !== 'string')
    throw new Refusal(
      400,
      'A lead\'s phones are texts or objects such as {"index": 1, "phone": "+61412345678"}.',
    );
  const index = given['index'];
  return { ...given, index: typeof index === 'number' ? index : position + 1, phone: given['phone'] };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
