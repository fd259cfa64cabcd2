import type { Match, MissingPart } from '../adapter/adapter-state';
import type { Interaction } from '../adapter/interaction';
import type { AdapterError, ErrorValues } from '../ports/adapter-error';
import { meaningOf } from '../ports/dataverse-codes';
import { numberWords } from './formats';
import type { CtiCountKey } from './text-keys';
import { textIfAny, type CountKey, type PageText, type PanelText } from './texts';

type Text = PanelText;

/** `3725` → `1:02:05`, `42` → `00:42`. */
export function durationWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const rest = `${twoDigits(Math.floor((whole % 3600) / 60))}:${twoDigits(whole % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest;
}

const DAY_MS = 24 * 3_600_000;

/** `Contoso, Sydney · 2 days ago`: what distinguishes a match from others of its name, and its last activity. */
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

/**
 * A text in the plural form that the language has for this number: `<key>_one`, `<key>_few`, `<key>_other` … with
 * `{count}`. The forms are those of `Intl.PluralRules`; every language has `other`.
 */
export function countWords(text: PanelText, key: CtiCountKey, count: number, values?: ErrorValues): string;
export function countWords(text: PageText, key: CountKey, count: number, values?: ErrorValues): string;
export function countWords(
  text: PanelText | PageText,
  key: CountKey,
  count: number,
  values: ErrorValues = {},
): string {
  const language = text('panel_language');
  const filled = { count: numberWords(count, language), ...values };
  const form = new Intl.PluralRules(language).select(count);
  return textIfAny(text, `${key}_${form}`, filled) ?? textIfAny(text, `${key}_other`, filled) ?? '';
}

/** `Failed: Busy`, the reason in ipSCAPE's words where there is one; empty for a call that did not fail. */
export function failureWords(text: Text, interaction: Interaction): string {
  if (!('failed' in interaction && interaction.failed)) return '';
  const reason = interaction.facts.failure;
  return reason ? text('panel_failed_why', { reason }) : text('panel_failed');
}

/** A table as people call it; its logical name where the strings have no word for it. */
export function tableWord(text: Text, table: string): string {
  return textIfAny(text, `table_${table}`) ?? table;
}

/**
 * Cause and remedy of an error, in one text. Some errors know a name at times only: `<key>_unnamed` is for those
 * without.
 */
export function errorWords(text: Text, { code, values }: Pick<AdapterError, 'code' | 'values'>): string {
  const filled = values['table'] ? { ...values, table: tableWord(text, values['table']) } : values;
  const unnamed = Object.values(values).includes('')
    ? textIfAny(text, `error_${code}_unnamed`, filled)
    : undefined;
  return unnamed ?? text(`error_${code}`, filled);
}

/** What the call's record in Dataverse lacks, why, and the remedy; or that it lacks nothing. */
export function loggedWords(text: Text, missing: readonly MissingPart[] = []): string {
  return missing.map((part) => missingWords(text, part)).join(' ') || text('panel_log_logged');
}

function missingWords(text: Text, { what, name, reason, message }: MissingPart): string {
  if (what === 'completion' || what === 'changes') return text(`panel_log_without_${what}`);
  const part = text(`panel_log_part_${what}`, { name });
  switch (reason) {
    case 'value':
      return text('panel_log_without_value', { part, name });
    case 'deleted':
      return text('panel_log_without_deleted', { part });
    default:
      return text('panel_log_without_refused', { part, message });
  }
}

/** Why a call's record was refused, and what to do: a record that is not there is one the call is linked to. */
export function refusedWords(
  text: Text,
  refusal: { readonly code: string; readonly message: string },
): string {
  const isLinkGone = meaningOf(refusal.code) === 'NOT_FOUND';
  return text(isLinkGone ? 'panel_log_refused_link' : 'panel_log_refused', { ...refusal });
}

/** What could not be done: searching, or, where somebody was found, opening the form. */
export function failedKey(match: Match | undefined): 'panel_could_not_open' | 'panel_could_not_search' {
  return match ? 'panel_could_not_open' : 'panel_could_not_search';
}
