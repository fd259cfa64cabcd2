import { meaningOf } from '../../ports/dataverse-codes';
import type { WriteOutcome } from '../../ports/record-writer';
import type { BoundRecord, PhoneCall } from './phone-call';
import type { ColumnValue } from './typed-value';

/**
 * A part of the record that Dataverse has refused, with its words. It is left out as long as its value is the same.
 *
 * - `change`  the user may create phone calls and not change them
 */
export type RefusedPart =
  | {
      readonly kind: 'column';
      readonly column: string;
      readonly value: ColumnValue;
      readonly message: string;
    }
  | {
      readonly kind: 'link';
      readonly table: string;
      readonly id: string;
      readonly code: string;
      readonly message: string;
    }
  | { readonly kind: 'change'; readonly message: string };

type Refusal = Extract<WriteOutcome, { kind: 'refused' }>;

/** The record without what Dataverse has refused of it. */
export function withoutRefused(call: PhoneCall, parts: readonly RefusedPart[]): PhoneCall {
  if (parts.length === 0) return call;
  const isRefusedLink = ({ table, id }: BoundRecord): boolean =>
    parts.some((part) => part.kind === 'link' && part.table === table && part.id === id);
  const columns = Object.entries(call.columns).filter(
    ([column, value]) =>
      !parts.some((part) => part.kind === 'column' && part.column === column && part.value === value),
  );
  return {
    ...call,
    columns: Object.fromEntries(columns),
    parties: call.parties.filter(({ record }) => !isRefusedLink(record)),
    regarding: call.regarding && isRefusedLink(call.regarding) ? null : call.regarding,
  };
}

/**
 * What to leave out after a refusal: what its message names; where it names nothing, all configured columns; where
 * there are none left, all links. Nothing where the user may not write phone calls at all.
 *
 * @param call what was asked for, without what had been refused before
 */
export function partsRefusedBy({ code, message }: Refusal, call: PhoneCall): readonly RefusedPart[] {
  const columns = Object.entries(call.columns)
    .filter(([column, value]) => value !== '' && isOptional(column, call))
    .map(([column, value]) => ({ kind: 'column', column, value, message }) as const);
  const links = linksOf(call).map(({ table, id }) => ({ kind: 'link', table, id, code, message }) as const);
  const named = [
    ...columns.filter(({ column }) => names(message, column)),
    ...links.filter(({ table, id }) => names(message, id) || names(message, `prvAppendTo${table}`)),
  ];
  if (named.length > 0) return named;
  if (meaningOf(code) === 'MISSING_PRIVILEGE') return isAboutLinks(message) ? links : [];
  const configured = columns.filter(({ column }) => column in call.configured);
  return configured.length > 0 ? configured : links;
}

/** The user may create phone calls and not change them. */
export function isChangeDenied({ code, message }: Refusal): boolean {
  return meaningOf(code) === 'MISSING_PRIVILEGE' && /prvWriteActivity\b/i.test(message);
}

/** Ours that a record can do without, and the administrator's. The record's owner is known by the interaction id. */
function isOptional(column: string, { configured }: PhoneCall): boolean {
  return column in configured || (column.startsWith('ips_') && column !== 'ips_agentinteractionid');
}

/** The agent is no link that could be left out: they are whose call it is. */
function linksOf({ parties, regarding }: PhoneCall): readonly BoundRecord[] {
  const bound = [...parties.map(({ record }) => record), ...(regarding ? [regarding] : [])];
  return bound.filter(
    ({ table, id }, at) =>
      table !== 'systemuser' && bound.findIndex((one) => one.table === table && one.id === id) === at,
  );
}

function isAboutLinks(message: string): boolean {
  return /prvAppend/i.test(message);
}

/** As a word of its own, in whatever case: `new_code` is not named by `new_codes`. */
function names(message: string, word: string): boolean {
  const text = message.toLowerCase();
  const sought = word.toLowerCase();
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + sought.length] ?? ' ');
    if (!/[a-z0-9_]/.test(around)) return true;
  }
  return false;
}
