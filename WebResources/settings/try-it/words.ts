import type { ErrorCode, ErrorValues } from '../../ports/adapter-error';
import { textIfAny } from '../../strings/texts';
import { errorWords } from '../../strings/words';
import type { Text } from '../view/words';

export type { Text };

/** What the panel refers to an administrator, who is the one to read it here. */
const RULE_ERRORS: readonly ErrorCode[] = ['UNKNOWN_TABLE', 'UNKNOWN_COLUMN', 'BAD_QUERY'];

/** Cause and remedy. */
export function problemWords(
  text: Text,
  error: { readonly code: ErrorCode; readonly values: ErrorValues },
): string {
  const { code, values } = error;
  const ofRule = RULE_ERRORS.includes(code) ? textIfAny(text, `tryit_error_${code}`, values) : undefined;
  return ofRule ?? errorWords(text, error);
}
