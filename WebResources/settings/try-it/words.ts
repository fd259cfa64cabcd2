import type { ErrorCode, ErrorValues } from '../../ports/adapter-error';
import { errorWords } from '../../panel/view/words';
import type { Text } from '../view/words';

export type { Text };

/** What an administrator corrects in a rule. */
const RULE_ERRORS: readonly ErrorCode[] = ['UNKNOWN_TABLE', 'UNKNOWN_COLUMN', 'BAD_QUERY'];

/** Cause and remedy, as the panel says them, with where the remedy is. */
export function problemWords(
  text: Text,
  error: { readonly code: ErrorCode; readonly values: ErrorValues },
): string {
  const words = errorWords(text, error);
  return RULE_ERRORS.includes(error.code) ? `${words} ${text('tryit_fix_rule')}` : words;
}
