import { wellFormed } from '../../configuration/expressions/query';
import type { ColumnInfo } from '../../ports/metadata';

/** What a column of the phone call is written with. */
export type ColumnValue = string | number | boolean;

/**
 * A text of ipSCAPE's payload as the value its column takes: a choice by its label, or by its number where ipSCAPE
 * says that; yes and no as people and JSON write them; a date as a moment; text cut to the column's length.
 *
 * @returns `undefined` where the column cannot hold it: Dataverse would refuse the whole record for one bad value
 */
export function typedValue(text: string, column: ColumnInfo): ColumnValue | undefined {
  if (!column.writable) return undefined;
  switch (column.type) {
    case 'text':
      return cut(text, column.maxLength ?? Infinity);
    case 'integer':
      return /^[+-]?\d{1,10}$/.test(text) ? Number(text) : undefined;
    case 'decimal':
      return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'boolean':
      return booleanOf(text);
    case 'choice':
      return optionOf(text, column);
    case 'choices': {
      const options = text.split(/[,;]/).map((label) => optionOf(label.trim(), column));
      return options.includes(undefined) ? undefined : options.join(',');
    }
    case 'date':
      return momentOf(text);
    case 'lookup':
    case 'other':
      return undefined;
  }
}

/** A date of ISO 8601, with or without a time; an offset may lack its colon, as ipSCAPE writes it. */
const ISO_DATE = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:(Z)|([+-]\d\d):?(\d\d))?)?$/;

/**
 * Every other notation is ambiguous, and engines read dates into any text: "05/10/2025" became the tenth of May, and
 * "Call back after 3" the first of March 2001.
 */
function momentOf(text: string): string | undefined {
  const [, date, time, utc = '', hours, minutes] = ISO_DATE.exec(text) ?? [];
  if (date === undefined || !isOnCalendar(date)) return undefined;
  const offset = hours === undefined || minutes === undefined ? utc : `${hours}:${minutes}`;
  const moment = new Date(time === undefined ? date : `${date}T${time}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** Engines take the 30th of February for the second of March. */
function isOnCalendar(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function booleanOf(text: string): boolean | undefined {
  if (/^(true|yes|1)$/i.test(text)) return true;
  return /^(false|no|0)$/i.test(text) ? false : undefined;
}

function optionOf(text: string, { options = [] }: ColumnInfo): number | undefined {
  const label = text.toLowerCase();
  const byLabel = options.find((option) => option.label.toLowerCase() === label);
  return (byLabel ?? options.find(({ value }) => String(value) === text))?.value;
}

/** Text as Dataverse takes it. Half of a surrogate pair at the end would be no text at all. */
export function cut(text: string, length: number): string {
  const whole = wellFormed(text);
  return whole.length > length ? wellFormed(whole.slice(0, length), '') : whole;
}
