import type { CallSubtype } from '../../ports/toolbar';

/**
 * ipSCAPE's words for a kind of call, reduced by `reduced` below, and the subtype of the options they belong to.
 * Left: the Workspace's call types, the older API's `callType`, v3's `type` ("Calls", "ipSCAPE API" and
 * "readcallslist" in ipSCAPE's knowledge hub). Which subtype each belongs to is our reading.
 */
const SUBTYPES: ReadonlyMap<string, CallSubtype> = new Map([
  ['manual', 'manual'],
  ['inbound', 'inbound'],
  ['diverted', 'inbound'],
  ['diverted queue', 'inbound'],
  ['direct agent', 'inbound'],
  ['preview', 'preview'],
  ['outbound', 'outbound'],
  ['converted to outbound', 'outbound'],
]);

/** Says only that it is a call at all: interactions carry `type: "call"` beside their subtype. */
const SAYS_NOTHING = ['', 'call'];

export interface SubtypeReading {
  readonly subtype: CallSubtype;
  /** The word, where it is in no table. */
  readonly unknown?: string;
}

/**
 * @param words what the payload calls the kind of call, most telling first
 * @param hasLead whether a lead hangs on the call, as on preview and outbound calls only
 */
export function readSubtype(words: readonly string[], hasLead: boolean): SubtypeReading {
  const telling = words.map(reduced).filter((word) => !SAYS_NOTHING.includes(word));
  for (const word of telling) {
    const subtype = SUBTYPES.get(word);
    if (subtype) return { subtype };
  }
  const [unknown] = telling;
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
