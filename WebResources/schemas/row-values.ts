import * as v from 'valibot';
import { plainGuid } from '../ports/records';

/* Values of a row that was selected by name: a column without a value is null, one that the user may not read is left out. */

export const textValue = v.fallback(v.string(), '');
export const numberValue = v.fallback(v.number(), 0);
export const booleanValue = v.fallback(v.boolean(), false);
/** Lower case and without braces. */
export const idValue = v.pipe(textValue, v.transform(plainGuid));
