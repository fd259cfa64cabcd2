import type { JsonObject } from '../../ports/toolbar';
import { parsePath, valueAt } from '../expressions/path';
import { hasOpenPlaceholder, PLACEHOLDER, placeholdersIn } from '../expressions/placeholders';
import { insteadOf } from './check-names';
import type { Finding } from './finding';

/**
 * A path into what ipSCAPE says of a call: by its grammar, then with what it gives for a sample call.
 * @param sample a call as ipSCAPE reports it
 */
export function checkPath(text: string, sample: JsonObject): readonly Finding[] {
  const path = text.trim();
  if (!path) return [];
  const unreadable = unreadablePath(path);
  if (unreadable) return [unreadable];
  const value = valueAt(sample, path);
  return [
    value ? { level: 'note', text: 'sample', values: { value } } : { level: 'note', text: 'sample_none' },
  ];
}

/** A template with paths in double braces, and what it gives for a sample call. */
export function checkTemplate(text: string, sample: JsonObject): readonly Finding[] {
  if (!text.trim()) return [];
  const unreadable = placeholdersIn(text)
    .map(unreadablePath)
    .filter((finding) => finding !== undefined)
    .map(({ instead, ...finding }) => ({
      ...finding,
      ...insteadOf(instead && text.replace(finding.values.path, () => instead)),
    }));
  if (unreadable.length > 0) return unreadable;
  if (hasOpenPlaceholder(text)) return [{ level: 'error', text: 'placeholder_open' }];
  const value = text.replace(PLACEHOLDER, (_, path: string) => valueAt(sample, path));
  return [{ level: 'note', text: 'sample', values: { value } }];
}

/** The grammar wants `interaction` at the start: left out, it is what is meant. */
function unreadablePath(path: string) {
  if (parsePath(path)) return undefined;
  const whole = `interaction.${path}`;
  const instead = parsePath(whole) ? whole : undefined;
  return {
    level: 'error',
    text: 'path_unreadable',
    values: { path },
    ...insteadOf(instead),
  } as const satisfies Finding;
}
