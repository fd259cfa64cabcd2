import type { Match } from '../adapter/adapter-state';
import type { Interaction } from '../adapter/interaction';
import type { Strings } from '../platform/strings';
import type { AdapterError, ErrorValues } from '../ports/adapter-error';

type Text = Strings['text'];

/** `3725` → `1:02:05`, `42` → `00:42`. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${twoDigits(Math.floor((whole % 3600) / 60))}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest;
}

const DAY_MS = 24 * 3_600_000;

/** `Contoso, Sydney · 2 days ago`: what tells a match from others of its name, and when it was last dealt with. */
export function detailWords({ detail, lastActivity }: Match, now: Date, language: string): string {
  const ago = lastActivity && agoWords(lastActivity, now, language);
  return [detail, ago].filter(Boolean).join(' · ');
}

function agoWords(date: Date, now: Date, language: string): string {
  const days = Math.round((now.getTime() - date.getTime()) / DAY_MS);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days < 60) return format.format(-days, 'day');
  return days < 700
    ? format.format(-Math.round(days / 30), 'month')
    : format.format(-Math.round(days / 365), 'year');
}

/** A text whose words differ for one and for many: `<key>_one`, `<key>_many` with `{count}`. */
export function countWords(text: Text, key: string, count: number, values: ErrorValues = {}): string {
  return text(`${key}_${count === 1 ? 'one' : 'many'}`, { count: String(count), ...values });
}

/** `Failed: Busy`, the reason in ipSCAPE's words where it tells one; empty for a call that did not fail. */
export function failureWords(text: Text, interaction: Interaction): string {
  if (!('failed' in interaction && interaction.failed)) return '';
  const reason = interaction.facts.failure;
  return reason ? text('panel_failed_why', { reason }) : text('panel_failed');
}

/** A table as people call it; its logical name where the strings have no word for it. */
export function tableWord(text: Text, table: string): string {
  const key = `table_${table}`;
  const word = text(key);
  return word === key ? table : word;
}

/**
 * Cause and remedy of an error, in one text. Some errors know a name at times only: `<key>_unnamed` is for those
 * without.
 */
export function errorWords(text: Text, { code, values }: Pick<AdapterError, 'code' | 'values'>): string {
  const filled = values['table'] ? { ...values, table: tableWord(text, values['table']) } : values;
  const unnamed = `error_${code}_unnamed`;
  const words = Object.values(values).includes('') ? text(unnamed, filled) : unnamed;
  return words === unnamed ? text(`error_${code}`, filled) : words;
}

/** 0x80040217 is Dataverse's word for a record that is not there: one the call is linked to, since its own would be new. */
const LINKED_RECORD_GONE: readonly string[] = ['NOT_FOUND', '0x80040217'];

/** Why a call's record was refused, and what to do. */
export function refusedWords(
  text: Text,
  refusal: { readonly code: string; readonly message: string },
): string {
  const isLinkGone = LINKED_RECORD_GONE.includes(refusal.code);
  return text(isLinkGone ? 'panel_log_refused_link' : 'panel_log_refused', { ...refusal });
}

/** What could not be done: searching, or, where somebody was found, opening the form. */
export function failedKey(match: Match | undefined): string {
  return match ? 'panel_could_not_open' : 'panel_could_not_search';
}
