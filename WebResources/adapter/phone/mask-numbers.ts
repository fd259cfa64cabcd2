/** What is left as it is: GUIDs, dates and times as records and payloads have them. */
const GUID = String.raw`\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b`;
const DATE = String.raw`\b\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])`;
/** What libphonenumber takes for a part of a number: digits of any script, with blanks, dashes, brackets, dots between. */
const BETWEEN = String.raw`[\p{Nd}\s.()/~\p{Pd}\u00ad\u200b\u2060\u2212\uff0e\uff0f\uff08\uff09]`;
const NUMBER = String.raw`[+\uff0b]?\p{Nd}(?:(?!\s?${DATE})${BETWEEN}){5,}\p{Nd}`;

const MASKED = new RegExp(`(${GUID}|${DATE})|${NUMBER}`, 'giu');
/** A shorter run of digits is nobody's number. */
const FEWEST_DIGITS = 7;

/**
 * Masks telephone numbers so that a copied trace gives no caller away: `+61412345678` → `+61…678`. Without a `+` only
 * the end stays, since a local number is too short to show both.
 */
export function maskNumbers(text: string): string {
  return text.replace(MASKED, (found: string, kept: string | undefined) => {
    const digits = found.replace(/\P{Nd}/gu, '');
    if (kept !== undefined || digits.length < FEWEST_DIGITS) return found;
    return `${/^[+\uff0b]/.test(found) ? `+${digits.slice(0, 2)}` : ''}…${digits.slice(-3)}`;
  });
}
