import type { CallSubtype } from '../../ports/toolbar';

/**
 * ipSCAPE's words for a kind of call, reduced by `reduced` below, the subtype of the options they belong to, and
 * whether both sides are agents. Left: the Workspace's call types, the older API's `callType`, v3's `type` ("Calls",
 * "ipSCAPE API" and "readcallslist" in ipSCAPE's knowledge hub), the Toolbar's agent call. Which subtype each belongs
 * to and which are internal is our reading.
 */
const CALL_TYPES: ReadonlyMap<string, { readonly subtype: CallSubtype; readonly isInternal?: true }> =
  new Map([
    ['manual', { subtype: 'manual' }],
    ['agent', { subtype: 'manual', isInternal: true }],
    ['inbound', { subtype: 'inbound' }],
    ['diverted', { subtype: 'inbound' }],
    ['diverted queue', { subtype: 'inbound' }],
    ['direct agent', { subtype: 'inbound', isInternal: true }],
    ['preview', { subtype: 'preview' }],
    ['outbound', { subtype: 'outbound' }],
    ['converted to outbound', { subtype: 'outbound' }],
  ]);

/** Words for any call at all: interactions carry `type: "call"` beside their subtype. */
const UNSPECIFIC = ['', 'call'];

export interface SubtypeReading {
  readonly subtype: CallSubtype;
  /** The word, where it is in no table. */
  readonly unknown?: string;
  /** One of the words names a call between two agents, be it the most specific one or not. */
  readonly isInternal?: true;
}

/**
 * @param words what the payload calls the kind of call, most specific first
 * @param hasLead whether a lead hangs on the call, as on preview and outbound calls only
 */
export function readSubtype(words: readonly string[], hasLead: boolean): SubtypeReading {
  const specific = words.map(reduced).filter((word) => !UNSPECIFIC.includes(word));
  const known = specific.flatMap((word) => CALL_TYPES.get(word) ?? []);
  const internal = known.some(({ isInternal }) => isInternal) && { isInternal: true as const };
  if (known[0]) return { subtype: known[0].subtype, ...internal };
  const [unknown] = specific;
  const subtype = hasLead ? 'outbound' : 'inbound';
  return unknown === undefined ? { subtype, unknown: '' } : { subtype, unknown };
}

/** "Direct Agent Call" -> "direct agent", "call.inbound" -> "inbound". */
function reduced(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/^call\./, '')
    .replace(/ call$/, '');
}
