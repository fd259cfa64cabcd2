import fc from 'fast-check';
import metadata from 'libphonenumber-js/metadata.min.json';
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/min';

/** Small and large plans, with and without a trunk prefix, some that share a calling code. */
export const COUNTRIES = [
  'AU',
  'NZ',
  'US',
  'CA',
  'GB',
  'SG',
  'PH',
  'MY',
  'ID',
  'FR',
  'DE',
  'IT',
  'JP',
] as const satisfies readonly CountryCode[];

/** A number of `country` that exists, made up by the library's own plan of it. */
export function existingNumber(country: CountryCode): fc.Arbitrary<PhoneNumber> {
  const [callingCode, , pattern] = metadata.countries[country] as [string, string, string];
  return fc
    .stringMatching(new RegExp(`^(?:${pattern})$`))
    .map((national) => parsePhoneNumberFromString(`+${callingCode}${national}`))
    .filter((phone) => phone?.isValid() === true)
    .map((phone) => phone!);
}
