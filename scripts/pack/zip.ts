import { zipSync } from 'fflate';
import { ScriptError } from '../script-error.js';
import type { Part } from './component.js';

/**
 * A zip of the parts in their order: deflated, no folder entries, the same input gives the same bytes.
 * @throws ScriptError when two parts have one name (Dataverse ignores case)
 */
export function writeZip(parts: readonly Part[]): Uint8Array {
  const seen = new Set<string>();
  for (const { name } of parts) {
    if (seen.has(name.toLowerCase())) {
      throw new ScriptError(
        name,
        'two components want this name in the package',
        'Give one of them another FileName.',
      );
    }
    seen.add(name.toLowerCase());
  }
  return zipSync(Object.fromEntries(parts.map(({ name, content }) => [name, content])), {
    level: 9,
    // as local time, because that is what a zip stores: the same bytes in every time zone
    mtime: new Date(2000, 0, 1, 12),
  });
}
