import { createHash } from 'node:crypto';

/**
 * An id that is the same on every start, for what a server would number at random: apps, sample rows, users.
 * The form of a UUID version 5.
 */
export function stableId(name: string): string {
  const hash = createHash('sha1').update(`ipscape-local-dynamics:${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex').slice(0, 32);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
