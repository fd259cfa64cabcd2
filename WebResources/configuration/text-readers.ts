import { orElse, text as anyText, type Reader } from '../ports/readers';
import { plainGuid } from '../ports/records';
import { judgeCtiAddress } from './cti-address';

/* The texts of a configuration, from rows and from a configuration document alike: trimmed, names in lower case. */

export const text: Reader<string> = (value, say) => orElse(anyText, '')(value, say).trim();
export const requiredText: Reader<string> = (value, say) => {
  const told = text(value, say);
  if (!told) say('is empty');
  return told;
};
export const logicalName: Reader<string> = (value, say) => text(value, say).toLowerCase();
export const requiredLogicalName: Reader<string> = (value, say) => requiredText(value, say).toLowerCase();
export const guid: Reader<string> = (value, say) => plainGuid(anyText(value, say));

/** Only what CIF hands to a frame as an address: scheme and host, no path. http is for a local Dynamics alone. */
export const ctiOrigin: Reader<string> = (value, say) => {
  const address = requiredText(value, say);
  if (judgeCtiAddress(address).kind === 'good') return new URL(address).origin;
  say('is not an https address without a path, such as https://tenant.ipscape.com.au');
  return address;
};

export const country: Reader<string> = (value, say) => {
  const code = text(value, say).toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) say('is not a country code of two letters');
  return code;
};
